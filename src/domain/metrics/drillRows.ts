import type { LossVoice } from '../vocabulary.ts';
import { stageConversion, stageConversionAllStages } from './conversion.ts';
import { type CycleFacts, cycleRows, monthOfDay } from './cycleFacts.ts';
import { type DealFacts, dealRows, withAmounts } from './dealFacts.ts';
import { type DimensionColumn, type DimensionName, keyOfCode } from './dimension.ts';
import type { Drill, DrillEntity, DrillGroup, GroupBy } from './drill.ts';
import { handOffMonth, respondedHandOffs } from './firstResponse.ts';
import { type ActionFact, actionRows, dueActions, fateOf } from './followThrough.ts';
import { type HandOffFacts, handOffRows } from './handOffFacts.ts';
import { decidedHandOffs, decisionMonth, pendingHandOffs, returnReason } from './handOffs.ts';
import { headlinePair, headlineStage } from './headlines.ts';
import { entryMonth, leadsCreated, stageEntries, startMonth } from './leadCounts.ts';
import {
  heardFrom,
  lostDeals,
  reasonOf,
  stageLostAt,
  subReasonOf,
  voiceAgreement,
  voiceReason,
} from './lossReasons.ts';
import { openPipeline } from './pipeline.ts';
import { type DayScope, dayScope, emptySelection, type Selection } from './selection.ts';
import { promisedHandOffs, promiseMonth } from './serviceLevel.ts';
import { agingDeals, staysIn } from './timeInStage.ts';
import { closedDeals, closeMonth, createdDeals, creationMonth } from './winRate.ts';
import { measurableCycles, wonDeals } from './wonDeals.ts';

interface Facts {
  cycles: CycleFacts;
  handOffs: HandOffFacts;
  deals: DealFacts;
  actions: readonly ActionFact[];
}

type KeyOf = (row: number) => string | null;

/** A selection with the ways its rows can be grouped. */
interface Drilled {
  selection: Selection;
  keys: Partial<Record<GroupBy, KeyOf>>;
}

/**
 * The records behind a number: which kind, and their own numbers (`seq`), each once, ascending. The same selection that
 * made the number is made again, so the list is what was counted. A grouping the metric does not know selects nothing.
 */
export function drillRows(facts: Facts, drill: Drill): { entity: DrillEntity; seqs: number[] } {
  const days = dayScope(drill);
  if (drill.metric === 'M28') {
    const rows = pick(actionsBehind(facts.actions, drill, days), drill);
    return { entity: 'action', seqs: numbers(rows, (row) => facts.actions[row]?.seq) };
  }
  if (drill.metric === 'M06' || drill.metric === 'M07' || drill.metric === 'M08') {
    const rows = pick(handOffsBehind(facts.handOffs, drill, days), drill);
    return { entity: 'lead', seqs: numbers(rows, (row) => facts.handOffs.handOffs[row]?.lead) };
  }
  if (isOfCycles(drill.metric)) {
    const rows = pick(cyclesBehind(facts.cycles, drill, days), drill);
    return { entity: 'lead', seqs: numbers(rows, (row) => facts.cycles.lead[row]) };
  }
  const rows = pick(dealsBehind(facts.deals, drill, days), drill);
  return { entity: 'deal', seqs: numbers(rows, (row) => facts.deals.deals[row]?.seq) };
}

const cycleMetrics: readonly Drill['metric'][] = ['M01', 'M02', 'M03', 'M04', 'M20'];
const isOfCycles = (metric: Drill['metric']): boolean => cycleMetrics.includes(metric);

function numbers(rows: readonly number[], seqOf: (row: number) => number | undefined): number[] {
  const seqs = new Set<number>();
  for (const row of rows) {
    const seq = seqOf(row);
    if (seq !== undefined) seqs.add(seq);
  }
  return [...seqs].sort((a, b) => a - b);
}

function pick({ selection, keys }: Drilled, drill: Drill): number[] {
  const tests = drill.groups.map((group) => groupTest(group, keys[group.by]));
  return partOf(selection, drill.part).filter((row) => tests.every((test) => test(row)));
}

function groupTest(group: DrillGroup, keyOf: KeyOf | undefined): (row: number) => boolean {
  if (keyOf === undefined) return () => false;
  const keys = new Set(group.keys);
  return (row) => keys.has(keyOf(row)) !== group.others;
}

function partOf(selection: Selection, part: Drill['part']): number[] {
  if (part === 'base') return selection.base;
  if (part === 'hits' || part === 'aging') return selection.hits;
  if (part === 'excluded') return [...selection.excluded.values()].flat();
  const hits = new Set(selection.hits);
  return selection.base.filter((row) => !hits.has(row));
}

function dimensionKeys(column: (name: DimensionName) => DimensionColumn): Drilled['keys'] {
  const key =
    (name: DimensionName): KeyOf =>
    (row) =>
      keyOfCode(column(name), row);
  return {
    owner: key('owner'),
    channel: key('channel'),
    campaign: key('campaign'),
    persona: key('persona'),
    team: (row) => {
      const owners = column('owner');
      return owners.members[owners.codes[row] ?? -1]?.team ?? null;
    },
  };
}

