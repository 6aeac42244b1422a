import type { Currency } from '../money.ts';
import type { MetricUnit } from './metricId.ts';
import type { ExcludedWhy, MetricResult } from './result.ts';
import type { DayScope, Selection } from './selection.ts';
import { exclusionWords } from './selection.ts';
import { spreadOf, wilsonInterval } from './statistics.ts';

/** Below this a number is marked "low sample". */
export const lowSampleSize = 30;

export const isLow = (n: number): boolean => n < lowSampleSize;

/** The excluded rows as counts with reasons, most frequent first. */
export function whyExcluded(selection: Pick<Selection, 'excluded'>): ExcludedWhy[] {
  return Array.from(selection.excluded, ([reason, rows]) => ({
    reason: exclusionWords[reason],
    count: rows.length,
  })).sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'en'));
}

export const excludedCount = (selection: Pick<Selection, 'excluded'>): number => {
  let count = 0;
  for (const rows of selection.excluded.values()) count += rows.length;
  return count;
};

export const exclusions = (
  selection: Pick<Selection, 'excluded'>,
): Pick<MetricResult, 'excluded' | 'excludedWhy'> => ({
  excluded: excludedCount(selection),
  excludedWhy: whyExcluded(selection),
});

/**
 * A count of records. Null, not 0, when nothing of the kind is recorded at all (`known` = rows in the facts) or the
 * period begins after the as-of date: then there is nothing to have counted.
 */
export function countResult(selection: Selection, known: number, scope: DayScope): MetricResult {
  const answerable = known > 0 && scope.from <= scope.asOf;
  return {
    value: answerable ? selection.base.length : null,
    n: selection.base.length,
    ...exclusions(selection),
    unit: 'count',
  };
}

/** hits / base with its 95 % Wilson interval; null of an empty base. */
export function rateResult(selection: Selection): MetricResult {
  const n = selection.base.length;
  const share = n === 0 ? null : selection.hits.length / n;
  return {
    value: share,
    n,
    ...exclusions(selection),
    unit: 'share',
    interval: share === null ? null : wilsonInterval(share, n),
  };
}

/** Mean, median and P75 of the base's measures; `value` is the named one of them. */
export function spreadResult(
  selection: Selection,
  measure: (row: number) => number,
  headline: 'mean' | 'median',
  unit: MetricUnit,
  currency?: Currency,
): MetricResult {
  const spread = spreadOf(selection.base.map(measure));
  return {
    value: spread[headline],
    n: selection.base.length,
    ...exclusions(selection),
    unit,
    ...(currency === undefined ? {} : { currency }),
    ...spread,
  };
}
