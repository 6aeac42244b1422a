import { type LifecycleStage, lifecycleStages } from '../vocabulary.ts';
import type { CardInput } from './cards/cardInput.ts';
import { definitionOf } from './catalogue.ts';
import { countResult, rateResult } from './compute.ts';
import { type StagePair, stageConversion, stageConversionAllStages, stagePairs } from './conversion.ts';
import { costParts } from './costParts.ts';
import { cycleRows } from './cycleFacts.ts';
import { dealRows } from './dealFacts.ts';
import { type DimensionName, keyOfCode } from './dimension.ts';
import { actionRows, dueActions } from './followThrough.ts';
import { acceptanceParts, promiseParts, responseParts } from './handOffParts.ts';
import { headlineMetric, headlinePair, headlineStage } from './headlines.ts';
import { leadsCreated, stageEntries } from './leadCounts.ts';
import {
  heardFrom,
  lossVoices,
  lostDeals,
  reasonOf,
  stageLostAt,
  subReasonOf,
  voiceAgreement,
} from './lossReasons.ts';
import type { MetricId } from './metricId.ts';
import { amountResult } from './pipeline.ts';
import type { MetricReport, MetricResult } from './result.ts';
import type { MetricScope } from './scope.ts';
import { dayScope, emptySelection, type Selection, splitSelection } from './selection.ts';
import { agingDeals, stayResult, staysIn } from './timeInStage.ts';
import { closedDeals, valueRate } from './winRate.ts';
import { cycleSpread } from './wonDeals.ts';

/** What the metrics of `metrics.all` are computed from. */
export type ReportInput = Pick<
  CardInput,
  'cycles' | 'handOffs' | 'spend' | 'deals' | 'actions' | 'members' | 'stageNames'
>;
type Input = ReportInput;
type Part = MetricReport['parts'][number];

/** A metric with its parts: everything a script may want to know about it in one object. */
export function metricReport(input: Input, id: MetricId, scope: MetricScope): MetricReport {
  const of = headlineWords(input, id);
  return {
    id,
    name: definitionOf(id).name,
    ...(of === null ? {} : { of }),
    ...headlineMetric(input, id, scope),
    parts: partsOf[id](input, scope),
  };
}

function headlineWords(input: Input, id: MetricId): string | null {
  if (id === 'M02') return input.stageNames[headlineStage];
  if (id === 'M03' || id === 'M04') return pairWords(input, headlinePair);
  if (id === 'M13' || id === 'M17') return 'median';
  if (id === 'M07') return 'median working hours';
  if (id === 'M20') return 'per lead';
  return id === 'M14' ? 'mean' : null;
}

const pairWords = (input: Input, { from, to }: StagePair): string =>
  `${input.stageNames[from]} → ${input.stageNames[to]}`;

const partsOf: Record<MetricId, (input: Input, scope: MetricScope) => Part[]> = {
  M01: (input, scope) => {
    const days = dayScope(scope);
    const selection = leadsCreated(input.cycles, cycleRows(input.cycles, scope.filter), days);
    return (['channel', 'campaign', 'owner', 'persona'] as const).flatMap((by) =>
      byDimension(input, 'cycles', by, selection, (part) => countResult(part, input.cycles.size, days)),
    );
  },
  M02: (input, scope) => lifecycleStages.map((stage) => stagePart(input, scope, stage)),
  M03: (input, scope) => [
    ...stagePairs.map((pair) => pairPart(input, scope, pair, stageConversion)),
    ...byDimension(
      input,
      'cycles',
      'channel',
      stageConversion(input.cycles, cycleRows(input.cycles, scope.filter), dayScope(scope), headlinePair),
      rateResult,
    ),
  ],
  M04: (input, scope) => stagePairs.map((pair) => pairPart(input, scope, pair, stageConversionAllStages)),
  M06: acceptanceParts,
  M07: responseParts,
  M08: promiseParts,
  M10: (input, scope) => closedByOwner(input, scope, rateResult),
  M11: (input, scope) => closedByOwner(input, scope, (part) => valueRate(input.deals, part, dayScope(scope))),
  M12: () => [],
  M13: (input, scope) => closedByOwner(input, scope, (part) => cycleSpread(input.deals, part)),
  M14: () => [],
  M17: stageTimes,
  M20: costParts,
  M25: lossParts,
  M28: followThroughParts,
};