function cyclesBehind(facts: CycleFacts, drill: Drill, days: DayScope): Drilled {
  const rows = cycleRows(facts, drill.filter);
  const keys = dimensionKeys(facts.column);
  // A cost leads to what it was divided by: money itself has no list of records.
  if (drill.metric === 'M01' || (drill.metric === 'M20' && drill.from === undefined)) {
    return { selection: leadsCreated(facts, rows, days), keys: { ...keys, month: startMonth(facts) } };
  }
  const from = drill.from ?? (drill.metric === 'M02' ? headlineStage : headlinePair.from);
  const pair = { from, to: drill.to ?? headlinePair.to };
  const withMonth = { ...keys, month: entryMonth(facts, from) };
  if (drill.metric === 'M02' || drill.metric === 'M20')
    return { selection: stageEntries(facts, rows, days, from), keys: withMonth };
  const convert = drill.metric === 'M03' ? stageConversion : stageConversionAllStages;
  return { selection: convert(facts, rows, days, pair), keys: withMonth };
}

function handOffsBehind(facts: HandOffFacts, drill: Drill, days: DayScope): Drilled {
  const rows = handOffRows(facts, drill.filter);
  const keys = dimensionKeys(facts.column);
  if (drill.metric === 'M07') {
    return { selection: respondedHandOffs(facts, rows, days), keys: { ...keys, month: handOffMonth(facts) } };
  }
  if (drill.metric === 'M08') {
    const month = promiseMonth(facts, days.asOf);
    return { selection: promisedHandOffs(facts, rows, days), keys: { ...keys, month } };
  }
  const isPending = drill.groups.some(({ by, keys: fates }) => by === 'fate' && fates.includes('pending'));
  if (isPending) {
    return { selection: pendingHandOffs(facts, rows, days), keys: { ...keys, fate: () => 'pending' } };
  }
  const decidedKeys = { ...keys, month: decisionMonth(facts), reason: returnReason(facts) };
  return { selection: decidedHandOffs(facts, rows, days), keys: decidedKeys };
}

function dealsBehind(facts: DealFacts, drill: Drill, days: DayScope): Drilled {
  const rows = dealRows(facts, drill.filter);
  const keys = { ...dimensionKeys(facts.column), month: closeMonth(facts) };
  switch (drill.metric) {
    case 'pipeline': {
      const { selection, stageOf } = openPipeline(facts, rows, days);
      return { selection, keys: { ...keys, stage: (row) => stageOf.get(row) ?? null } };
    }
    case 'M10':
      return { selection: closedDeals(facts, rows, days), keys };
    case 'M11':
      return { selection: withAmounts(facts, closedDeals(facts, rows, days), days).selection, keys };
    case 'M12':
      return { selection: createdDeals(facts, rows, days), keys: { ...keys, month: creationMonth(facts) } };
    case 'M13':
      return { selection: measurableCycles(facts, wonDeals(facts, rows, days)), keys };
    case 'M14':
      return { selection: withAmounts(facts, wonDeals(facts, rows, days), days).selection, keys };
    case 'M17':
      return staysBehind(facts, rows, drill, days, keys);
    default:
      return lossesBehind(facts, rows, drill, days, keys);
  }
}

/** A deal may have left several stages; grouping by stage therefore narrows the stays before the deals are counted. */
function staysBehind(
  facts: DealFacts,
  rows: readonly number[],
  drill: Drill,
  days: DayScope,
  keys: Drilled['keys'],
): Drilled {
  if (drill.part === 'aging' || drill.part === 'misses') {
    const { selection, ages } = agingDeals(facts, rows, days);
    return { selection, keys: { ...keys, stage: (row) => ages.get(row)?.stageId ?? null } };
  }
  const { stays, selection } = staysIn(facts, rows, days);
  const stageTests = drill.groups.filter((group) => group.by === 'stage');
  const kept = stays.filter((stay) =>
    stageTests.every((group) => groupTest(group, () => stay.stageId)(stay.row)),
  );
  const base = [...new Set(kept.map((stay) => stay.row))];
  const wanted = stageTests[0]?.keys[0] ?? null;
  const others = stageTests[0]?.others ?? false;
  return {
    selection: { ...selection, base, hits: base },
    // Already narrowed: answer with a key that every stage group accepts.
    keys: { ...keys, stage: () => (others ? 'narrowed' : wanted) },
  };
}

function lossesBehind(
  facts: DealFacts,
  rows: readonly number[],
  drill: Drill,
  days: DayScope,
  keys: Drilled['keys'],
): Drilled {
  const lost = lostDeals(facts, rows, days);
  const lossKeys = {
    ...keys,
    reason: reasonOf(facts),
    subReason: subReasonOf(facts),
    stageLostAt: stageLostAt(facts),
  };
  const voice = drill.groups.find((group) => group.by === 'voice')?.keys[0];
  if (voice === undefined || voice === null) return { selection: lost, keys: lossKeys };
  if (voice === 'agreement') {
    return { selection: voiceAgreement(facts, lost).selection, keys: { ...lossKeys, voice: () => voice } };
  }
  const heard = isVoice(voice) ? heardFrom(facts, lost, voice) : emptySelection();
  return {
    selection: heard,
    keys: {
      ...lossKeys,
      voice: () => voice,
      reason: isVoice(voice) ? voiceReason(facts, voice) : () => null,
    },
  };
}

const isVoice = (voice: string): voice is LossVoice =>
  voice === 'rep' || voice === 'buyer' || voice === 'marketer';

function actionsBehind(actions: readonly ActionFact[], drill: Drill, days: DayScope): Drilled {
  const selection = dueActions(actions, actionRows(actions, drill.filter), days);
  return {
    selection,
    keys: {
      owner: (row) => actions[row]?.ownerId ?? null,
      team: (row) => actions[row]?.team ?? null,
      month: (row) => {
        const due = actions[row]?.due;
        return due === undefined ? null : monthOfDay(due);
      },
      fate: (row) => {
        const action = actions[row];
        return action === undefined ? null : fateOf(action, days.asOf);
      },
    },
  };
}
