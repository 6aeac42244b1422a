import type { SectionName } from '../../../../domain/report/options.ts';

/** The list with one entry moved by `step` places; past an end nothing moves. */
export function moved<T>(list: readonly T[], index: number, step: number): T[] {
  const next = [...list];
  const [entry] = next.splice(index, 1);
  if (entry === undefined || index + step < 0 || index + step >= list.length) return [...list];
  next.splice(index + step, 0, entry);
  return next;
}

/** The chosen sections in the order of the list. */
export const inOrder = (chosen: readonly SectionName[], order: readonly SectionName[]): SectionName[] =>
  order.filter((name) => chosen.includes(name));

/** Chooses a section, or leaves it out. */
export const toggled = (
  chosen: readonly SectionName[],
  name: SectionName,
  order: readonly SectionName[],
): SectionName[] =>
  inOrder(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name], order);
