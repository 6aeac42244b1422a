import type { ActionStatus, Team } from '../vocabulary.ts';
import { rateResult } from './compute.ts';
import type { MetricResult } from './result.ts';
import type { MetricFilter } from './scope.ts';
import { type DayScope, emptySelection, exclude, type Selection, undated } from './selection.ts';

/** What metrics know of an action; days are day numbers or `undated`. */
export interface ActionFact {
  seq: number;
  status: ActionStatus;
  ownerId: string | null;
  team: Team | null;
  due: number;
  done: number;
  timesCarried: number;
}

/** The rows of the actions a filter keeps. Actions have an owner and a team; filters on other things do not touch them. */
export function actionRows(actions: readonly ActionFact[], filter: MetricFilter): number[] {
  const rows: number[] = [];
  actions.forEach((action, row) => {
    if (filter.team !== undefined && action.team !== filter.team) return;
    if (filter.ownerId !== undefined && action.ownerId !== filter.ownerId) return;
    rows.push(row);
  });
  return rows;
}

/** What became of an action that fell due. */
export type ActionFate = 'onTime' | 'late' | 'open';

export function fateOf(action: ActionFact, asOf: number): ActionFate {
  if (action.done === undated || action.done > asOf) return 'open';
  return action.done <= action.due ? 'onTime' : 'late';
}

/**
 * M28 Action follow-through: of the actions due in the period and by `asOf`, those done on or before their due date.
 * An action not due yet is in neither part. Excluded: dropped actions that were due, actions without a due date.
 */
export function dueActions(
  actions: readonly ActionFact[],
  rows: readonly number[],
  scope: DayScope,
): Selection {
  const selection = emptySelection();
  for (const row of rows) {
    const action = actions[row];
    if (action === undefined) continue;
    if (action.due === undated) {
      if (action.status !== 'dropped') exclude(selection, 'noDueDate', row);
      continue;
    }
    if (action.due < scope.from || action.due >= scope.to || action.due > scope.asOf) continue;
    if (action.status === 'dropped') {
      exclude(selection, 'dropped', row);
      continue;
    }
    selection.base.push(row);
    if (fateOf(action, scope.asOf) === 'onTime') selection.hits.push(row);
  }
  return selection;
}

export const followThrough = (
  actions: readonly ActionFact[],
  rows: readonly number[],
  scope: DayScope,
): MetricResult => rateResult(dueActions(actions, rows, scope));

/** How often the due actions were carried into a later meeting, together. */
export const timesCarried = (actions: readonly ActionFact[], due: Selection): number =>
  due.base.reduce((sum, row) => sum + (actions[row]?.timesCarried ?? 0), 0);
