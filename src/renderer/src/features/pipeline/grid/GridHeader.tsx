// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../../../ui/cx.ts';
import type { GridColumn } from './column.ts';
import styles from './grid.module.css';

export interface GridSort {
  column: string;
  direction: 'up' | 'down';
}

interface Props<Row> {
  columns: readonly GridColumn<Row>[];
  sort: GridSort;
  /** The column of the active cell, when it is in the header. */
  activeColumn: number | null;
  selected: 'none' | 'some' | 'all';
  onSort: (column: GridColumn<Row>) => void;
  onToggleAll: () => void;
}

/** The header row: it stays in sight, sorts by click or Enter, and its first cell selects all that match. */
export function GridHeader<Row>({ columns, sort, activeColumn, selected, onSort, onToggleAll }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus, one at a time
    <div role="row" aria-rowindex={1} className={styles.header} data-row={-1}>
      <div role="columnheader" aria-colindex={1} className={cx(styles.cell, styles.check)} tabIndex={-1}>
        <input
          type="checkbox"
          className={styles.all}
          tabIndex={-1}
          aria-label="Select all that match"
          checked={selected === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = selected === 'some';
          }}
          onChange={onToggleAll}
        />
      </div>
      {columns.map((column, place) => {
        const isSorted = column.sort !== undefined && column.sort === sort.column;
        const Arrow = sort.direction === 'up' ? ArrowUp : ArrowDown;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={place + 2}
            aria-sort={isSorted ? (sort.direction === 'up' ? 'ascending' : 'descending') : 'none'}
            data-column={place}
            data-align={column.align}
            data-sorts={column.sort !== undefined || undefined}
            tabIndex={activeColumn === place ? 0 : -1}
            className={cx(styles.cell, place === 0 && styles.first)}
            style={{ width: column.width }}
            onClick={() => onSort(column)}
          >
            <span className={styles.content}>{column.title}</span>
            {isSorted && <Arrow size={12} aria-hidden className={styles.arrow} />}
          </div>
        );
      })}
    </div>
  );
}
