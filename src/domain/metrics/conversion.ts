import { type LifecycleStage, lifecycleStages } from '../vocabulary.ts';
import { type CycleFacts, notEntered } from './cycleFacts.ts';
import { stageEntries } from './leadCounts.ts';
import type { DayScope, Selection } from './selection.ts';

/** Two stage types, `to` after `from`. */
export interface StagePair {
  from: LifecycleStage;
  to: LifecycleStage;
}

/** Every pair A → B with B after A, in order. */
export const stagePairs: readonly StagePair[] = lifecycleStages.flatMap((from, index) =>
  lifecycleStages.slice(index + 1).map((to) => ({ from, to })),
);

/** Entered by `asOf`. An entry without a date is known to have happened, so it counts. */
const hasEntered = (day: number | undefined, asOf: number): boolean =>
  day !== undefined && day !== notEntered && day <= asOf;

/**
 * M03 Stage conversion, any-stage: of the cycles that entered A in the period, those that reached B or a later type by
 * `asOf`. Skipped stages do not matter. Excluded: as M02 for A.
 */
export function stageConversion(
  facts: CycleFacts,
  rows: readonly number[],
  scope: DayScope,
  pair: StagePair,
): Selection {
  const reached = lifecycleStages
    .slice(lifecycleStages.indexOf(pair.to))
    .map((stage) => facts.entered[stage]);
  return withHits(stageEntries(facts, rows, scope, pair.from), (row) =>
    reached.some((days) => hasEntered(days[row], scope.asOf)),
  );
}

/**
 * M04 Stage conversion, all-stages: as M03, but every type between A and B must have been entered by `asOf` too. For
 * neighbouring types the two are equal.
 */
export function stageConversionAllStages(
  facts: CycleFacts,
  rows: readonly number[],
  scope: DayScope,
  pair: StagePair,
): Selection {
  const between = lifecycleStages
    .slice(lifecycleStages.indexOf(pair.from) + 1, lifecycleStages.indexOf(pair.to))
    .map((stage) => facts.entered[stage]);
  const anyStage = stageConversion(facts, rows, scope, pair);
  return {
    ...anyStage,
    hits: anyStage.hits.filter((row) => between.every((days) => hasEntered(days[row], scope.asOf))),
  };
}

const withHits = (selection: Selection, isHit: (row: number) => boolean): Selection => ({
  ...selection,
  hits: selection.base.filter(isHit),
});
