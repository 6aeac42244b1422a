import type { Card } from '../card.ts';
import { exclusions } from '../compute.ts';
import { dealAt, dealRows } from '../dealFacts.ts';
import { keyOfCode } from '../dimension.ts';
import { amountResult, openPipeline } from '../pipeline.ts';
import type { MetricResult } from '../result.ts';
import { dayScope, emptySelection, splitSelection } from '../selection.ts';
import { type Aging, agingDeals, agingFactor, stayResult, staysIn } from '../timeInStage.ts';
import type { CardInput } from './cardInput.ts';
import { drillTo, makeCard, oneOf, pointOf } from './frame.ts';

const openStages = (input: CardInput) =>
  [...input.deals.stages.values()].filter((stage) => stage.kind === 'open');

const stageName = (input: CardInput, id: string): string =>
  input.deals.stages.get(id)?.name ?? 'Unknown stage';

/** Open amount and number of deals by stage, as of today. Stages nobody stands in are shown empty, in pipeline order. */
export function pipelineCard(input: CardInput): Card {
  const days = dayScope(input.scope);
  const { selection, stageOf } = openPipeline(input.deals, dealRows(input.deals, input.scope.filter), days);
  const byStage = splitSelection(selection, (row) => stageOf.get(row) ?? null);
  const stages = openStages(input).map((stage) => {
    const part = byStage.get(stage.id) ?? emptySelection();
    return { stage, count: part.base.length, amount: amountResult(input.deals, part, days) };
  });
  const total = amountResult(input.deals, selection, days);
  return makeCard(input, {
    name: 'pipeline',
    metrics: ['pipeline'],
    subject: 'Pipeline by stage',
    title: pipelineTitle(input, selection.base.length, total, stages),
    snapshot: true,
    chart: {
      form: 'bars',
      unit: 'money',
      currency: input.deals.exchange.currency,
      stacked: false,
      categoryName: 'Stage',
      categories: stages.map(({ stage, count }) => ({
        key: stage.id,
        label: `${stage.name} (${input.wording.count(count)})`,
      })),
      series: [
        {
          key: 'amount',
          name: 'Open amount',
          role: 'sales',
          points: stages.map(({ stage, count, amount }) => ({
            value: count === 0 ? 0 : amount.value,
            n: count,
            low: false,
            drill: drillTo(input.scope, 'pipeline', 'base', `Open in ${stage.name}`, {
              groups: [oneOf('stage', stage.id)],
            }),
          })),
        },
      ],
      steps: [],
      lines: [],
    },
    result: { ...total, n: selection.base.length },
    drill: drillTo(input.scope, 'pipeline', 'base', 'Open deals'),
  });
}

function pipelineTitle(
  input: CardInput,
  count: number,
  total: MetricResult,
  stages: readonly { stage: { name: string }; amount: MetricResult }[],
): string {
  const { wording } = input;
  if (count === 0) return 'No deal is open';
  const deals = wording.counted(count, 'open deal');
  if (total.value === null) return `${deals}, none with an amount`;
  const worth = `${wording.money(total.value, input.deals.exchange.currency)} in ${deals}`;
  const [top] = [...stages].sort((a, b) => (b.amount.value ?? 0) - (a.amount.value ?? 0));
  if (top?.amount.value == null || total.value <= 0) return worth;
  return `${worth}, ${wording.share(top.amount.value / total.value)} of it in ${top.stage.name}`;
}

