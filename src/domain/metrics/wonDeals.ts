import { spreadResult } from './compute.ts';
import { type DealFacts, dealAt, kindOf, withAmounts } from './dealFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, exclude, type Selection, undated } from './selection.ts';
import { closedDeals } from './winRate.ts';

/** The won deals of the period, by close date; what M10 excludes for a won deal is excluded here too. */
export function wonDeals(facts: DealFacts, rows: readonly number[], scope: DayScope): Selection {
  const won = rows.filter((row) => kindOf(facts, dealAt(facts, row)) === 'won');
  return closedDeals(facts, won, scope);
}

const cycleDays = (facts: DealFacts) => (row: number) => {
  const deal = dealAt(facts, row);
  return deal.closed - deal.created;
};

/** The won deals whose cycle can be measured. Excluded: no creation or close date, closed before created. */
export function measurableCycles(facts: DealFacts, won: Selection): Selection {
  const measurable = emptySelection();
  for (const [reason, rows] of won.excluded) measurable.excluded.set(reason, [...rows]);
  for (const row of won.hits) {
    const deal = dealAt(facts, row);
    if (deal.closed === undated) exclude(measurable, 'noCloseDate', row);
    else if (deal.created === undated) exclude(measurable, 'noCreationDate', row);
    else if (deal.closed < deal.created) exclude(measurable, 'closedBeforeCreated', row);
    else measurable.base.push(row);
  }
  measurable.hits = measurable.base;
  return measurable;
}

/** M13 Sales cycle: closed − created of deals won in the period, in days; the headline is the median. */
export const salesCycle = (facts: DealFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  cycleSpread(facts, wonDeals(facts, rows, scope));

/** M13 of won deals already selected, as for one month. */
export const cycleSpread = (facts: DealFacts, won: Selection): MetricResult =>
  spreadResult(measurableCycles(facts, won), cycleDays(facts), 'median', 'days');

/**
 * M14 Average deal size: mean and median amount of the deals won in the period, in the reporting currency; the headline
 * is the mean. Excluded: deals without an amount or an exchange rate.
 */
export const dealSize = (facts: DealFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  sizeOf(facts, wonDeals(facts, rows, scope), scope);

/** M14 of won deals already selected, as for one month. */
export function sizeOf(facts: DealFacts, won: Selection, scope: DayScope): MetricResult {
  const { selection, amounts } = withAmounts(facts, won, scope);
  return spreadResult(selection, (row) => amounts.get(row) ?? 0, 'mean', 'money', facts.exchange.currency);
}
