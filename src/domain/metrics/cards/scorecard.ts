import { monthStart, monthsIn, type Period } from '../../calendar.ts';
import { type Card, type Tile, targetWords } from '../card.ts';
import { definitionOf } from '../catalogue.ts';
import { isLow } from '../compute.ts';
import { headlineMetric, headlinePair } from '../headlines.ts';
import type { MetricId } from '../metricId.ts';
import type { CardInput } from './cardInput.ts';
import { drillTo, makeCard } from './frame.ts';
import { sparkLine, type TileMetric } from './sparkLine.ts';

const tileMetrics: readonly TileMetric[] = ['M01', 'M03', 'M10', 'M14', 'M13'];

/** The five numbers of the month, each against the compared period and its target. */
export function scorecard(input: CardInput): Card {
  const tiles = tileMetrics.map((metric) => tileFor(input, metric));
  const base = Math.max(...tiles.map((tile) => tile.n));
  return makeCard(input, {
    name: 'scorecard',
    metrics: [...tileMetrics],
    subject: 'Scorecard',
    title: scorecardTitle(tiles, input.compared?.words ?? null),
    chart: { form: 'tiles', comparedTo: input.compared?.words ?? null, tiles },
    result: { n: base, excluded: 0, excludedWhy: [] },
  });
}

function scorecardTitle(tiles: readonly Tile[], comparedTo: string | null): string {
  const judged = tiles.filter((tile) => tile.verdict !== null);
  const better = judged.filter((tile) => tile.verdict === 'better').length;
  const worse = judged.filter((tile) => tile.verdict === 'worse').length;
  const isBare = better + worse === 0 && tiles.every(({ n }) => n === 0);
  if (comparedTo !== null && judged.length > 0 && !isBare) {
    if (better + worse === 0) return `About the same as ${comparedTo}`;
    return `${better} better and ${worse} worse than ${comparedTo}`;
  }
  const aimed = tiles.filter((tile) => tile.target !== null && tile.value !== null);
  if (aimed.length > 0) {
    const met = aimed.filter((tile) => meetsTarget(tile)).length;
    return `${met} of ${aimed.length} targets met`;
  }
  return !isBare && tiles.some((tile) => tile.value !== null)
    ? 'The numbers of the period'
    : 'No numbers for this period yet';
}

/** The scorecard with every change counted from the target instead of another period; other cards as they are. */
export function againstTargets(card: Card): Card {
  if (card.chart.form !== 'tiles') return card;
  const tiles = card.chart.tiles.map((tile): Tile => ({ ...tile, ...changeFrom(tile, tile.target) }));
  return { ...card, chart: { ...card.chart, comparedTo: targetWords, tiles } };
}

const meetsTarget = (tile: Tile): boolean =>
  tile.value !== null &&
  tile.target !== null &&
  (tile.better === 'down' ? tile.value <= tile.target : tile.value >= tile.target);

function tileFor(input: CardInput, metric: TileMetric): Tile {
  const definition = definitionOf(metric);
  const now = headlineMetric(input, metric, input.scope);
  const before = input.compared === null ? null : headlineMetric(input, metric, input.compared.scope);
  const pair = metric === 'M03' ? headlinePair : {};
  return {
    metric,
    label: tileLabel(input, metric),
    value: now.value,
    unit: now.unit,
    ...(now.currency === undefined ? {} : { currency: now.currency }),
    n: now.n,
    low: metric !== 'M01' && isLow(now.n),
    interval: now.interval ?? null,
    excluded: now.excluded,
    excludedWhy: now.excludedWhy,
    definition: definition.definition,
    better: definition.better,
    ...changeFrom({ value: now.value, unit: now.unit, better: definition.better }, before?.value ?? null),
    target: targetFor(input, metric),
    spark: sparkLine(input, metric),
    drill: drillTo(input.scope, metric, 'base', tileLabel(input, metric), pair),
  };
}

const tileLabel = (input: CardInput, metric: TileMetric): string =>
  metric === 'M03'
    ? `${input.stageNames[headlinePair.from]} → ${input.stageNames[headlinePair.to]}`
    : definitionOf(metric).name;

/** What changed from a value of another period, or from the target. */
function changeFrom(
  { value, unit, better }: Pick<Tile, 'value' | 'unit' | 'better'>,
  previous: number | null,
): Pick<Tile, 'previous' | 'delta' | 'deltaShare' | 'verdict'> {
  const delta = value === null || previous === null ? null : value - previous;
  const rate = unit === 'share';
  return {
    previous,
    delta,
    deltaShare: rate || delta === null || !previous ? null : delta / Math.abs(previous),
    verdict: verdictOf(delta, rate ? 0.005 : Math.abs(previous ?? 0) * 0.01, better),
  };
}

/** A change too small to show (half a percent point, one percent) is none. */
function verdictOf(delta: number | null, least: number, better: Tile['better']): Tile['verdict'] {
  if (delta === null || better === 'none') return null;
  if (Math.abs(delta) < least || delta === 0) return 'same';
  return delta > 0 === (better === 'up') ? 'better' : 'worse';
}

/**
 * The target in force at the end of the period, of the filtered team if one is filtered. The target of a count is per
 * month, so it grows with the months of the period; without a whole number of months there is none.
 */
export function targetFor(input: CardInput, metric: MetricId): number | null {
  const { period, filter, asOf } = input.scope;
  if (filter.ownerId !== undefined || filter.channelId !== undefined || filter.campaignId !== undefined)
    return null;
  const upTo = period?.to ?? asOf;
  const target = input.targets
    .filter((each) => each.metricId === metric && each.team === (filter.team ?? null) && each.startsOn < upTo)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
    .at(-1);
  if (target === undefined) return null;
  if (definitionOf(metric).unit !== 'count') return target.value;
  const months = wholeMonths(period);
  return months === null ? null : target.value * months;
}

const wholeMonths = (period: Period | null): number | null =>
  period !== null && period.from === monthStart(period.from) && period.to === monthStart(period.to)
    ? monthsIn(period).length
    : null;
