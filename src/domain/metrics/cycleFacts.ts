import { dateOfDay } from '../calendar.ts';
import { type LeadStage, leadStageSchema } from '../vocabulary.ts';
import { type DimensionColumn, type DimensionName, filterRows, rememberRows } from './dimension.ts';
import type { MetricFilter } from './scope.ts';
import { undated } from './selection.ts';

/** The stage was never entered in this cycle. */
export const notEntered = -0x80000000;

/**
 * Lead cycles in columns, one row per cycle: 100,000 of them stay small and fast. Dates are day numbers (calendar.ts)
 * or `undated`. `entered` holds the first entry into each stage type, or `notEntered`. Owner, channel, campaign and
 * persona are the lead's present ones.
 */
export interface CycleFacts {
  size: number;
  /** The lead's own number (`seq`). */
  lead: Int32Array;
  started: Int32Array;
  entered: Record<LeadStage, Int32Array>;
  column(name: DimensionName): DimensionColumn;
}

/** Empty columns for `size` cycles: nothing dated, nothing entered. */
export function blankCycles(size: number, column: CycleFacts['column']): CycleFacts {
  const days = (fill: number): Int32Array => new Int32Array(size).fill(fill);
  const entered = Object.fromEntries(
    leadStageSchema.options.map((stage) => [stage, days(notEntered)]),
  ) as Record<LeadStage, Int32Array>;
  return { size, lead: new Int32Array(size), started: days(undated), entered, column };
}

/** Notes an entry into a stage; the earliest dated one of a cycle stays, and any date beats none. */
export function noteEntry(facts: CycleFacts, row: number, stage: LeadStage, day: number | null): void {
  const column = facts.entered[stage];
  const known = column[row] ?? notEntered;
  const on = day ?? undated;
  if (known === notEntered || known === undated || (on !== undated && on < known)) column[row] = on;
}

/** The rows of the cycles a filter keeps. */
export const cycleRows = rememberRows((facts: CycleFacts, filter: MetricFilter) =>
  filterRows(facts.size, facts.column, filter),
);

const months = new Map<number, string | null>();
const maxRemembered = 20_000;

/** The first of the month a day lies in; null for `undated` and `notEntered`. */
export function monthOfDay(day: number): string | null {
  const known = months.get(day);
  if (known !== undefined) return known;
  const month = day === undated || day === notEntered ? null : `${dateOfDay(day).slice(0, 7)}-01`;
  if (months.size >= maxRemembered) months.clear();
  months.set(day, month);
  return month;
}
