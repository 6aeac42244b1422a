import { ListFilter, X } from 'lucide-react';
import { useRef } from 'react';
import { Button as AriaButton, Group } from 'react-aria-components';
import type { MetricFilter } from '../../../../domain/metrics/scope.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './FilterBar.module.css';
import { FilterPicker } from './FilterPicker.tsx';
import { type ChoiceGroup, chosenFilters, type FilterChoice, useFilterChoices } from './filterChoices.ts';
import { withField, withoutField } from './question.ts';

interface Props {
  filter: MetricFilter;
  onChange: (filter: MetricFilter) => void;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** What the dashboard is narrowed to: one chip per filter, in the order of the list, and the button that adds one. */
export function FilterBar({ filter, onChange, isOpen, onOpenChange }: Props) {
  const groups = useFilterChoices();
  const chosen = chosenFilters(filter, groups);
  const adder = useRef<HTMLButtonElement>(null);
  const change = (next: MetricFilter): void => {
    onChange(next);
    // What was pressed is gone, with its chip or its list.
    requestAnimationFrame(() => adder.current?.focus());
  };
  const choose = ({ field, value }: FilterChoice): void => change(withField(filter, field, value));
  return (
    <Group className={cx(styles.bar)} aria-label="Filters">
      <Popover
        label="Add a filter"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        trigger={
          <Button icon={ListFilter} ref={adder}>
            Filter
          </Button>
        }
      >
        {(close) => (
          <FilterPicker
            groups={groups}
            filter={filter}
            onChoose={(choice) => {
              close();
              choose(choice);
            }}
          />
        )}
      </Popover>
      {chosen.map(({ field, name, text }) => (
        <Chip
          key={field}
          name={name}
          text={text}
          group={groups.find((each) => each.field === field)}
          filter={filter}
          onChoose={({ field: of, value }) => onChange(withField(filter, of, value))}
          onRemove={() => change(withoutField(filter, field))}
        />
      ))}
      {chosen.length > 1 && (
        <Button variant="quiet" onPress={() => change({})}>
          Clear filters
        </Button>
      )}
    </Group>
  );
}

interface ChipProps {
  name: string;
  text: string;
  group: ChoiceGroup | undefined;
  filter: MetricFilter;
  onChoose: (choice: FilterChoice) => void;
  onRemove: () => void;
}

/** "Channel: Webinar": press it for another value, × takes it away. */
function Chip({ name, text, group, filter, onChoose, onRemove }: ChipProps) {
  return (
    <span className={styles.chip}>
      <Popover
        label={`Filter by ${name.toLowerCase()}`}
        trigger={
          <AriaButton className={cx(styles.chipButton)}>
            <span className={styles.chipName}>{name}: </span>
            <span className={styles.chipText}>{text}</span>
            <Unseen>, change</Unseen>
          </AriaButton>
        }
      >
        {(close) => (
          <FilterPicker
            groups={group === undefined ? [] : [group]}
            filter={filter}
            onChoose={(choice) => {
              close();
              onChoose(choice);
            }}
          />
        )}
      </Popover>
      <IconButton icon={X} label={`Remove filter ${name}: ${text}`} onPress={onRemove} />
    </span>
  );
}
