import type { LifecycleStage } from '../vocabulary.ts';
import { type CycleFacts, monthOfDay, notEntered } from './cycleFacts.ts';
import { type DayScope, emptySelection, exclude, placeDay, type Selection } from './selection.ts';

/**
 * M01 Leads created: the cycles that began in the period. A recycled lead that comes back counts once per cycle.
 * Excluded: cycles without a start date (in a period), cycles starting after `asOf`.
 */
export function leadsCreated(facts: CycleFacts, rows: readonly number[], scope: DayScope): Selection {
  return datedRows(rows, facts.started, scope, 'noCreationDate');
}

/**
 * M02 Stage entries: the cycles whose first entry into `stage` falls in the period; later re-entries in the same cycle
 * do not count. Excluded: entries without a date (in a period), entries after `asOf`.
 */
export function stageEntries(
  facts: CycleFacts,
  rows: readonly number[],
  scope: DayScope,
  stage: LifecycleStage,
): Selection {
  return datedRows(rows, facts.entered[stage], scope, 'noEntryDate');
}

function datedRows(
  rows: readonly number[],
  days: Int32Array,
  scope: DayScope,
  ifUndated: 'noCreationDate' | 'noEntryDate',
): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const day = days[row] ?? notEntered;
    if (day === notEntered) continue;
    const placed = placeDay(day, scope);
    if (placed === 'inside') selection.base.push(row);
    else if (placed === 'undated') exclude(selection, ifUndated, row);
    else if (placed === 'afterAsOf') exclude(selection, 'afterAsOf', row);
  }
  selection.hits = selection.base;
  return selection;
}

/** The month a cycle began, as a key to split M01 by. */
export const startMonth = (facts: CycleFacts) => (row: number) =>
  monthOfDay(facts.started[row] ?? notEntered);

/** The month a cycle first entered a stage, as a key to split M02, M03 and M04 by. */
export const entryMonth = (facts: CycleFacts, stage: LifecycleStage) => (row: number) =>
  monthOfDay(facts.entered[stage][row] ?? notEntered);