const stagePart = (input: Input, scope: MetricScope, stage: LifecycleStage): Part => {
  const days = dayScope(scope);
  const selection = stageEntries(input.cycles, cycleRows(input.cycles, scope.filter), days, stage);
  return {
    by: 'stage',
    key: stage,
    label: input.stageNames[stage],
    ...countResult(selection, input.cycles.size, days),
  };
};

const pairPart = (
  input: Input,
  scope: MetricScope,
  pair: StagePair,
  convert: typeof stageConversion,
): Part => ({
  by: 'stages',
  key: `${pair.from}-${pair.to}`,
  label: pairWords(input, pair),
  ...rateResult(convert(input.cycles, cycleRows(input.cycles, scope.filter), dayScope(scope), pair)),
});

function byDimension(
  input: Input,
  facts: 'cycles' | 'deals',
  by: DimensionName,
  selection: Selection,
  result: (part: Selection) => MetricResult,
): Part[] {
  const column = input[facts].column(by);
  const members = input.members(by);
  return [...splitSelection(selection, (row) => keyOfCode(column, row))]
    .sort((a, b) => b[1].base.length - a[1].base.length)
    .map(([key, part]) => ({
      by,
      key,
      label: key === null ? 'None' : (members.get(key)?.label ?? 'Unknown'),
      ...result(part),
    }));
}

const closedByOwner = (input: Input, scope: MetricScope, result: (part: Selection) => MetricResult): Part[] =>
  byDimension(
    input,
    'deals',
    'owner',
    closedDeals(input.deals, dealRows(input.deals, scope.filter), dayScope(scope)),
    result,
  );

function stageTimes(input: Input, scope: MetricScope): Part[] {
  const days = dayScope(scope);
  const rows = dealRows(input.deals, scope.filter);
  const { stays } = staysIn(input.deals, rows, days);
  const aging = agingDeals(input.deals, rows, days).selection;
  const stages = [...input.deals.stages.values()].filter((stage) => stage.kind === 'open');
  return [
    ...stages.map(({ id, name }) => ({
      by: 'stage',
      key: id,
      label: name,
      ...stayResult(
        stays.filter((stay) => stay.stageId === id),
        emptySelection(),
      ),
    })),
    {
      by: 'aging',
      key: null,
      label: 'Aging open deals',
      ...rateResult(aging),
    },
  ];
}

function lossParts(input: Input, scope: MetricScope): Part[] {
  const days = dayScope(scope);
  const lost = lostDeals(input.deals, dealRows(input.deals, scope.filter), days);
  const split = (by: string, keyOf: (row: number) => string | null, label: (key: string | null) => string) =>
    [...splitSelection(lost, keyOf)]
      .sort((a, b) => b[1].base.length - a[1].base.length)
      .map(
        ([key, part]): Part => ({
          by,
          key,
          label: label(key),
          ...countResult(part, input.deals.deals.length, days),
          amount: amountResult(input.deals, part, days).value,
          currency: input.deals.exchange.currency,
        }),
      );
  const reason = (key: string | null): string =>
    key === null ? 'None given' : (input.deals.reasons.get(key)?.name ?? 'Unknown');
  const stage = (key: string | null): string =>
    key === null ? 'Not known' : (input.deals.stages.get(key)?.name ?? 'Unknown');
  return [
    ...split('reason', reasonOf(input.deals), reason),
    ...split('subReason', subReasonOf(input.deals), reason),
    ...split('stageLostAt', stageLostAt(input.deals), stage),
    ...lossVoices.map(
      (voice): Part => ({
        by: 'voice',
        key: voice,
        label: voice,
        ...countResult(heardFrom(input.deals, lost, voice), input.deals.deals.length, days),
      }),
    ),
    { by: 'agreement', key: null, label: 'Voices agree', ...voiceAgreement(input.deals, lost).result },
  ];
}

function followThroughParts(input: Input, scope: MetricScope): Part[] {
  const due = dueActions(input.actions, actionRows(input.actions, scope.filter), dayScope(scope));
  const people = input.members('owner');
  const split = (by: string, keyOf: (row: number) => string | null, label: (key: string | null) => string) =>
    [...splitSelection(due, keyOf)].map(
      ([key, part]): Part => ({
        by,
        key,
        label: label(key),
        ...rateResult(part),
      }),
    );
  return [
    ...split(
      'team',
      (row) => input.actions[row]?.team ?? null,
      (key) => key ?? 'No owner',
    ),
    ...split(
      'owner',
      (row) => input.actions[row]?.ownerId ?? null,
      (key) => (key === null ? 'No owner' : (people.get(key)?.label ?? 'Unknown')),
    ),
  ];
}
