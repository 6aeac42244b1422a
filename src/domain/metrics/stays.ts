import { type DealFact, type DealFacts, dealAt, isClosedBy, type StageEntry } from './dealFacts.ts';
import { type DayScope, type ExclusionReason, undated } from './selection.ts';

/** A deal was in an open stage from one day to another. */
export interface Stay {
  row: number;
  stageId: string;
  days: number;
  ended: number;
}

/** A deal is in an open stage now (as of `asOf`), for so many days. */
export interface CurrentStay {
  row: number;
  stageId: string;
  days: number | null;
}

const isOpenStage = (facts: DealFacts, stageId: string): boolean =>
  facts.stages.get(stageId)?.kind === 'open';

/**
 * The history of a deal, ending where the deal stands now: an import may know the present stage but not the way there.
 * An entry into a won or lost stage without a date happened on the close date.
 */
function historyOf(facts: DealFacts, deal: DealFact): StageEntry[] {
  const history = deal.entries.map((entry) =>
    entry.day === undated && !isOpenStage(facts, entry.stageId) ? { ...entry, day: deal.closed } : entry,
  );
  if (history.at(-1)?.stageId !== deal.stageId) {
    history.push({
      stageId: deal.stageId,
      day: isOpenStage(facts, deal.stageId) ? deal.stageDay : deal.closed,
    });
  }
  return history;
}

const entriesBy = (facts: DealFacts, deal: DealFact, asOf: number): StageEntry[] =>
  historyOf(facts, deal).filter((entry) => entry.day <= asOf);

/** Every stay that ended by `asOf`; what cannot be measured goes to `leave` with the reason. */
export function completedStays(
  facts: DealFacts,
  rows: readonly number[],
  scope: DayScope,
  leave: (reason: ExclusionReason, row: number) => void,
): Stay[] {
  const stays: Stay[] = [];
  for (const row of rows) {
    const deal = dealAt(facts, row);
    const entries = entriesBy(facts, deal, scope.asOf);
    for (const [index, entry] of entries.entries()) {
      const ended = entries[index + 1]?.day;
      if (ended === undefined || !isOpenStage(facts, entry.stageId)) continue;
      if (ended === undated || entry.day === undated) leave('noStayDates', row);
      else if (ended < entry.day) leave('leftBeforeEntered', row);
      else stays.push({ row, stageId: entry.stageId, days: ended - entry.day, ended });
    }
  }
  return stays;
}

/**
 * The open stage a deal stands in as of a day; null when it is closed by then or not created yet, `unknown` when its
 * history does not reach back that far.
 */
export function currentStay(facts: DealFacts, row: number, asOf: number): CurrentStay | 'unknown' | null {
  const deal = dealAt(facts, row);
  if (isClosedBy(facts, deal, asOf)) return null;
  if (deal.created !== undated && deal.created > asOf) return null;
  const last = entriesBy(facts, deal, asOf).at(-1);
  if (last === undefined) return 'unknown';
  if (!isOpenStage(facts, last.stageId)) return null;
  return { row, stageId: last.stageId, days: last.day === undated ? null : asOf - last.day };
}
