import { dayNumber, type IsoDate } from '../../../domain/calendar.ts';
import { amountOf, type DealFacts } from '../../../domain/metrics/dealFacts.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { workbookFacts } from '../metricFacts.ts';

const kept = new WeakMap<DealFacts, Map<IsoDate, ReadonlyMap<number, number>>>();

/**
 * What every deal is worth in minor units of the reporting currency, by the deal's number: the same amounts the metrics
 * add up. Deals without an amount or an exchange rate are not in it.
 */
export function dealAmounts(db: ReadableDb, today: IsoDate): ReadonlyMap<number, number> {
  const facts = workbookFacts(db).deals;
  const byDay = kept.get(facts) ?? new Map<IsoDate, ReadonlyMap<number, number>>();
  kept.set(facts, byDay);
  const known = byDay.get(today);
  if (known !== undefined) return known;
  const amounts = new Map<number, number>();
  for (const deal of facts.deals) {
    const amount = amountOf(facts, deal, dayNumber(today) ?? 0);
    if (typeof amount === 'number') amounts.set(deal.seq, amount);
  }
  byDay.set(today, amounts);
  return amounts;
}
