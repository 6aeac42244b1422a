import { ListFilter, X } from 'lucide-react';
import { useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import type { Look } from '../grid/column.ts';
import { clauseKey, type GridClause, replacedClause, withoutClause } from '../question.ts';
import { ClauseForm } from './ClauseForm.tsx';
import { clauseWords, emptyClause, type FilterField, fieldOf } from './filterField.ts';
import styles from './toolbar.module.css';

interface Props {
  filter: readonly GridClause[];
  fields: readonly FilterField[];
  look: Look;
  /** The key of the clause whose form is open. */
  opened: string | null;
  onOpen: (key: string | null) => void;
  onChange: (filter: GridClause[]) => void;
}

/** Adds a filter; the fields in use are left out. */
export function FilterMenu({
  filter,
  fields,
  onAdd,
}: Pick<Props, 'filter' | 'fields'> & { onAdd: (clause: GridClause) => void }) {
  const used = new Set(filter.flatMap((clause) => fieldOf(clause, fields)?.title ?? []));
  return (
    <Menu
      label="Add a filter"
      trigger={
        <Button variant="quiet" icon={ListFilter}>
          Filter
        </Button>
      }
      groups={[
        {
          entries: fields
            .filter((field) => !used.has(field.title))
            .map((field) => ({
              id: field.title,
              text: field.title,
              onAction: () => onAdd(emptyClause(field)),
            })),
        },
      ]}
    />
  );
}

/** The filter as chips: each opens to be changed, and goes with its cross. */
export function FilterBar({ filter, fields, look, opened, onOpen, onChange }: Props) {
  if (filter.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex box
    <div className={styles.filters} role="group" aria-label="Filters">
      {filter.map((clause) => (
        <Chip
          key={fieldOf(clause, fields)?.title ?? clauseKey(clause)}
          clause={clause}
          fields={fields}
          look={look}
          isOpen={opened === clauseKey(clause)}
          onOpenChange={(isOpen) => onOpen(isOpen ? clauseKey(clause) : null)}
          onChange={(next) => {
            onChange(replacedClause(filter, clause, next));
            onOpen(clauseKey(next));
          }}
          onRemove={() => onChange(withoutClause(filter, clause))}
        />
      ))}
      <Button variant="quiet" onPress={() => onChange([])}>
        Clear filters
      </Button>
    </div>
  );
}

interface ChipProps {
  clause: GridClause;
  fields: readonly FilterField[];
  look: Look;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChange: (clause: GridClause) => void;
  onRemove: () => void;
}

function Chip({ clause, fields, look, isOpen, onOpenChange, onChange, onRemove }: ChipProps) {
  const words = clauseWords(clause, fields, look);
  const field = fieldOf(clause, fields);
  const trigger = useRef<HTMLButtonElement>(null);
  /** The form of a filter just added was opened from a menu that is gone: the focus goes to the chip instead. */
  const openChange = (isNowOpen: boolean): void => {
    onOpenChange(isNowOpen);
    if (!isNowOpen) {
      setTimeout(() => {
        if (document.activeElement === document.body) trigger.current?.focus();
      }, 50);
    }
  };
  return (
    <span className={styles.chip} data-drill={clause.kind === 'drill' || undefined}>
      {field === undefined ? (
        <span className={styles.chipWords} title={words}>
          {words}
        </span>
      ) : (
        <Popover
          label={`Filter by ${field.title.toLowerCase()}`}
          isOpen={isOpen}
          onOpenChange={openChange}
          trigger={
            <AriaButton
              ref={trigger}
              className={styles.chipWords ?? ''}
              aria-label={`Change filter ${words}`}
            >
              {words}
            </AriaButton>
          }
        >
          <ClauseForm field={field} clause={clause} look={look} onChange={onChange} />
        </Popover>
      )}
      <AriaButton className={styles.chipCross ?? ''} aria-label={`Remove filter ${words}`} onPress={onRemove}>
        <X size={12} aria-hidden />
      </AriaButton>
    </span>
  );
}
