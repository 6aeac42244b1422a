import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import type { Look } from '../grid/column.ts';
import { clauseKey, type GridClause, replacedClause, withClause, withoutClause } from '../question.ts';
import { ClauseForm } from './ClauseForm.tsx';
import { clauseWords, emptyClause, type FilterField, fieldOf } from './filterField.ts';
import styles from './toolbar.module.css';

interface Props {
  filter: readonly GridClause[];
  fields: readonly FilterField[];
  look: Look;
  onChange: (filter: GridClause[]) => void;
}

/** The filter as chips: each opens to be changed, and goes with its cross. */
export function FilterBar({ filter, fields, look, onChange }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  const used = new Set(filter.flatMap((clause) => fieldOf(clause, fields)?.title ?? []));
  const add = (field: FilterField): void => {
    const clause = emptyClause(field);
    onChange(withClause(filter, clause));
    setOpened(clauseKey(clause));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex box of a toolbar
    <div className={styles.filters} role="group" aria-label="Filters">
      {filter.map((clause) => (
        <Chip
          key={fieldOf(clause, fields)?.title ?? clauseKey(clause)}
          clause={clause}
          fields={fields}
          look={look}
          isOpen={opened === clauseKey(clause)}
          onOpenChange={(isOpen) => setOpened(isOpen ? clauseKey(clause) : null)}
          onChange={(next) => {
            onChange(replacedClause(filter, clause, next));
            setOpened(clauseKey(next));
          }}
          onRemove={() => onChange(withoutClause(filter, clause))}
        />
      ))}
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
              .map((field) => ({ id: field.title, text: field.title, onAction: () => add(field) })),
          },
        ]}
      />
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
          onOpenChange={onOpenChange}
          trigger={
            <AriaButton className={styles.chipWords ?? ''} aria-label={`Change filter ${words}`}>
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
