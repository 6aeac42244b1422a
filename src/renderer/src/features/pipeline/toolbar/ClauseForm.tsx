import { useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { cx } from '../../../ui/cx.ts';
import { DateField } from '../../../ui/DateField.tsx';
import listStyles from '../../../ui/ListBox.module.css';
import { MoneyField, NumberField } from '../../../ui/NumberField.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { SearchField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import type { GridClause } from '../question.ts';
import { dayAfter, dayBefore, type FilterField } from './filterField.ts';
import styles from './toolbar.module.css';

interface Props {
  field: FilterField;
  clause: GridClause;
  look: Look;
  onChange: (clause: GridClause) => void;
}

/** What a field is filtered by. Every change counts at once. */
export function ClauseForm(props: Props) {
  const { field, clause, onChange } = props;
  if (clause.kind === 'oneOf' && field.kind === 'choice')
    return <Values {...props} field={field} clause={clause} />;
  if (clause.kind === 'between' || clause.kind === 'olderThan') return <Dates {...props} clause={clause} />;
  if (clause.kind === 'range') return <Range {...props} clause={clause} />;
  if (clause.kind !== 'given') return null;
  const name = field.title.toLowerCase();
  return (
    <SegmentedControl
      label={field.title}
      options={[
        { key: 'no', text: `No ${name}` },
        { key: 'yes', text: `Has ${name}` },
      ]}
      value={clause.given ? 'yes' : 'no'}
      onChange={(key) => onChange({ ...clause, given: key === 'yes' })}
    />
  );
}

const noneKey = 'none:';
/** From this many values on they are searched for. */
const searchFrom = 9;

function Values({
  field,
  clause,
  look,
  onChange,
}: Props & {
  field: Extract<FilterField, { kind: 'choice' }>;
  clause: Extract<GridClause, { kind: 'oneOf' }>;
}) {
  const [search, setSearch] = useState('');
  const none = field.none === undefined ? [] : [{ key: noneKey, text: field.none }];
  const options = [...field.options(look), ...none];
  const shown = options.filter(({ text }) => text.toLowerCase().includes(search.trim().toLowerCase()));
  const chosen = new Set(clause.values.map((value) => value ?? noneKey));
  const choose = (keys: Selection): void => {
    const picked = keys === 'all' ? shown.map(({ key }) => key) : [...keys].map(String);
    const hidden = [...chosen].filter((key) => !shown.some((option) => option.key === key));
    onChange({ ...clause, values: [...hidden, ...picked].map((key) => (key === noneKey ? null : key)) });
  };
  return (
    <div className={styles.values}>
      {options.length >= searchFrom && (
        <SearchField
          label={`Find ${field.title.toLowerCase()}`}
          value={search}
          onChange={setSearch}
          autoFocus
        />
      )}
      <ListBox
        aria-label={field.title}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={choose}
        className={cx(listStyles.list)}
        renderEmptyState={() => <p className={listStyles.empty}>Nothing matches</p>}
      >
        {shown.map((option) => (
          <ListBoxItem
            key={option.key}
            id={option.key}
            textValue={option.text}
            className={cx(listStyles.item)}
          >
            {({ isSelected }) => (
              <>
                <span className={styles.tick} data-checked={isSelected || undefined} aria-hidden />
                <span className={listStyles.text}>{option.text}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

function Dates({
  field,
  clause,
  onChange,
}: Props & { clause: Extract<GridClause, { kind: 'between' | 'olderThan' }> }) {
  const isOlder = clause.kind === 'olderThan';
  return (
    <div className={styles.form}>
      <Checkbox
        isSelected={isOlder}
        onChange={(older) =>
          onChange(
            older
              ? { kind: 'olderThan', field: field.field, days: 30 }
              : { kind: 'between', field: field.field, from: null, to: null },
          )
        }
      >
        Counted back from today
      </Checkbox>
      {clause.kind === 'olderThan' ? (
        <NumberField
          label="At least so long ago"
          unit="days"
          minValue={0}
          maxValue={36_500}
          value={clause.days}
          onChange={(days) => onChange({ ...clause, days: days ?? 0 })}
        />
      ) : (
        <>
          <DateField label="From" value={clause.from} onChange={(from) => onChange({ ...clause, from })} />
          <DateField
            label="Until"
            value={clause.to === null ? null : dayBefore(clause.to)}
            onChange={(last) => onChange({ ...clause, to: last === null ? null : dayAfter(last) })}
          />
        </>
      )}
    </div>
  );
}

function Range({ field, clause, onChange }: Props & { clause: Extract<GridClause, { kind: 'range' }> }) {
  const Field = field.kind === 'money' ? MoneyField : NumberField;
  const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));
  return (
    <div className={styles.form}>
      <Field
        label="At least"
        value={clause.min}
        onChange={(min) => onChange({ ...clause, min: whole(min) })}
      />
      <Field
        label="At most"
        value={clause.max}
        onChange={(max) => onChange({ ...clause, max: whole(max) })}
      />
    </div>
  );
}
