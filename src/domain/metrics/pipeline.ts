import { exclusions } from './compute.ts';
import { type DealFacts, sumOf, withAmounts } from './dealFacts.ts';
import type { MetricResult } from './result.ts';
import { type DayScope, emptySelection, exclude, type Selection } from './selection.ts';
import { currentStay } from './stays.ts';

/** The deals open as of `asOf`, whatever the period, and the stage each stands in. */
export interface OpenPipeline {
  selection: Selection;
  stageOf: Map<number, string>;
}

/**
 * Pipeline by stage, a view over deals: the deals open as of `asOf`, each in the stage its history shows for that day.
 * Excluded: deals whose history does not reach back that far.
 */
export function openPipeline(facts: DealFacts, rows: readonly number[], scope: DayScope): OpenPipeline {
  const selection = emptySelection();
  const stageOf = new Map<number, string>();
  for (const row of rows) {
    const stay = currentStay(facts, row, scope.asOf);
    if (stay === null) continue;
    if (stay === 'unknown') exclude(selection, 'stageUnknown', row);
    else {
      selection.base.push(row);
      stageOf.set(row, stay.stageId);
    }
  }
  selection.hits = selection.base;
  return { selection, stageOf };
}

/** What deals are worth together, in the reporting currency. Null when none of them has a usable amount. */
export function amountResult(facts: DealFacts, deals: Selection, scope: DayScope): MetricResult {
  const { selection, amounts } = withAmounts(facts, deals, scope);
  return {
    value: selection.base.length === 0 ? null : sumOf(selection.base, amounts),
    n: selection.base.length,
    ...exclusions(selection),
    unit: 'money',
    currency: facts.exchange.currency,
  };
}
