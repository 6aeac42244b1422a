import { dayNumber, type IsoDate, type Period } from '../calendar.ts';
import type { MetricScope } from './scope.ts';

/**
 * Every metric first selects rows of its facts, then computes from the selection. The number and the records behind it
 * come from the same selection, so a drill-through can never show other records than were counted.
 */

/** Why a record could not be counted, in the words shown to the user. */
export const exclusionWords = {
  noCreationDate: 'no creation date',
  noEntryDate: 'no date of entering the stage',
  noDecisionDate: 'accepted or returned without a date',
  noResponse: 'no sales touch yet',
  returnedUntouched: 'returned without a sales touch',
  noTouchTime: 'first touch has no time of day',
  noCloseDate: 'closed without a close date',
  afterAsOf: 'dated after the as-of date',
  closedBeforeCreated: 'closed before it was created',
  noAmount: 'no amount',
  noRate: 'no exchange rate for its currency on that date',
  noStayDates: 'no date of entering or leaving the stage',
  leftBeforeEntered: 'left the stage before entering it',
  notYetComparable: 'no deal has left this stage yet to compare with',
  stageUnknown: 'stage on that date is not known',
  noDueDate: 'no due date',
  dropped: 'dropped',
} as const;
export type ExclusionReason = keyof typeof exclusionWords;

/** Row numbers of some facts. `hits` is a part of `base`; excluded rows are in neither. */
export interface Selection {
  base: number[];
  hits: number[];
  excluded: Map<ExclusionReason, number[]>;
}

export const emptySelection = (): Selection => ({ base: [], hits: [], excluded: new Map() });

export function exclude(selection: Selection, reason: ExclusionReason, row: number): void {
  const rows = selection.excluded.get(reason);
  if (rows === undefined) selection.excluded.set(reason, [row]);
  else rows.push(row);
}

/** A date the source did not give. */
export const undated = -0x7fffffff;

/** The scope in day numbers: `from ≤ day < to`; without a period every day, and no day, is inside. */
export interface DayScope {
  from: number;
  to: number;
  asOf: number;
  allTime: boolean;
}

const mustBeDay = (date: IsoDate): number => {
  const day = dayNumber(date);
  if (day === null) throw new RangeError(`not a date: ${date}`);
  return day;
};

export const dayScope = (scope: Pick<MetricScope, 'asOf'> & { period: Period | null }): DayScope => ({
  from: scope.period === null ? Number.NEGATIVE_INFINITY : mustBeDay(scope.period.from),
  to: scope.period === null ? Number.POSITIVE_INFINITY : mustBeDay(scope.period.to),
  asOf: mustBeDay(scope.asOf),
  allTime: scope.period === null,
});

/** How a dated event falls into a scope. */
export type Placement = 'inside' | 'outside' | 'undated' | 'afterAsOf';

/** `undated` and `afterAsOf` are to be excluded with a reason; without a period an undated event is inside. */
export function placeDay(day: number, scope: DayScope): Placement {
  if (day === undated) return scope.allTime ? 'inside' : 'undated';
  if (day < scope.from || day >= scope.to) return 'outside';
  return day > scope.asOf ? 'afterAsOf' : 'inside';
}

/** Divides a selection by a key of its rows; the parts together are the whole, excluded rows included. */
export function splitSelection(
  selection: Selection,
  keyOf: (row: number) => string | null,
): Map<string | null, Selection> {
  const parts = new Map<string | null, Selection>();
  const partOf = (row: number): Selection => {
    const key = keyOf(row);
    const known = parts.get(key);
    if (known !== undefined) return known;
    const part = emptySelection();
    parts.set(key, part);
    return part;
  };
  for (const row of selection.base) partOf(row).base.push(row);
  for (const row of selection.hits) partOf(row).hits.push(row);
  for (const [reason, rows] of selection.excluded) {
    for (const row of rows) exclude(partOf(row), reason, row);
  }
  return parts;
}
