import { Button } from 'react-aria-components';
import type { CardTable } from '../../../domain/metrics/card.ts';
import type { Drill } from '../../../domain/metrics/drill.ts';
import type { Format } from '../format.ts';
import { useFormat } from '../locale/LocaleContext.tsx';
import { cx } from '../ui/cx.ts';
import { type Column, Table } from '../ui/Table.tsx';
import styles from './charts.module.css';

type Row = CardTable['rows'][number];
type TableColumn = CardTable['columns'][number];

/** A cell in its column's unit; "—" for null. */
export function cellText(
  value: string | number | null,
  { unit, currency }: TableColumn,
  format: Format,
): string {
  if (value === null) return format.number(null);
  if (typeof value === 'string') return unit === 'date' ? format.date(value) : value;
  if (unit === 'text' || unit === 'date') return format.number(value);
  return format.metric(value, unit, currency);
}

interface Props {
  label: string;
  table: CardTable;
  onDrill?: ((drill: Drill) => void) | undefined;
}

/** The numbers of a card as a table; the first cell of a row opens the records behind it. */
export function CardTableView({ label, table, onDrill }: Props) {
  const format = useFormat();
  const columns = table.columns.map((column, index): Column<Row> => {
    const isNumber = column.unit !== 'text' && column.unit !== 'date';
    return {
      key: column.key,
      text: column.label,
      ...(isNumber ? { align: 'end' as const } : {}),
      cell: (row) => {
        const text = cellText(row.cells[index] ?? null, column, format);
        if (index > 0) return text;
        return (
          <>
            <RowName text={text} row={row} onDrill={onDrill} />
            {row.low === true && <span className={styles.low}> · low sample</span>}
          </>
        );
      },
    };
  });
  return (
    <div className={styles.tableBox}>
      <Table label={label} columns={columns} rows={table.rows} rowKey={(_, index) => String(index)} sticky />
    </div>
  );
}

function RowName({ text, row, onDrill }: { text: string; row: Row; onDrill: Props['onDrill'] }) {
  const { drill } = row;
  if (drill === undefined || onDrill === undefined) return text;
  return (
    <Button
      className={cx(styles.rowButton)}
      onPress={() => onDrill(drill)}
      aria-label={`${text}: show the records`}
    >
      {text}
    </Button>
  );
}
