import { monthsIn } from '../../calendar.ts';
import type { Card, CardSeries } from '../card.ts';
import { countResult, rateResult } from '../compute.ts';
import { stageConversion } from '../conversion.ts';
import { cycleRows } from '../cycleFacts.ts';
import { keyOfCode } from '../dimension.ts';
import { headlinePair } from '../headlines.ts';
import { leadsCreated, startMonth } from '../leadCounts.ts';
import type { MetricResult } from '../result.ts';
import type { MetricScope } from '../scope.ts';
import { dayScope, emptySelection, type Selection, splitSelection } from '../selection.ts';
import { type CardInput, trendPeriod } from './cardInput.ts';
import { amongMany, rateMove } from './change.ts';
import { drillTo, makeCard, monthCategories, notOneOf, oneOf, pointOf, pointsByMonth } from './frame.ts';
import { pairDrill } from './funnel.ts';

/** As many channels get a colour of their own; the rest is one grey "Other". */
const shownChannels = 6;

const channelOf = (input: CardInput) => (row: number) => keyOfCode(input.cycles.column('channel'), row);

const channelName = (input: CardInput, id: string | null): string =>
  id === null ? 'No channel' : (input.members('channel').get(id)?.label ?? 'Unknown channel');

/** M01 by month and channel: stacked columns, the six biggest channels and the rest. */
export function leadsByChannel(input: CardInput): Card {
  const period = trendPeriod(input.scope);
  const trend: MetricScope = { ...input.scope, period };
  const selection = leadsCreated(input.cycles, cycleRows(input.cycles, trend.filter), dayScope(trend));
  const byChannel = [...splitSelection(selection, channelOf(input))]
    .filter(([, part]) => part.base.length > 0)
    .sort((a, b) => b[1].base.length - a[1].base.length);
  const shown = byChannel.length > shownChannels + 1 ? byChannel.slice(0, shownChannels) : byChannel;
  const keys = shown.map(([key]) => key);
  const restSelection = emptySelection();
  for (const [, part] of byChannel.slice(shown.length)) restSelection.base.push(...part.base);
  const months = monthsIn(period);
  const series = shown.map(([key, part]) => channelSeries(input, trend, key, part));
  if (restSelection.base.length > 0) series.push(restSeries(input, trend, keys, restSelection));
  const result = countResult(selection, input.cycles.size, dayScope(trend));
  return makeCard(input, {
    name: 'leadsByChannel',
    metrics: ['M01'],
    subject: 'Leads by channel',
    title: leadsTitle(input, byChannel, selection.base.length),
    period,
    chart: {
      form: 'columns',
      unit: 'count',
      stacked: true,
      categoryName: 'Month',
      categories: monthCategories(input, months),
      series,
      steps: [],
      lines: [],
    },
    result,
    drill: drillTo(trend, 'M01', 'base', 'Leads created'),
  });
}

function channelSeries(
  input: CardInput,
  trend: MetricScope,
  key: string | null,
  part: Selection,
): CardSeries {
  const name = channelName(input, key);
  return {
    key: key ?? 'none',
    name,
    role: 'other',
    points: monthlyCounts(input, trend, part, name, (month) => [
      oneOf('channel', key),
      oneOf('month', month),
    ]),
  };
}

function restSeries(
  input: CardInput,
  trend: MetricScope,
  keys: (string | null)[],
  part: Selection,
): CardSeries {
  return {
    key: 'rest',
    name: 'Other',
    role: 'rest',
    points: monthlyCounts(input, trend, part, 'Other channels', (month) => [
      notOneOf('channel', keys),
      oneOf('month', month),
    ]),
  };
}

function monthlyCounts(
  input: CardInput,
  trend: MetricScope,
  part: Selection,
  name: string,
  groups: (month: string) => ReturnType<typeof oneOf>[],
) {
  const byMonth = splitSelection(part, startMonth(input.cycles));
  const months = trend.period === null ? [] : monthsIn(trend.period);
  return pointsByMonth(input, months, (month) => {
    const count = byMonth.get(month)?.base.length ?? 0;
    const label = `Leads from ${name}, ${input.wording.month(month)}`;
    return { value: count, n: count, drill: drillTo(trend, 'M01', 'base', label, { groups: groups(month) }) };
  });
}

