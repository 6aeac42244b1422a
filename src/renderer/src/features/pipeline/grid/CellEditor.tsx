import { type KeyboardEvent, useState } from 'react';
import { minorDigits, toMajorUnits, toMinorUnits } from '../../../../../domain/money.ts';
import { ComboBox } from '../../../ui/Select.tsx';
import type { CellEdit, CellValue, GridColumn, Look } from './column.ts';
import styles from './grid.module.css';
import { readDate, readDecimal } from './typedValue.ts';

interface Props<Row> {
  row: Row;
  column: GridColumn<Row>;
  look: Look;
  onSave: (value: CellValue, next: 'stay' | 'right') => void;
  onCancel: () => void;
}

const noneKey = '';

/** The field a cell turns into while it is edited. Enter saves, Tab saves and goes on, Escape leaves it as it was. */
export function CellEditor<Row>(props: Props<Row>) {
  const { column } = props;
  if (column.edit === undefined) return null;
  return column.edit.kind === 'choice' ? (
    <ChoiceEditor {...props} edit={column.edit} />
  ) : (
    <TypedEditor {...props} edit={column.edit} />
  );
}

type Typed<Row> = Exclude<CellEdit<Row>, { kind: 'choice' }>;
type Choice<Row> = Extract<CellEdit<Row>, { kind: 'choice' }>;

/** The value as it is typed: money in major units with the locale's decimal mark, dates as 2026-11-23. */
function shownText<Row>({ row, column, look }: Props<Row>, edit: Typed<Row>): string {
  const value = column.value?.(row) ?? null;
  if (value === null) return '';
  if (edit.kind !== 'money' || typeof value !== 'number') return String(value);
  const currency = edit.currency(row);
  return new Intl.NumberFormat(look.format.locale, {
    useGrouping: false,
    maximumFractionDigits: minorDigits(currency),
  }).format(toMajorUnits(value, currency));
}

/** What was typed as a value, or the reason why it is none. */
function readTyped<Row>(
  text: string,
  props: Props<Row>,
  edit: Typed<Row>,
): { value: CellValue } | { problem: string } {
  const trimmed = text.trim();
  if (edit.kind === 'text') {
    return trimmed === '' && edit.isRequired === true
      ? { problem: 'This cannot be empty' }
      : { value: trimmed || null };
  }
  if (trimmed === '') return { value: null };
  if (edit.kind === 'date') {
    const date = readDate(trimmed, props.look.format.locale);
    if (date === null) return { problem: 'Type a date such as 2026-11-23' };
    return edit.max === 'today' && date > props.look.today
      ? { problem: 'This date is in the future' }
      : { value: date };
  }
  const decimal = readDecimal(trimmed, props.look.format.locale);
  if (edit.kind === 'money') {
    const minor = decimal === null ? null : toMinorUnits(decimal, edit.currency(props.row));
    return minor === null ? { problem: 'Type an amount such as 1234.50' } : { value: minor };
  }
  const whole = decimal === null ? Number.NaN : Number(decimal);
  return Number.isSafeInteger(whole) ? { value: whole } : { problem: 'Type a whole number' };
}

function TypedEditor<Row>({ edit, ...props }: Props<Row> & { edit: Typed<Row> }) {
  const [text, setText] = useState(() => shownText(props, edit));
  const [problem, setProblem] = useState<string | null>(null);
  const save = (next: 'stay' | 'right' | 'leave'): void => {
    const read = readTyped(text, props, edit);
    if ('value' in read) {
      if (read.value === (props.column.value?.(props.row) ?? null)) props.onCancel();
      else props.onSave(read.value, next === 'right' ? 'right' : 'stay');
    } else if (next === 'leave') props.onCancel();
    else setProblem(read.problem);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save('stay');
    else if (event.key === 'Tab' && !event.shiftKey) save('right');
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles.input}
        aria-label={props.column.title}
        aria-invalid={problem !== null}
        // biome-ignore lint/a11y/noAutofocus: the cell had the focus and becomes this field
        autoFocus
        value={text}
        maxLength={edit.kind === 'text' ? edit.maxLength : 40}
        data-align={props.column.align}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onBlur={() => save('leave')}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function ChoiceEditor<Row>({
  row,
  column,
  look,
  edit,
  onSave,
  onCancel,
}: Props<Row> & { edit: Choice<Row> }) {
  const none = edit.none === undefined ? [] : [{ key: noneKey, text: edit.none }];
  const current = column.value?.(row) ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the list's keys from moving about in the grid
    <div
      className={styles.choice}
      onKeyDown={(event) => {
        const isClosed = event.currentTarget.querySelector('[aria-expanded="true"]') === null;
        if ((event.key === 'Escape' && isClosed) || event.key === 'Tab') onCancel();
        event.stopPropagation();
      }}
    >
      <ComboBox
        label={column.title}
        labelHidden
        autoFocus
        options={[...none, ...edit.options(look, row)]}
        value={current === null ? (edit.none === undefined ? null : noneKey) : String(current)}
        onChange={(key) => {
          const value = key === noneKey ? null : key;
          if (value === current || (value === null && edit.none === undefined)) onCancel();
          else onSave(value, 'stay');
        }}
      />
    </div>
  );
}
