import type { ImportColumn, ImportPreview } from '../../../../contract/imports.ts';
import { extraField, type ImportChoices, ignoreField } from '../../../../domain/import/entity.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import styles from './import.module.css';
import { confidenceTones, confidenceWords, dateOrderWords, decimalOptions, fieldOptions } from './words.ts';

interface Props {
  preview: ImportPreview;
  onChange: (choices: ImportChoices) => void;
}

/** Each column of the file: what is in it, what it becomes, how sure that is, and how its dates and numbers are read. */
export function ColumnTable({ preview, onChange }: Props) {
  const { columns, fields, choices } = preview;
  const options = fieldOptions(fields);
  const taken = new Map(columns.map((column) => [column.field, column.name]));
  const setField = (column: ImportColumn, field: string): void => {
    const others = Object.fromEntries(columns.map((other) => [other.name, other.field]));
    // A field can be filled by one column only: the one that had it before is kept beside the record.
    const before = field === extraField || field === ignoreField ? undefined : taken.get(field);
    const moved = before === undefined || before === column.name ? {} : { [before]: extraField };
    onChange({ columns: { ...others, ...moved, [column.name]: field } });
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Columns of the file">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">For example</th>
            <th scope="col">Becomes</th>
            <th scope="col">How sure</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td className={styles.samples} title={column.samples.join('\n')}>
                {column.samples.slice(0, 3).join(' · ')}
              </td>
              <td className={styles.becomes}>
                <ComboBox
                  label={`${column.name} becomes`}
                  labelHidden
                  options={options}
                  value={column.field}
                  onChange={(field) => field !== null && field !== column.field && setField(column, field)}
                />
              </td>
              <td>
                {column.field === column.suggested && column.confidence === 'none' ? (
                  <span className={styles.faint}>{confidenceWords.none}</span>
                ) : column.field === column.suggested ? (
                  <Pill tone={confidenceTones[column.confidence]}>{confidenceWords[column.confidence]}</Pill>
                ) : (
                  'Your choice'
                )}
              </td>
              <td>
                <Reading column={column} choices={choices} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ReadingProps {
  column: ImportColumn;
  choices: ImportChoices;
  onChange: (choices: ImportChoices) => void;
}

/** How the dates or numbers of a column are read; where the file leaves it open the user decides, seeing both outcomes. */
function Reading({ column, choices, onChange }: ReadingProps) {
  const format = useFormat();
  const { date, number, name } = column;
  const isUsed = column.field !== ignoreField && column.field !== extraField;
  return (
    <div className={styles.reading}>
      {isUsed && date !== null && (
        <>
          {date.orders.length > 1 && date.orders.some(({ order }) => order === date.order) && (
            <Select
              label={`Order of dates in ${name}`}
              labelHidden
              options={date.orders.map(({ order, first, last, unreadable }) => ({
                key: order,
                text: dateOrderWords[order],
                detail:
                  unreadable > 0
                    ? `${format.number(unreadable)} unreadable`
                    : `${format.date(first)} – ${format.date(last)}`,
              }))}
              value={date.order}
              onChange={(order) => onChange({ dateOrders: { ...choices.dateOrders, [name]: order } })}
            />
          )}
          <span className={styles.faint}>
            {format.date(date.first)} – {format.date(date.last)}
          </span>
          {date.ambiguous && <Pill tone="risk">Please check the order</Pill>}
        </>
      )}
      {isUsed && number !== null && (
        <>
          {number.ambiguous && (
            <Select
              label={`Decimal mark in ${name}`}
              labelHidden
              options={decimalOptions}
              value={number.decimal}
              onChange={(decimal) => onChange({ decimals: { ...choices.decimals, [name]: decimal } })}
            />
          )}
          <span className={styles.faint}>
            {format.number(number.min, 2)} – {format.number(number.max, 2)}
          </span>
        </>
      )}
      {column.remarks.map((remark) => (
        <span key={remark} className={styles.faint}>
          {remark}
        </span>
      ))}
    </div>
  );
}
