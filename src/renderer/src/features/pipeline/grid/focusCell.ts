import type { CellPlace } from './gridKeys.ts';

/** Gives a drawn cell the focus and scrolls sideways until no sticky column covers it. False when it is not drawn. */
export function focusCell(scroller: HTMLElement | null, place: CellPlace): boolean {
  const cell = scroller?.querySelector<HTMLElement>(
    `[data-row="${place.row}"] > [data-column="${place.column}"]`,
  );
  if (scroller === null || cell === null || cell === undefined) return false;
  cell.focus({ preventScroll: true });
  if (place.column === 0) {
    scroller.scrollLeft = 0;
    return true;
  }
  const frame = scroller.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const covered =
    cell.parentElement?.querySelector('[data-column="0"]')?.getBoundingClientRect().right ?? frame.left;
  if (box.left < covered) scroller.scrollLeft -= covered - box.left;
  else if (box.right > frame.right - 12)
    scroller.scrollLeft += Math.min(box.right - frame.right + 12, box.left - covered);
  return true;
}