function leadsTitle(input: CardInput, byChannel: [string | null, Selection][], total: number): string {
  const [top] = byChannel;
  if (top === undefined || total === 0) return 'No leads came in during these months';
  const count = top[1].base.length;
  const { wording } = input;
  return `${channelName(input, top[0])} brought ${wording.share(count / total)} of ${wording.counted(total, 'lead')}`;
}

/** M03 by channel: of each channel's MQLs, the share that has become SQL so far, beside the whole. */
export function conversionByChannel(input: CardInput): Card {
  const days = dayScope(input.scope);
  const rows = cycleRows(input.cycles, input.scope.filter);
  const selection = stageConversion(input.cycles, rows, days, headlinePair);
  const whole = rateResult(selection);
  const channels = [...splitSelection(selection, channelOf(input))]
    .filter(([, part]) => part.base.length > 0)
    .map(([key, part]) => ({ key, name: channelName(input, key), result: rateResult(part) }))
    .sort((a, b) => b.result.n - a.result.n);
  const { from, to } = headlinePair;
  const step = `${input.stageNames[from]} → ${input.stageNames[to]}`;
  return makeCard(input, {
    name: 'conversionByChannel',
    metrics: ['M03'],
    subject: `${step} by channel`,
    title: conversionTitle(input, channels, whole),
    chart: {
      form: 'bars',
      unit: 'share',
      stacked: false,
      categoryName: 'Channel',
      categories: channels.map(({ key, name }) => ({ key, label: name })),
      series: [
        {
          key: 'share',
          name: step,
          role: 'other',
          points: channels.map(({ key, name, result }) =>
            pointOf(
              result,
              pairDrill(input, headlinePair, 'base', `${name}: ${input.stageNames[from]}`, key),
            ),
          ),
        },
      ],
      steps: [],
      lines: whole.value === null ? [] : [{ kind: 'reference', label: 'All channels', value: whole.value }],
    },
    result: whole,
    drill: pairDrill(input, headlinePair, 'base', `Entered ${input.stageNames[from]}`),
  });
}

interface ChannelRate {
  key: string | null;
  name: string;
  result: MetricResult;
}

/** The biggest channel that converts worse than the others together, beyond chance; else the one that converts best. */
function conversionTitle(input: CardInput, channels: readonly ChannelRate[], whole: MetricResult): string {
  const { wording, stageNames } = input;
  const [from, to] = [stageNames[headlinePair.from], stageNames[headlinePair.to]];
  if (whole.value === null) return `No lead entered ${from} in this period`;
  const weak = channels.find(
    ({ result }) => rateMove(result, othersThan(whole, result), amongMany) === 'fell',
  );
  if (weak !== undefined && channels.length > 1) {
    const share = wording.share(weak.result.n / whole.n);
    return `${weak.name} brings ${share} of ${from} entries, but only ${wording.share(weak.result.value ?? 0)} of them reach ${to}`;
  }
  const best = channels
    .filter(({ result }) => rateMove(result, othersThan(whole, result), amongMany) === 'rose')
    .sort((a, b) => (b.result.value ?? 0) - (a.result.value ?? 0))[0];
  if (best !== undefined) {
    return `${best.name} converts best: ${wording.share(best.result.value ?? 0)} of its ${from} entries reach ${to}`;
  }
  return `${wording.share(whole.value)} of ${from} entries reach ${to}, with no clear difference between channels`;
}

/** The rate of everything outside a part. */
function othersThan(whole: MetricResult, part: MetricResult): MetricResult {
  const n = whole.n - part.n;
  const hits = (whole.value ?? 0) * whole.n - (part.value ?? 0) * part.n;
  return { ...whole, n, value: n === 0 ? null : hits / n };
}
