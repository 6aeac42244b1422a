import { Check, Search } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import type { MetricFilter } from '../../../../domain/metrics/scope.ts';
import { cx } from '../../ui/cx.ts';
import styles from './FilterBar.module.css';
import { type ChoiceGroup, type FilterChoice, searchChoices } from './filterChoices.ts';

interface Props {
  /** One group, or all of them. */
  groups: readonly ChoiceGroup[];
  filter: MetricFilter;
  onChoose: (choice: FilterChoice) => void;
}

/** As many of each group as are easily read; more are found by typing. */
const shownOfMany = 12;
const shownOfOne = 100;

const keyOf = ({ field, value }: FilterChoice): string => `${field}:${value ?? ''}`;

/** Every value to filter by, found by typing; arrow keys and Enter choose. */
export function FilterPicker({ groups, filter, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const [only] = groups;
  const single = groups.length === 1 ? only : undefined;
  const found = searchChoices(groups, typed, single === undefined && typed === '' ? shownOfMany : shownOfOne);
  const all = new Map(found.flatMap(({ choices }) => choices.map((choice) => [keyOf(choice), choice])));
  const label = single === undefined ? 'Search filters' : `Search ${single.name.toLowerCase()}`;
  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={label} className={cx(styles.search)} autoFocus>
          <Search size={14} aria-hidden />
          <Input
            role="combobox"
            aria-expanded="true"
            className={cx(styles.searchInput)}
            placeholder={
              single === undefined ? 'Channel, owner, campaign…' : `Find ${single.name.toLowerCase()}`
            }
          />
        </SearchField>
        <ListBox
          aria-label="Filters"
          className={cx(styles.choices)}
          selectionMode="none"
          onAction={(key) => {
            const choice = all.get(String(key));
            if (choice !== undefined) onChoose(choice);
          }}
          renderEmptyState={() => <p className={styles.none}>Nothing matches “{typed}”.</p>}
        >
          {found.map(({ field, name, choices, total }) => (
            <ListBoxSection key={field} id={field}>
              <Header className={cx(styles.group)}>
                {name}
                {total !== undefined && (
                  <span className={styles.more}>
                    {choices.length} of {total}, type to find others
                  </span>
                )}
              </Header>
              {choices.map((choice) => (
                <ChoiceItem
                  key={keyOf(choice)}
                  choice={choice}
                  isChosen={filter[choice.field] === choice.value}
                />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function ChoiceItem({ choice, isChosen }: { choice: FilterChoice; isChosen: boolean }) {
  return (
    <ListBoxItem
      id={keyOf(choice)}
      textValue={isChosen ? `${choice.text}, chosen` : choice.text}
      className={cx(styles.choice)}
    >
      <span className={styles.choiceText}>{choice.text}</span>
      {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
      <span className={styles.check}>{isChosen && <Check size={14} aria-hidden />}</span>
    </ListBoxItem>
  );
}
