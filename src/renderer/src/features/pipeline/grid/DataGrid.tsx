// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
import { type ReactNode, useEffect, useRef } from 'react';
import type { GridColumn, Look } from './column.ts';
import { GridHeader, type GridSort } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import styles from './grid.module.css';
import type { CellPlace } from './gridKeys.ts';
import { isSelected, type Selection, selectedCount } from './selection.ts';
import { type GridEvents, useGridInput } from './useGridInput.ts';
import { type GridPage, type GridPages, type GridSource, useGridPages } from './useGridPages.ts';
import { useVirtualRows } from './useVirtualRows.ts';

interface Props<Row extends { id: string }, Page extends GridPage<Row>> extends GridEvents<Row> {
  /** The accessible name: "Leads". */
  label: string;
  columns: readonly GridColumn<Row>[];
  look: Look;
  /** px */
  rowHeight: number;
  sort: GridSort;
  source: GridSource<Page>;
  active: CellPlace;
  isEditing: boolean;
  selection: Selection;
  /** The record shown in the inspector. */
  openId: string | null;
  /** Called after each drawing, so that footer and toolbar show the same counts. */
  onPages: (pages: GridPages<Row, Page>) => void;
  /** Instead of rows when nothing matches. */
  empty: ReactNode;
}

const headerHeight = 32;
const checkWidth = 36;

/** A grid over any number of rows: only those in sight are in the page, and one Tab stop leads in and out. */
export function DataGrid<Row extends { id: string }, Page extends GridPage<Row>>(props: Props<Row, Page>) {
  const { columns, look, rowHeight, source, onPages } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const visible = useRef({ first: 0, last: 40 });
  const pages = useGridPages<Row, Page>(source, visible.current);
  const count = pages.answer?.matched ?? 0;
  const active = { ...props.active, row: Math.min(props.active.row, count - 1) };
  const virtual = useVirtualRows({ scroller, count, rowHeight, headerHeight, activeRow: active.row });
  const items = virtual.getVirtualItems();
  visible.current = { first: virtual.range?.startIndex ?? 0, last: virtual.range?.endIndex ?? 40 };
  const chosen = selectedCount(props.selection, count);
  const input = useGridInput<Row>({
    ...props,
    scroller,
    active,
    count,
    isAnySelected: chosen > 0,
    pageSize: Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 600) - headerHeight) / rowHeight) - 1,
    ),
    rowAt: pages.rowAt,
    scrollTo: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
  });
  useEffect(() => onPages(pages));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the top
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [source.key]);
  const width = `max(100%, ${checkWidth + columns.reduce((sum, column) => sum + column.width, 0)}px)`;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-busy={pages.isOld || pages.answer === undefined}
        className={styles.scroller}
        tabIndex={-1}
        onKeyDown={input.onKeyDown}
        onClick={input.onClick}
      >
        <div role="rowgroup" className={styles.sticky} style={{ width }}>
          <GridHeader
            columns={columns}
            sort={props.sort}
            activeColumn={active.row === -1 ? active.column : null}
            selected={chosen === 0 ? 'none' : chosen === count ? 'all' : 'some'}
            onSort={input.onHeaderClick}
            onToggleAll={() => props.onSelectAll(chosen !== count)}
          />
        </div>
        <div
          role="rowgroup"
          className={styles.rows}
          data-old={pages.isOld || undefined}
          style={{ height: virtual.getTotalSize(), width }}
        >
          {items.map((item) => {
            const row = pages.rowAt(item.index);
            const isActive = item.index === active.row;
            return (
              <GridRow
                key={item.index}
                row={row}
                index={item.index}
                top={item.start}
                height={rowHeight}
                columns={columns}
                look={look}
                isSelected={row !== undefined && isSelected(props.selection, row.id)}
                isOpen={row !== undefined && row.id === props.openId}
                activeColumn={isActive ? active.column : null}
                isEditing={isActive && props.isEditing}
                onSave={input.onCellSave}
                onCancel={input.onCellCancel}
              />
            );
          })}
        </div>
      </div>
      {pages.answer === undefined && pages.error === null && <SkeletonRows />}
      {pages.answer !== undefined && count === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  );
}

const skeletons = Array.from({ length: 12 }, (_, index) => index);

/** Stands in for rows before the first answer. */
function SkeletonRows() {
  return (
    <div className={styles.skeletons} aria-hidden>
      {skeletons.map((index) => (
        <div key={index} className={styles.skeletonRow}>
          <span className={styles.skeleton} />
        </div>
      ))}
    </div>
  );
}
