import { type LifecycleStage, lifecycleStages } from '../../vocabulary.ts';
import type { Card, Plot } from '../card.ts';
import { countResult, isLow, rateResult } from '../compute.ts';
import { type StagePair, stageConversion } from '../conversion.ts';
import { cycleRows } from '../cycleFacts.ts';
import { stageEntries } from '../leadCounts.ts';
import type { MetricResult } from '../result.ts';
import type { MetricScope } from '../scope.ts';
import { dayScope } from '../selection.ts';
import type { CardInput } from './cardInput.ts';
import { amongMany, rateMove } from './change.ts';
import { drillTo, makeCard, oneOf, pointOf } from './frame.ts';

const neighbours: readonly StagePair[] = lifecycleStages
  .slice(0, -1)
  .map((from, index) => ({ from, to: lifecycleStages[index + 1] ?? 'customer' }));

/** Bars: entries into each stage (M02). Between them: the share of those entries that has gone further so far (M03). */
export function funnel(input: CardInput): Card {
  const counts = lifecycleStages.map((stage) => entriesInto(input, stage));
  const steps = neighbours.map((pair) => conversion(input, input.scope, pair));
  const first = counts.find((count) => (count.value ?? 0) > 0) ?? counts[0];
  return makeCard(input, {
    name: 'funnel',
    metrics: ['M02', 'M03'],
    subject: 'Funnel',
    title: funnelTitle(input, steps),
    chart: funnelPlot(input, counts, steps),
    result: first ?? { n: 0, excluded: 0, excludedWhy: [] },
  });
}

function funnelPlot(input: CardInput, counts: readonly MetricResult[], steps: readonly MetricResult[]): Plot {
  const name = (stage: LifecycleStage): string => input.stageNames[stage];
  return {
    form: 'bars',
    unit: 'count',
    stacked: false,
    categoryName: 'Stage',
    categories: lifecycleStages.map((stage) => ({ key: stage, label: name(stage) })),
    series: [
      {
        key: 'entries',
        name: 'Entered',
        role: 'other',
        points: counts.map((count, index) => {
          const stage = lifecycleStages[index] ?? 'inquiry';
          return pointOf(
            count,
            drillTo(input.scope, 'M02', 'base', `Entered ${name(stage)}`, { from: stage }),
          );
        }),
      },
    ],
    steps: neighbours.map((pair, index) => {
      const step = steps[index];
      return {
        from: index,
        to: index + 1,
        value: step?.value ?? null,
        n: step?.n ?? 0,
        low: isLow(step?.n ?? 0),
        interval: step?.interval ?? null,
        drill: drillTo(input.scope, 'M03', 'hits', `${name(pair.from)} that reached ${name(pair.to)}`, pair),
      };
    }),
    lines: [],
  };
}

function entriesInto(input: CardInput, stage: LifecycleStage): MetricResult {
  const days = dayScope(input.scope);
  const rows = cycleRows(input.cycles, input.scope.filter);
  return countResult(stageEntries(input.cycles, rows, days, stage), input.cycles.size, days);
}

const conversion = (input: CardInput, scope: MetricScope, pair: StagePair): MetricResult =>
  rateResult(stageConversion(input.cycles, cycleRows(input.cycles, scope.filter), dayScope(scope), pair));

/** The step that moved most against the compared period, if any moved beyond chance; else where most leads stay behind. */
function funnelTitle(input: CardInput, steps: readonly MetricResult[]): string {
  const words = neighbours.map(({ from, to }) => `${input.stageNames[from]} → ${input.stageNames[to]}`);
  const { compared, wording } = input;
  if (compared !== null) {
    const moves = neighbours.map((pair, index) => ({
      now: steps[index],
      before: conversion(input, compared.scope, pair),
      words: words[index] ?? '',
    }));
    const [most] = moves
      .flatMap(({ now, before, words: step }) => {
        const move = now === undefined ? null : rateMove(now, before, amongMany);
        if (move === null || now?.value == null || before.value === null) return [];
        return [{ step, move, now: now.value, before: before.value }];
      })
      .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
    if (most !== undefined) {
      return `${most.step} ${most.move} to ${wording.share(most.now)} from ${wording.share(most.before)}`;
    }
  }
  const [weakest] = steps
    .flatMap((step, index) => (step.value === null ? [] : [{ value: step.value, words: words[index] ?? '' }]))
    .sort((a, b) => a.value - b.value);
  if (weakest === undefined) return 'No leads entered the funnel in this period';
  return `${weakest.words} is the narrowest step: ${wording.share(weakest.value)} went on`;
}

/** The cards that look at one stage pair share this drill: those that made it, those that did not. */
export const pairDrill = (
  input: CardInput,
  pair: StagePair,
  part: 'hits' | 'base',
  label: string,
  channel?: string | null,
) =>
  drillTo(input.scope, 'M03', part, label, {
    ...pair,
    groups: channel === undefined ? [] : [oneOf('channel', channel)],
  });