/** M17 by stage: median and P75 of the stays that ended in the period. */
export function timeInStageCard(input: CardInput): Card {
  const days = dayScope(input.scope);
  const { stays, selection } = staysIn(input.deals, dealRows(input.deals, input.scope.filter), days);
  const stages = openStages(input).map((stage) => ({
    stage,
    spread: stayResult(
      stays.filter((stay) => stay.stageId === stage.id),
      emptySelection(),
    ),
  }));
  const points = (value: (spread: MetricResult) => number | null | undefined) =>
    stages.map(({ stage, spread }) => ({
      ...pointOf(
        spread,
        drillTo(input.scope, 'M17', 'base', `Left ${stage.name}`, { groups: [oneOf('stage', stage.id)] }),
      ),
      value: value(spread) ?? null,
    }));
  const [slowest] = stages
    .filter(({ spread }) => spread.value !== null)
    .sort((a, b) => (b.spread.value ?? 0) - (a.spread.value ?? 0));
  return makeCard(input, {
    name: 'timeInStage',
    metrics: ['M17'],
    subject: 'Time in stage',
    title:
      slowest?.spread.value == null
        ? 'No deal left a stage in this period'
        : `${slowest.stage.name} takes longest: ${input.wording.days(slowest.spread.value)} for half of the deals`,
    chart: {
      form: 'bars',
      unit: 'days',
      stacked: false,
      categoryName: 'Stage',
      categories: stages.map(({ stage }) => ({ key: stage.id, label: stage.name })),
      series: [
        { key: 'median', name: 'Median', role: 'sales', points: points((spread) => spread.median) },
        { key: 'p75', name: '75th percentile', role: 'other', points: points((spread) => spread.p75) },
      ],
      steps: [],
      lines: [],
    },
    result: stayResult(stays, selection),
    drill: drillTo(input.scope, 'M17', 'base', 'Deals that left a stage'),
  });
}

const shownAging = 15;

/** The open deals that stand in their stage for more than 1.5 × its median, the longest overdue first. */
export function agingDealsCard(input: CardInput): Card {
  const rows = dealRows(input.deals, input.scope.filter);
  const aging = agingDeals(input.deals, rows, dayScope(input.scope));
  const overdue = (row: number): number => {
    const age = aging.ages.get(row);
    return age === undefined ? 0 : age.days - agingFactor * age.median;
  };
  const worst = [...aging.selection.hits].sort((a, b) => overdue(b) - overdue(a)).slice(0, shownAging);
  const { currency } = input.deals.exchange;
  return makeCard(input, {
    name: 'agingDeals',
    metrics: ['M17'],
    subject: 'Aging deals',
    title: agingTitle(input, aging),
    snapshot: true,
    chart: {
      form: 'table',
      columns: [
        { key: 'deal', label: 'Deal', unit: 'text' },
        { key: 'stage', label: 'Stage', unit: 'text' },
        { key: 'days', label: 'Days in stage', unit: 'days' },
        { key: 'median', label: 'Median of the stage', unit: 'days' },
        { key: 'amount', label: 'Amount', unit: 'money', currency },
        { key: 'owner', label: 'Owner', unit: 'text' },
      ],
      rows: agingTable(input, aging, worst),
    },
    result: { n: aging.selection.base.length, ...exclusions(aging.selection) },
    drill: drillTo(input.scope, 'M17', 'aging', 'Aging deals'),
  });
}

function agingTable(input: CardInput, aging: Aging, rows: readonly number[]) {
  const names = input.dealNames(rows.map((row) => dealAt(input.deals, row).seq));
  const days = dayScope(input.scope);
  return rows.map((row) => {
    const deal = dealAt(input.deals, row);
    const age = aging.ages.get(row);
    const owner = keyOfCode(input.deals.column('owner'), row);
    const amount = amountResult(input.deals, { ...emptySelection(), base: [row] }, days);
    return {
      cells: [
        names.get(deal.seq) ?? null,
        age === undefined ? null : stageName(input, age.stageId),
        age?.days ?? null,
        age?.median ?? null,
        amount.value,
        owner === null ? null : (input.members('owner').get(owner)?.label ?? null),
      ],
    };
  });
}

function agingTitle(input: CardInput, { selection }: Aging): string {
  const { wording } = input;
  if (selection.base.length === 0) return 'No open deal can be judged yet';
  if (selection.hits.length === 0) return 'No open deal is aging';
  const worth = amountResult(input.deals, { ...selection, base: selection.hits }, dayScope(input.scope));
  const deals = `${wording.count(selection.hits.length)} of ${wording.counted(selection.base.length, 'open deal')}`;
  const verb = selection.hits.length === 1 ? 'is' : 'are';
  return worth.value === null
    ? `${deals} ${verb} aging`
    : `${deals} ${verb} aging, worth ${wording.money(worth.value, input.deals.exchange.currency)}`;
}
