import type { IsoDate } from '../../calendar.ts';
import type { LifecycleStage } from '../../vocabulary.ts';
import type { Card, CardName, CardPoint, CardSeries, Plot } from '../card.ts';
import { budgetDefinition, definitionOf, pipelineDefinition } from '../catalogue.ts';
import { isLow } from '../compute.ts';
import type { DimensionName } from '../dimension.ts';
import type { Drill, DrillGroup, DrillPart } from '../drill.ts';
import type { MetricResult } from '../result.ts';
import type { MetricFilter, MetricScope } from '../scope.ts';
import { type CardInput, hasBegun } from './cardInput.ts';

/** What a card says for itself; the rest of the card follows from the question. */
export interface CardParts {
  name: CardName;
  metrics: Card['metrics'];
  subject: string;
  title: string;
  chart: Card['chart'];
  /** What the finding rests on: n and what was left out. */
  result: Pick<MetricResult, 'n' | 'excluded' | 'excludedWhy'>;
  drill?: Drill;
  /** When the chart shows another period than was asked for, as a trend does. */
  period?: MetricScope['period'];
  /** The chart shows how things stand on the as-of date; no period has a say in it. */
  snapshot?: true;
  /** Words for what a screen reader cannot see; made from the chart when left out. */
  summary?: string;
}

function definitionFor(id: Card['metrics'][number]): string {
  if (id === 'pipeline') return pipelineDefinition;
  return id === 'budget' ? budgetDefinition : definitionOf(id).definition;
}

/** A whole card: the parts with definition, filter in words, sample size and summary. */
export function makeCard(input: CardInput, parts: CardParts): Card {
  const asked = parts.period === undefined ? input.scope.period : parts.period;
  const period = parts.snapshot === true ? null : asked;
  const title = parts.title;
  return {
    name: parts.name,
    metrics: parts.metrics,
    subject: parts.subject,
    title,
    summary: parts.summary ?? `${parts.subject}. ${title}. ${plotInWords(input, parts.chart)}`.trim(),
    chart: parts.chart,
    definition: parts.metrics.map(definitionFor).join(' '),
    n: parts.result.n,
    lowSample: isLow(parts.result.n),
    excluded: parts.result.excluded,
    excludedWhy: parts.result.excludedWhy,
    period,
    asOf: input.scope.asOf,
    filterText: filterInWords(input, parts.snapshot === true ? [] : [input.wording.period(period)]),
    ...(parts.drill === undefined ? {} : { drill: parts.drill }),
  };
}

const filterNames: [keyof MetricFilter & `${string}Id`, DimensionName, string][] = [
  ['ownerId', 'owner', 'owner'],
  ['channelId', 'channel', 'channel'],
  ['campaignId', 'campaign', 'campaign'],
  ['personaId', 'persona', 'persona'],
];

/** "Aug 2026 · channel: Paid search · as of 31 Aug 2026". */
function filterInWords(input: CardInput, words: string[]): string {
  const { filter, asOf } = input.scope;
  if (filter.team !== undefined) words.push(`team: ${filter.team}`);
  for (const [field, dimension, word] of filterNames) {
    const id = filter[field];
    if (id === undefined) continue;
    words.push(`${word}: ${id === null ? 'none' : (input.members(dimension).get(id)?.label ?? 'unknown')}`);
  }
  words.push(`as of ${input.wording.date(asOf)}`);
  return words.join(' · ');
}

const spokenPoints = 12;

function plotInWords(input: CardInput, chart: Card['chart']): string {
  if (chart.form === 'tiles') {
    return chart.tiles
      .map((tile) => `${tile.label} ${input.wording.value(tile.value, tile.unit, tile.currency)}.`)
      .join(' ');
  }
  if (chart.form === 'table') return input.wording.counted(chart.rows.length, 'row');
  return chart.series.map((series) => seriesInWords(input, chart, series)).join(' ');
}

function seriesInWords(input: CardInput, plot: Plot, series: CardSeries): string {
  const spoken = plot.categories.slice(0, spokenPoints).map((category, index) => {
    const value = series.points[index]?.value ?? null;
    return `${category.label} ${input.wording.value(value, plot.unit, plot.currency)}`;
  });
  const rest = plot.categories.length - spoken.length;
  return `${series.name}: ${spoken.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** A reference to records, with the scope of the question unless another is given. */
export function drillTo(
  scope: MetricScope,
  metric: Drill['metric'],
  part: DrillPart,
  label: string,
  more: { groups?: DrillGroup[]; from?: LifecycleStage; to?: LifecycleStage } = {},
): Drill {
  const { from, to } = more;
  return {
    metric,
    ...scope,
    groups: more.groups ?? [],
    part,
    label,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export const oneOf = (by: DrillGroup['by'], key: string | null): DrillGroup => ({
  by,
  keys: [key],
  others: false,
});

export const notOneOf = (by: DrillGroup['by'], keys: (string | null)[]): DrillGroup => ({
  by,
  keys,
  others: true,
});

/** A metric as a point of a chart. */
export const pointOf = (result: MetricResult, drill?: Drill): CardPoint => ({
  value: result.value,
  n: result.n,
  low: result.unit !== 'count' && isLow(result.n),
  ...(result.interval === undefined ? {} : { interval: result.interval }),
  ...(drill === undefined ? {} : { drill }),
});

/** A gap: a month that has not begun yet. */
export const gap: CardPoint = { value: null };

export const monthCategories = (input: CardInput, months: readonly IsoDate[]): Plot['categories'] =>
  months.map((month) => ({ key: month, label: input.wording.month(month) }));

/** One point per month; a gap for months after `asOf`. */
export const pointsByMonth = (
  input: CardInput,
  months: readonly IsoDate[],
  point: (month: IsoDate) => CardPoint,
): CardPoint[] => months.map((month) => (hasBegun(month, input.scope.asOf) ? point(month) : gap));
