import { exclusions, rateResult } from './compute.ts';
import { monthOfDay } from './cycleFacts.ts';
import { type DealFacts, dealAt, isClosedBy, kindOf, sumOf, withAmounts } from './dealFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, exclude, placeDay, type Selection } from './selection.ts';
import { effectiveSize, wilsonInterval } from './statistics.ts';

/**
 * The deals closed in the period, by close date; `hits` are the won ones. Excluded: won or lost deals without a close
 * date (in a period), close dates after `asOf`.
 */
export function closedDeals(facts: DealFacts, rows: readonly number[], scope: DayScope): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const deal = dealAt(facts, row);
    const kind = kindOf(facts, deal);
    if (kind === 'open') continue;
    const placed = placeDay(deal.closed, scope);
    if (placed === 'inside') {
      selection.base.push(row);
      if (kind === 'won') selection.hits.push(row);
    } else if (placed === 'undated') exclude(selection, 'noCloseDate', row);
    else if (placed === 'afterAsOf') exclude(selection, 'afterAsOf', row);
  }
  return selection;
}

/** M10 Win rate (count): won / (won + lost), by close date. */
export const winRate = (facts: DealFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  rateResult(closedDeals(facts, rows, scope));

/**
 * M11 Win rate (value): won amount / (won + lost amount), by close date, in the reporting currency. Excluded beside
 * M10's: deals without an amount or an exchange rate. Null when the amounts sum to 0 or less. The interval is Wilson's
 * at Kish's effective sample size, because amounts weigh the deals unequally; none when an amount is negative.
 */
export const winRateByValue = (facts: DealFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  valueRate(facts, closedDeals(facts, rows, scope), scope);

/** M11 of deals already selected, as for one month or one owner. */
export function valueRate(facts: DealFacts, closed: Selection, scope: DayScope): MetricResult {
  const { selection, amounts } = withAmounts(facts, closed, scope);
  const total = sumOf(selection.base, amounts);
  const share = total > 0 ? sumOf(selection.hits, amounts) / total : null;
  const size = effectiveSize([...amounts.values()]);
  return {
    value: share,
    n: selection.base.length,
    ...exclusions(selection),
    unit: 'share',
    interval: share === null || size === null ? null : wilsonInterval(share, size),
  };
}

/**
 * M12 Created conversion: of the deals created in the period, those won by `asOf`. All created deals are the base, open
 * ones too. Excluded: deals without a creation date (in a period), creation dates after `asOf`.
 */
export function createdDeals(facts: DealFacts, rows: readonly number[], scope: DayScope): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const deal = dealAt(facts, row);
    const placed = placeDay(deal.created, scope);
    if (placed === 'inside') {
      selection.base.push(row);
      if (kindOf(facts, deal) === 'won' && isClosedBy(facts, deal, scope.asOf)) selection.hits.push(row);
    } else if (placed === 'undated') exclude(selection, 'noCreationDate', row);
    else if (placed === 'afterAsOf') exclude(selection, 'afterAsOf', row);
  }
  return selection;
}

export const createdConversion = (facts: DealFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  rateResult(createdDeals(facts, rows, scope));

export const closeMonth = (facts: DealFacts) => (row: number) => monthOfDay(dealAt(facts, row).closed);
export const creationMonth = (facts: DealFacts) => (row: number) => monthOfDay(dealAt(facts, row).created);
