import { rateResult } from './compute.ts';
import { monthOfDay } from './cycleFacts.ts';
import { type HandOffFact, type HandOffFacts, handOffAt } from './handOffFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, type Selection, undated } from './selection.ts';

/** Whether the agreed time was kept, and the day that settled it: that of the answer, or the last day to answer. */
export interface Promised {
  isKept: boolean;
  day: number;
}

/**
 * What became of the promise to answer a hand-off; null while the time still runs on `asOf`. An answer is what comes
 * first: a sales touch, the acceptance or the return. A touch without a time of day is in time until the last day is over.
 */
export function promiseOf({ handed, due, decided, touch }: HandOffFact, asOf: number): Promised | null {
  if (handed.day > asOf) return null;
  const answers = [decided, touch].filter((answer) => answer !== null && answer.day <= asOf);
  const inTime = answers
    .filter((answer) => answer !== null)
    .filter(({ at, day }) => (at === null ? day <= due.day : at <= due.at));
  if (inTime.length > 0) return { isKept: true, day: Math.min(...inTime.map(({ day }) => day)) };
  // On the last day itself nobody knows the time of day of `asOf`, so only a late answer settles it.
  return answers.length > 0 || due.day < asOf ? { isKept: false, day: due.day } : null;
}

/**
 * The hand-offs whose agreed time was kept or ran out in the period; `hits` were answered in time. Those whose time
 * still runs are in neither part.
 */
export function promisedHandOffs(facts: HandOffFacts, rows: readonly number[], scope: DayScope): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const promised = promiseOf(handOffAt(facts, row), scope.asOf);
    if (promised === null || promised.day < scope.from || promised.day >= scope.to) continue;
    selection.base.push(row);
    if (promised.isKept) selection.hits.push(row);
  }
  return selection;
}

/** M08 SLA attainment: answered within the agreed time / time ran out or was kept, in the period. */
export const serviceLevel = (facts: HandOffFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  rateResult(promisedHandOffs(facts, rows, scope));

/** The month in which the promise was kept or broken. */
export const promiseMonth = (facts: HandOffFacts, asOf: number) => (row: number) =>
  monthOfDay(promiseOf(handOffAt(facts, row), asOf)?.day ?? undated);
