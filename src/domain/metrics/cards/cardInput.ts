import { addDays, addMonths, daysBetween, type IsoDate, monthStart, type Period } from '../../calendar.ts';
import type { LeadStageNames } from '../../settings.ts';
import type { Target } from '../../target.ts';
import type { CycleFacts } from '../cycleFacts.ts';
import type { DealFacts } from '../dealFacts.ts';
import type { DimensionName, Members } from '../dimension.ts';
import type { ActionFact } from '../followThrough.ts';
import type { HandOffFacts } from '../handOffFacts.ts';
import type { MetricScope } from '../scope.ts';
import type { SpendFacts } from '../spendFacts.ts';
import type { Wording } from '../wording.ts';

/** What a card may draw on. Facts are loaded when first asked for. */
export interface CardInput {
  readonly scope: MetricScope;
  /** What the period is compared with, and what that is called: "Aug 2026". Null = nothing. */
  readonly compared: { scope: MetricScope; words: string } | null;
  readonly wording: Wording;
  readonly stageNames: LeadStageNames;
  readonly targets: readonly Target[];
  /** The working hours sales agreed to answer a hand-off in. */
  readonly agreedHours: number;
  readonly cycles: CycleFacts;
  readonly handOffs: HandOffFacts;
  readonly spend: SpendFacts;
  readonly deals: DealFacts;
  readonly actions: readonly ActionFact[];
  members(name: DimensionName): Members;
  /** The names of the given deals by their numbers. */
  dealNames(seqs: readonly number[]): ReadonlyMap<number, string>;
}

/**
 * The same question about another period, as it stood when that period was as old as this one is now. So a month to
 * date meets the same days of the month before, and a young cohort is not measured against a grown-up one.
 */
export function atSameAge(scope: MetricScope, period: Period): MetricScope {
  if (scope.period === null) return { ...scope, period };
  const whole = scope.period.to.endsWith('-01') && period.to.endsWith('-01');
  const shift = whole
    ? addMonths(scope.asOf, monthsApart(scope.period.to, period.to))
    : addDays(scope.asOf, daysBetween(scope.period.to, period.to));
  // A full period stays full: the last days of a long month have no counterpart in a short one.
  const asOf =
    scope.asOf >= addDays(scope.period.to, -1) && shift < addDays(period.to, -1)
      ? addDays(period.to, -1)
      : shift;
  return { ...scope, period, asOf };
}

const monthsApart = (from: IsoDate, to: IsoDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

const fewestMonths = 6;
const mostMonths = 24;

/** The whole months a chart over time shows: those of the period, but at least 6 and at most 24, ending with its last. */
export function trendPeriod(scope: MetricScope): Period {
  const lastDay = scope.period === null ? scope.asOf : addDays(scope.period.to, -1);
  const to = addMonths(monthStart(lastDay), 1);
  const wanted = scope.period === null ? addMonths(to, -12) : monthStart(scope.period.from);
  const span = monthsApart(wanted, to);
  return { from: addMonths(to, -Math.min(mostMonths, Math.max(fewestMonths, span))), to };
}

/** The months of a trend that have begun by `asOf`; later ones would only be empty. */
export const hasBegun = (month: IsoDate, asOf: IsoDate): boolean => month <= asOf;
