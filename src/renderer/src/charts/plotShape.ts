import type { CardPoint, Plot } from '../../../domain/metrics/card.ts';
import type { Format } from '../format.ts';
import type { ChartTheme } from './theme.ts';

export type PlotKind = 'bar' | 'line';
export type ChartSize = 'normal' | 'presenter';

export interface PlotInput {
  plot: Plot;
  format: Format;
  theme: ChartTheme;
  size: ChartSize;
}

interface Measures {
  font: number;
  bar: number;
  line: number;
  point: number;
}

export const measures: Record<ChartSize, Measures> = {
  normal: { font: 12, bar: 22, line: 2, point: 4 },
  presenter: { font: 22, bar: 44, line: 4, point: 7 },
};

export const kindOf = (plot: Plot): PlotKind => (plot.form === 'line' ? 'line' : 'bar');

export const isAcross = (plot: Plot): boolean => plot.form === 'bars';

export const measured = (plot: Plot): { values: 'x' | 'y'; categories: 'x' | 'y' } =>
  isAcross(plot) ? { values: 'x', categories: 'y' } : { values: 'y', categories: 'x' };

export const pointAt = (
  { plot }: PlotInput,
  context: { datasetIndex: number; dataIndex: number },
): CardPoint | undefined => plot.series[context.datasetIndex]?.points[context.dataIndex];

/** Values that fit beside a bar or above a column without running into each other. */
const mostLabels = 24;

/** Whether each bar or column says its own value, so that the value axis can go. Columns side by side have no room. */
export const hasValueLabels = (plot: Plot): boolean =>
  plot.form !== 'line' &&
  !plot.stacked &&
  (isAcross(plot) || plot.series.length === 1) &&
  plot.categories.length * plot.series.length <= mostLabels;

/** How faint the band of an interval is. */
export const bandAlpha = 0.14;

/** Whether the 95 % intervals are drawn: for shares, and where they do not cover each other. */
export const hasIntervals = (plot: Plot): boolean =>
  plot.unit === 'share' && !plot.stacked && plot.series.length <= 2;

/** How lines across a plot are drawn. */
export const lineDashes = { target: [], reference: [4, 4] } as const satisfies Record<
  Plot['lines'][number]['kind'],
  readonly number[]
>;

/** The room a plot takes, px: what it needs, and up to half as much again beside a taller card. */
export function plotHeights(plot: Plot, size: ChartSize) {
  const needed = plotHeight(plot, size);
  return {
    flexBasis: needed,
    minHeight: needed,
    maxHeight: Math.max(isAcross(plot) ? 0 : 420, needed * 1.5),
  };
}

/** One line per bar, more where a funnel writes between them. */
function plotHeight(plot: Plot, size: ChartSize): number {
  const { bar, font } = measures[size];
  if (!isAcross(plot)) return size === 'presenter' ? 560 : 240;
  const perSeries = plot.stacked ? 1 : Math.max(1, plot.series.length);
  const perCategory = bar * perSeries + (plot.steps.length > 0 ? font * 2.6 : 12);
  return Math.max(120, plot.categories.length * perCategory + (hasValueLabels(plot) ? 16 : font * 2.5));
}
