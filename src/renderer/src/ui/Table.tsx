import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Table.module.css';

export interface Column<Row> {
  key: string;
  /** The heading; an empty one must be paired with `label`. */
  text: string;
  /** Numbers, dates of one length, money. */
  align?: 'start' | 'end';
  /** CSS width such as "120px" or "30%". */
  width?: string;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** What the table lists, for screen readers: "Targets". */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** The column whose cell names the row; the first when not given. */
  rowHeader?: string;
  /** Draws the row of somebody or something no longer in use. */
  isDimmed?: (row: Row) => boolean;
  /** Keeps the heading in sight inside a scrolling parent. */
  sticky?: boolean;
  /** On a surface with a border of its own. */
  isFramed?: boolean;
}

/** A plain table for lists of up to a few hundred rows. The pipeline has its own virtual grid. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowHeader,
  isDimmed,
  sticky = false,
  isFramed = false,
}: Props<Row>) {
  const header = rowHeader ?? columns[0]?.key;
  const table = (
    <table className={styles.table} aria-label={label} data-sticky={sticky || undefined}>
      <thead>
        <tr>
          {columns.map(({ key, text, align, width }) => (
            <th key={key} scope="col" data-align={align} style={width === undefined ? {} : { width }}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)} className={cx(isDimmed?.(row) === true && styles.dimmed)}>
            {columns.map(({ key, align, cell }) =>
              key === header ? (
                <th key={key} scope="row" data-align={align}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-align={align}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isFramed ? <div className={styles.frame}>{table}</div> : table;
}
