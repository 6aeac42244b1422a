/** What a key means in a grid. Rows count from 0; −1 is the header. Pure, so that every key can be tested. */

export interface CellPlace {
  row: number;
  column: number;
}

export type GridIntent =
  | { kind: 'move'; to: CellPlace; extend: boolean }
  | { kind: 'edit' }
  | { kind: 'sort' }
  | { kind: 'select' }
  | { kind: 'selectAll' }
  | { kind: 'open' }
  | { kind: 'leave' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

interface Size {
  rows: number;
  columns: number;
  /** Rows that fit on the screen. */
  page: number;
}

/** Rows and columns a key moves by; null for a key that does not move. */
function step(key: string, mod: boolean, { row, column }: CellPlace, size: Size): CellPlace | null {
  switch (key) {
    case 'ArrowUp':
    case 'k':
      return { row: mod ? 0 : row - 1, column };
    case 'ArrowDown':
    case 'j':
      return { row: mod ? size.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: mod ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: mod ? size.columns - 1 : column + 1 };
    case 'Home':
      return { row: mod ? 0 : row, column: 0 };
    case 'End':
      return { row: mod ? size.rows - 1 : row, column: size.columns - 1 };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: row + size.page, column };
    default:
      return null;
  }
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The intent of a key pressed on a cell, or null when the grid has nothing to do with it. */
export function intentOf(event: Pressed, place: CellPlace, size: Size): GridIntent | null {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (mod && key === 'a') return { kind: 'selectAll' };
  if (mod && key.length === 1) return null;
  const target = step(key, mod, place, size);
  if (target !== null) {
    const to = {
      row: clamp(target.row, -1, size.rows - 1),
      column: clamp(target.column, 0, size.columns - 1),
    };
    return { kind: 'move', to, extend: event.shiftKey && to.row !== place.row };
  }
  if (key === 'Escape') return { kind: 'leave' };
  if (mod) return null;
  const onHeader = place.row === -1;
  if (key === 'Enter' || key === 'F2') return { kind: onHeader ? 'sort' : 'edit' };
  if (key === ' ') return { kind: onHeader ? 'sort' : 'select' };
  return key === 'i' && !onHeader ? { kind: 'open' } : null;
}
