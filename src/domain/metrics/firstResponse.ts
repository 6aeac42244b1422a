import { exclusions } from './compute.ts';
import { monthOfDay } from './cycleFacts.ts';
import { type HandOffFacts, handOffAt } from './handOffFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, exclude, placeDay, type Selection } from './selection.ts';
import { quantileOf, spreadOf } from './statistics.ts';

/**
 * The hand-offs made in the period whose first response, the first sales touch after them, can be measured. Excluded:
 * hand-offs after `asOf`, those without a sales touch by `asOf` (returned without one, or still waiting for it), and
 * those whose first touch has no time of day.
 */
export function respondedHandOffs(facts: HandOffFacts, rows: readonly number[], scope: DayScope): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const { handed, touch, outcome, decided } = handOffAt(facts, row);
    const placed = placeDay(handed.day, scope);
    if (placed === 'afterAsOf') exclude(selection, 'afterAsOf', row);
    if (placed !== 'inside') continue;
    if (touch === null || touch.day > scope.asOf) {
      const isReturned = outcome === 'returned' && (decided === null || decided.day <= scope.asOf);
      exclude(selection, isReturned ? 'returnedUntouched' : 'noResponse', row);
    } else if (touch.at === null) exclude(selection, 'noTouchTime', row);
    else selection.base.push(row);
  }
  selection.hits = selection.base;
  return selection;
}

/** M07 First response in working hours: median (headline), mean and P90. */
export const firstResponse = (facts: HandOffFacts, rows: readonly number[], scope: DayScope): MetricResult =>
  responseSpread(facts, respondedHandOffs(facts, rows, scope), 'working');

/** M07 of hand-offs already selected, as for one month; by the working calendar or by the clock on the wall. */
export function responseSpread(
  facts: HandOffFacts,
  responded: Selection,
  by: 'working' | 'clock',
): MetricResult {
  const hours = responded.base.map((row) => handOffAt(facts, row).hours?.[by] ?? 0).sort((a, b) => a - b);
  const { mean, median } = spreadOf(hours);
  return {
    value: median,
    n: hours.length,
    ...exclusions(responded),
    unit: 'hours',
    mean,
    median,
    p90: quantileOf(hours, 0.9),
  };
}

/** The month of the hand-off. */
export const handOffMonth = (facts: HandOffFacts) => (row: number) =>
  monthOfDay(handOffAt(facts, row).handed.day);
