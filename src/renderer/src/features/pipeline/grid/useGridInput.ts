import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { CellValue, GridColumn } from './column.ts';
import { focusCell } from './focusCell.ts';
import { type CellPlace, type GridIntent, intentOf } from './gridKeys.ts';
import { useStable } from './useStable.ts';

export interface GridEvents<Row> {
  onActive: (place: CellPlace, row: Row | undefined) => void;
  onEdit: (isEditing: boolean) => void;
  onSave: (row: Row, column: GridColumn<Row>, value: CellValue) => void;
  onSort: (column: GridColumn<Row>) => void;
  onToggle: (id: string) => void;
  /** Selects the stretch between two rows, both included, and nothing else. */
  onStretch: (from: number, to: number) => void;
  onSelectAll: (all: boolean) => void;
  onOpen: (id: string) => void;
}

interface Grid<Row> extends GridEvents<Row> {
  scroller: RefObject<HTMLDivElement | null>;
  columns: readonly GridColumn<Row>[];
  active: CellPlace;
  isEditing: boolean;
  isAnySelected: boolean;
  count: number;
  /** Rows that fit on the screen. */
  pageSize: number;
  rowAt: (index: number) => Row | undefined;
  scrollTo: (row: number) => void;
}

interface GridInput<Row> {
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
  onCellSave: (row: Row, column: GridColumn<Row>, value: CellValue, next: 'stay' | 'right') => void;
  onCellCancel: () => void;
  onHeaderClick: (column: GridColumn<Row>) => void;
}

interface Moves {
  move: (to: CellPlace, extend: boolean) => void;
  edit: () => void;
  /** The next Shift selects from here. */
  holdAnchor: (row: number) => void;
}

/** Does what a key means. */
function act<Row extends { id: string }>(intent: GridIntent, grid: Grid<Row>, moves: Moves): void {
  const row = grid.rowAt(grid.active.row);
  const column = grid.columns[grid.active.column];
  if (intent.kind === 'move') moves.move(intent.to, intent.extend);
  else if (intent.kind === 'edit') moves.edit();
  else if (intent.kind === 'sort' && column !== undefined) grid.onSort(column);
  else if (intent.kind === 'selectAll') grid.onSelectAll(true);
  else if (intent.kind === 'leave') grid.onSelectAll(false);
  else if (intent.kind === 'open' && row !== undefined) grid.onOpen(row.id);
  else if (intent.kind === 'select' && row !== undefined) {
    moves.holdAnchor(grid.active.row);
    grid.onToggle(row.id);
  }
}

interface Clicked {
  place: CellPlace;
  part: 'check' | 'open' | 'cell';
}

/** What was clicked; null for anything but a cell that is not being edited. */
function clickedPart(event: MouseEvent, usualColumn: number): Clicked | null {
  const target = event.target instanceof Element ? event.target : null;
  const row = Number(target?.closest('[data-row]')?.getAttribute('data-row') ?? -1);
  if (target === null || row < 0 || target.closest('[data-edited]') !== null) return null;
  const column = Number(target.closest('[data-column]')?.getAttribute('data-column') ?? usualColumn);
  const part = target.closest('[data-part]')?.getAttribute('data-part');
  return { place: { row, column }, part: part === 'check' || part === 'open' ? part : 'cell' };
}

/** Keeps the focus on the active cell whenever a key, a click or the end of an edit asked for it. */
function useCellFocus<Row>({ scroller, active, isEditing }: Grid<Row>): () => void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (isWanted.current && !isEditing && focusCell(scroller.current, active)) isWanted.current = false;
  });
  return () => {
    isWanted.current = true;
  };
}

/** Turns keys and clicks into what happens in the grid. */
export function useGridInput<Row extends { id: string }>(grid: Grid<Row>): GridInput<Row> {
  const { columns, active } = grid;
  const anchor = useRef<number | null>(null);
  const wantFocus = useCellFocus(grid);
  const moveTo = (to: CellPlace): void => {
    wantFocus();
    if (to.row >= 0) grid.scrollTo(to.row);
    grid.onActive(to, grid.rowAt(to.row));
  };
  const moves: Moves = {
    move: (to, extend) => {
      if (extend && to.row >= 0 && active.row >= 0) {
        anchor.current ??= active.row;
        grid.onStretch(anchor.current, to.row);
      } else anchor.current = null;
      moveTo(to);
    },
    edit: () => {
      const row = grid.rowAt(active.row);
      if (row === undefined) return;
      wantFocus();
      if (columns[active.column]?.edit === undefined) grid.onOpen(row.id);
      else grid.onEdit(true);
    },
    holdAnchor: (row) => {
      anchor.current = row;
    },
  };
  const onKeyDown = useStable((event: KeyboardEvent): void => {
    if (event.defaultPrevented || grid.isEditing) return;
    const size = { rows: grid.count, columns: columns.length, page: grid.pageSize };
    const intent = intentOf(event, active, size);
    if (intent === null || (intent.kind === 'leave' && !grid.isAnySelected)) return;
    event.preventDefault();
    act(intent, grid, moves);
  });
  const onClick = useStable((event: MouseEvent): void => {
    const clicked = clickedPart(event, active.column);
    const row = clicked === null ? undefined : grid.rowAt(clicked.place.row);
    if (clicked === null || row === undefined) return;
    const { place, part } = clicked;
    if (event.shiftKey) grid.onStretch(anchor.current ?? Math.max(0, active.row), place.row);
    else {
      anchor.current = place.row;
      if (part === 'check' || event.ctrlKey || event.metaKey) grid.onToggle(row.id);
      else if (part === 'open') grid.onOpen(row.id);
    }
    moveTo(place);
    grid.onEdit(event.detail === 2 && columns[place.column]?.edit !== undefined);
  });
  return { onKeyDown, onClick, ...useCellEnds(grid, moveTo, wantFocus) };
}

/** The end of an edit, and a click on a heading. */
function useCellEnds<Row>(
  grid: Grid<Row>,
  moveTo: (to: CellPlace) => void,
  wantFocus: () => void,
): Pick<GridInput<Row>, 'onCellSave' | 'onCellCancel' | 'onHeaderClick'> {
  const { columns, active } = grid;
  const onCellSave = useStable<Parameters<GridInput<Row>['onCellSave']>, void>((row, column, value, next) => {
    wantFocus();
    const place = columns.indexOf(column);
    const following = columns[place + 1];
    grid.onSave(row, column, value);
    if (next === 'right' && following !== undefined) {
      moveTo({ row: active.row, column: place + 1 });
      grid.onEdit(following.edit !== undefined);
    } else grid.onEdit(false);
  });
  const onCellCancel = useStable((): void => {
    wantFocus();
    grid.onEdit(false);
  });
  const onHeaderClick = useStable((column: GridColumn<Row>): void => {
    grid.onSort(column);
    moveTo({ row: -1, column: columns.indexOf(column) });
  });
  return { onCellSave, onCellCancel, onHeaderClick };
}
