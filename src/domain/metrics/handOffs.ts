import { rateResult } from './compute.ts';
import { monthOfDay } from './cycleFacts.ts';
import { type HandOffFacts, handOffAt } from './handOffFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, exclude, placeDay, type Selection, undated } from './selection.ts';

/**
 * The hand-offs accepted or returned in the period, by the day of that decision; `hits` are the accepted ones. Pending
 * ones are in neither part. Excluded: decisions without a date (in a period), decisions after `asOf`.
 */
export function decidedHandOffs(facts: HandOffFacts, rows: readonly number[], scope: DayScope): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const { outcome, decided } = handOffAt(facts, row);
    if (outcome === 'pending') continue;
    const placed = placeDay(decided?.day ?? undated, scope);
    if (placed === 'inside') {
      selection.base.push(row);
      if (outcome === 'accepted') selection.hits.push(row);
    } else if (placed === 'undated') exclude(selection, 'noDecisionDate', row);
    else if (placed === 'afterAsOf') exclude(selection, 'afterAsOf', row);
  }
  return selection;
}

/** M06 Hand-off acceptance: accepted / (accepted + returned), of the hand-offs decided in the period. */
export const handOffAcceptance = (
  facts: HandOffFacts,
  rows: readonly number[],
  scope: DayScope,
): MetricResult => rateResult(decidedHandOffs(facts, rows, scope));

/** M06, shown apart: the hand-offs made by `asOf` and not decided by then, whatever the period. */
export function pendingHandOffs(facts: HandOffFacts, rows: readonly number[], scope: DayScope): Selection {
  const selection = emptySelection();
  selection.base = rows.filter((row) => {
    const { handed, outcome, decided } = handOffAt(facts, row);
    const isDecided = outcome !== 'pending' && (decided === null || decided.day <= scope.asOf);
    return handed.day <= scope.asOf && !isDecided;
  });
  selection.hits = selection.base;
  return selection;
}

const longestKey = 100;

/** Why a hand-off was returned, as a key: spellings that differ in case and spacing only are one reason. */
export const returnReason = (facts: HandOffFacts) => (row: number) => {
  const words = handOffAt(facts, row).reason?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';
  return words === '' ? null : words.slice(0, longestKey);
};

/** The month of the decision. */
export const decisionMonth = (facts: HandOffFacts) => (row: number) =>
  monthOfDay(handOffAt(facts, row).decided?.day ?? undated);
