import { exclusions } from './compute.ts';
import type { DealFacts } from './dealFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, exclude, type Selection } from './selection.ts';
import { quantileOf, spreadOf } from './statistics.ts';
import { completedStays, currentStay, type Stay } from './stays.ts';

/** A deal is aging past this many times its stage's median. */
export const agingFactor = 1.5;

/** The completed stays of a scope; `selection` holds the deals behind them, each once. */
export interface Stays {
  stays: Stay[];
  selection: Selection;
}

/**
 * The stays in open stages that ended in the period, by `asOf`. A stay ends with the next stage entry or the close; two
 * visits to a stage are two stays. Stays still running are not in it: their length is not known yet.
 * Excluded: stays without a date of entering or leaving, stays that end before they begin.
 */
export function staysIn(facts: DealFacts, rows: readonly number[], scope: DayScope): Stays {
  const selection = emptySelection();
  const all = completedStays(facts, rows, scope, (reason, row) => exclude(selection, reason, row));
  const stays = all.filter((stay) => stay.ended >= scope.from && stay.ended < scope.to);
  selection.base = [...new Set(stays.map((stay) => stay.row))];
  selection.hits = selection.base;
  return { stays, selection };
}

/** M17 Time in stage: median and P75 days of the stays; the headline is the median. `n` counts stays, not deals. */
export function stayResult(stays: readonly Stay[], selection: Selection): MetricResult {
  const spread = spreadOf(stays.map((stay) => stay.days));
  return { value: spread.median, n: stays.length, ...exclusions(selection), unit: 'days', ...spread };
}

/** Open deals measured against 1.5 × the median of all stays in their stage that ended by `asOf`, whatever the period. */
export interface Aging {
  /** base = open deals that can be judged, hits = the aging ones. */
  selection: Selection;
  /** Days in the present stage and the median compared with, by row of `selection.base`. */
  ages: Map<number, { stageId: string; days: number; median: number }>;
}

/**
 * M17 Aging: the open deals as of `asOf` that stand in their stage for more than 1.5 × the stage's median. Excluded:
 * deals without a date of entering their stage, and deals in a stage nobody has left yet.
 */
export function agingDeals(facts: DealFacts, rows: readonly number[], scope: DayScope): Aging {
  const medians = stageMedians(facts, scope);
  const selection = emptySelection();
  const ages: Aging['ages'] = new Map();
  for (const row of rows) {
    const stay = currentStay(facts, row, scope.asOf);
    if (stay === null) continue;
    const median = stay === 'unknown' ? null : (medians.get(stay.stageId) ?? null);
    if (stay === 'unknown') exclude(selection, 'stageUnknown', row);
    else if (stay.days === null) exclude(selection, 'noStayDates', row);
    else if (median === null) exclude(selection, 'notYetComparable', row);
    else {
      selection.base.push(row);
      ages.set(row, { stageId: stay.stageId, days: stay.days, median });
      if (stay.days > agingFactor * median) selection.hits.push(row);
    }
  }
  return { selection, ages };
}

/** Over all deals, also when only one owner's are judged: the yardstick is the whole team's. */
function stageMedians(facts: DealFacts, scope: DayScope): Map<string, number | null> {
  const rows = facts.deals.map((_, row) => row);
  const days = new Map<string, number[]>();
  for (const stay of completedStays(facts, rows, scope, () => {})) {
    const known = days.get(stay.stageId);
    if (known === undefined) days.set(stay.stageId, [stay.days]);
    else known.push(stay.days);
  }
  return new Map(
    Array.from(days, ([stage, list]) => [
      stage,
      quantileOf(
        list.sort((a, b) => a - b),
        0.5,
      ),
    ]),
  );
}
