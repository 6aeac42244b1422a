// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
import { memo } from 'react';
import { cx } from '../../../ui/cx.ts';
import { CellEditor } from './CellEditor.tsx';
import type { CellValue, GridColumn, Look } from './column.ts';
import styles from './grid.module.css';

interface Props<Row> {
  /** Undefined while its page is on the way. */
  row: Row | undefined;
  index: number;
  top: number;
  /** px */
  height: number;
  columns: readonly GridColumn<Row>[];
  look: Look;
  isSelected: boolean;
  /** Shown in the inspector. */
  isOpen: boolean;
  /** The column of the active cell, when it is in this row. */
  activeColumn: number | null;
  isEditing: boolean;
  onSave: (row: Row, column: GridColumn<Row>, value: CellValue, next: 'stay' | 'right') => void;
  onCancel: () => void;
}

/** A row whose page is on the way: as little as possible, for many of them fly by while scrolling far. */
function PendingRow({ index, top, height }: { index: number; top: number; height: number }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: it becomes a row with cells in a moment
    <div role="row" aria-rowindex={index + 2} data-row={index} className={styles.row} style={{ top, height }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: it becomes a row with cells in a moment */}
      <div role="gridcell" className={styles.pending}>
        <span className={styles.skeleton} />
      </div>
    </div>
  );
}

/** One row. It has no state and is drawn again only when something it shows has changed. */
function PlainGridRow<Row>(props: Props<Row>) {
  const { row, index, top, height, columns, isSelected, isOpen } = props;
  // The active row keeps its cells, so that the focus has a place to be.
  if (row === undefined && props.activeColumn === null) return <PendingRow {...{ index, top, height }} />;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus, one at a time
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={index}
      data-open={isOpen || undefined}
      className={styles.row}
      style={{ top, height }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: Space selects from any cell of the row */}
      <div role="gridcell" aria-colindex={1} className={cx(styles.cell, styles.check)} data-part="check">
        <span className={styles.box} data-checked={isSelected || undefined} aria-hidden />
      </div>
      {columns.map((column, place) => (
        <Cell key={column.key} {...props} column={column} place={place} row={row} />
      ))}
    </div>
  );
}

function Cell<Row>({
  row,
  column,
  place,
  look,
  activeColumn,
  isEditing,
  onSave,
  onCancel,
}: Props<Row> & { column: GridColumn<Row>; place: number }) {
  const isActive = activeColumn === place;
  const isEdited = isActive && isEditing && row !== undefined;
  const isFirst = place === 0;
  return (
    <div
      role="gridcell"
      aria-colindex={place + 2}
      aria-readonly={column.edit === undefined}
      data-column={place}
      data-align={column.align}
      data-edited={isEdited || undefined}
      tabIndex={isActive ? 0 : -1}
      className={cx(styles.cell, isFirst && styles.first)}
      style={{ width: column.width }}
    >
      {row === undefined ? (
        <span className={styles.skeleton} />
      ) : isEdited ? (
        <CellEditor
          row={row}
          column={column}
          look={look}
          onSave={(value, next) => onSave(row, column, value, next)}
          onCancel={onCancel}
        />
      ) : (
        <span
          className={styles.content}
          title={column.cell === undefined ? column.text(row, look) : undefined}
        >
          {column.cell?.(row, look) ?? column.text(row, look)}
        </span>
      )}
      {isFirst && !isEdited && row !== undefined && (
        <span className={styles.opener} data-part="open" aria-hidden>
          Open
        </span>
      )}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
