import type { ChartData, ChartDataset, ChartOptions } from 'chart.js';
import type {} from 'chartjs-plugin-annotation';
import type { Context as LabelContext } from 'chartjs-plugin-datalabels';
import type { CardPoint, Plot } from '../../../domain/metrics/card.ts';
import type { Format } from '../format.ts';
import { patternFill } from './patterns.ts';
import { type SeriesStyle, seriesStyles } from './seriesStyle.ts';
import { pointWords } from './stops.ts';
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

const measures: Record<ChartSize, Measures> = {
  normal: { font: 12, bar: 22, line: 2, point: 4 },
  presenter: { font: 22, bar: 44, line: 4, point: 7 },
};

/** Values that fit beside a bar or above a column without running into each other. */
const mostLabels = 24;

export const kindOf = (plot: Plot): PlotKind => (plot.form === 'line' ? 'line' : 'bar');

const isAcross = (plot: Plot): boolean => plot.form === 'bars';

const measured = (plot: Plot): { values: 'x' | 'y'; categories: 'x' | 'y' } =>
  isAcross(plot) ? { values: 'x', categories: 'y' } : { values: 'y', categories: 'x' };

/** A short form for axis ticks: "€4M", "40%", "12". */
function tickText(value: number, { plot, format }: PlotInput): string {
  if (plot.unit === 'money') return format.money(value, plot.currency, 'compact');
  return plot.unit === 'share' ? format.percent(value) : format.number(value, 1);
}

/** The text next to a point. */
export function labelText(point: CardPoint | undefined, { plot, format }: PlotInput): string {
  if (point === undefined || point.value === null) return '';
  const value =
    plot.unit === 'money'
      ? format.money(point.value, plot.currency, 'compact')
      : plot.unit === 'days' || plot.unit === 'hours'
        ? format.number(point.value, plot.unit === 'hours' ? 1 : 0)
        : format.metric(point.value, plot.unit, plot.currency);
  return point.low === true && isAcross(plot) ? `${value} · low sample` : value;
}

/** Chart.js data: one dataset per series, styled by role; a null value is a gap. */
export function plotData(input: PlotInput): ChartData<PlotKind, (number | null)[], string> {
  const { plot, theme } = input;
  const styles = seriesStyles(plot.series, theme);
  const datasets = plot.series.map((series, index) => {
    const style = styles[index];
    const data = plot.categories.map((_, at) => series.points[at]?.value ?? null);
    if (style === undefined) return { label: series.name, data };
    return plot.form === 'line'
      ? lineDataset(input, series.name, data, series.points, style)
      : barDataset(input, series.name, data, style);
  });
  return { labels: plot.categories.map(({ label }) => label), datasets };
}

function barDataset(
  { plot, size, theme }: PlotInput,
  label: string,
  data: (number | null)[],
  style: SeriesStyle,
): ChartDataset<'bar', (number | null)[]> {
  const { bar } = measures[size];
  const isAlone = plot.series.length === 1;
  return {
    type: 'bar',
    label,
    data,
    backgroundColor: isAlone
      ? style.color
      : () => patternFill(style.pattern, style.color, theme.surface) as string,
    hoverBackgroundColor: style.color,
    // A hairline of the ground between stacked parts.
    borderColor: theme.surface,
    borderWidth: plot.stacked ? (isAcross(plot) ? { right: 1 } : { top: 1 }) : 0,
    borderRadius: plot.stacked ? 0 : 3,
    borderSkipped: false,
    maxBarThickness: isAcross(plot) || isAlone ? bar : bar * 1.5,
    categoryPercentage: 0.72,
    barPercentage: 0.9,
  };
}

function lineDataset(
  { size, theme }: PlotInput,
  label: string,
  data: (number | null)[],
  points: readonly CardPoint[],
  style: SeriesStyle,
): ChartDataset<'line', (number | null)[]> {
  const { line, point } = measures[size];
  return {
    type: 'line',
    label,
    data,
    borderColor: style.color,
    borderWidth: line,
    borderDash: [...style.dash],
    pointStyle: style.marker,
    pointRadius: point,
    pointHoverRadius: point * 1.5,
    pointBorderColor: style.color,
    pointBorderWidth: line * 0.75,
    // A hollow point rests on few records.
    pointBackgroundColor: points.map(({ low }) => (low === true ? theme.surface : style.color)),
    tension: 0,
    spanGaps: false,
    clip: false,
  };
}

/** Chart.js options from the tokens: quiet axes, direct labels, a tooltip that says what a value rests on. */
export function plotOptions(input: PlotInput): ChartOptions<PlotKind> {
  const { plot, theme, size } = input;
  const { values, categories } = measured(plot);
  const font = { family: theme.fontFamily, size: measures[size].font };
  return {
    indexAxis: categories,
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: input.format.locale,
    interaction: {
      mode: 'nearest',
      intersect: plot.form !== 'line',
      axis: plot.form === 'line' ? 'xy' : categories,
    },
    layout: { padding: paddingOf(input) },
    scales: {
      [categories]: { ...categoryScale(input, font), stacked: plot.stacked },
      [values]: { ...valueScale(input, font), stacked: plot.stacked },
    },
    plugins: {
      legend: { display: false },
      tooltip: tooltipOptions(input, font),
      datalabels: labelOptions(input, font),
      annotation: { annotations: lineAnnotations(input) },
    },
  };
}

type Axis = NonNullable<NonNullable<ChartOptions<PlotKind>['scales']>[string]>;

interface Font {
  family: string;
  size: number;
}

function paddingOf({ plot, size }: PlotInput): { top: number; right: number } {
  const { font } = measures[size];
  if (isAcross(plot)) return { top: 0, right: plot.stacked ? 0 : font * (plot.unit === 'share' ? 10 : 5) };
  return { top: font * 1.6, right: plot.form === 'line' ? font * 2 : 0 };
}

function categoryScale({ plot, theme }: PlotInput, font: Font): Axis {
  return {
    offset: plot.form !== 'line',
    grid: { display: false },
    border: { color: theme.divider, display: true },
    ticks: {
      color: theme.text2,
      font,
      autoSkip: !isAcross(plot),
      maxRotation: 0,
    },
  };
}

function valueScale(input: PlotInput, font: Font): Axis {
  const { plot, theme } = input;
  const highest = Math.max(
    ...plot.lines.map(({ value }) => value),
    ...plot.series.flatMap(({ points }) =>
      points.map((point) => Math.max(point.value ?? 0, hasIntervals(plot) ? (point.interval?.high ?? 0) : 0)),
    ),
    0,
  );
  return {
    beginAtZero: true,
    // Labels at the bars say the values: the axis of bars is left out.
    display: !hasValueLabels(plot),
    suggestedMax: plot.unit === 'share' ? Math.min(1, highest * 1.15) : highest,
    grid: { color: theme.divider, lineWidth: 1, drawTicks: false },
    border: { display: false },
    ticks: {
      color: theme.text3,
      font,
      padding: 6,
      maxTicksLimit: 6,
      ...(plot.unit === 'count' ? { precision: 0 } : {}),
      callback: (value) => tickText(Number(value), input),
    },
  };
}

/** Whether each bar or column says its own value, so that the value axis can go. */
export const hasValueLabels = (plot: Plot): boolean =>
  plot.form !== 'line' && !plot.stacked && plot.categories.length * plot.series.length <= mostLabels;

const pointAt = (
  { plot }: PlotInput,
  context: { datasetIndex: number; dataIndex: number },
): CardPoint | undefined => plot.series[context.datasetIndex]?.points[context.dataIndex];

function labelOptions(input: PlotInput, font: Font) {
  const { plot, theme } = input;
  const isLast = ({ datasetIndex, dataIndex }: LabelContext): boolean => {
    const points = plot.series[datasetIndex]?.points ?? [];
    return dataIndex === points.findLastIndex(({ value }) => value !== null);
  };
  const isShown = (context: LabelContext): boolean | 'auto' => {
    if (plot.form === 'line') return isLast(context) ? 'auto' : false;
    if (plot.stacked) return isAcross(plot) && (pointAt(input, context)?.value ?? 0) > 0 ? 'auto' : false;
    return hasValueLabels(plot);
  };
  const isInside = plot.stacked;
  return {
    display: isShown,
    formatter: (_: unknown, context: LabelContext) => labelText(pointAt(input, context), input),
    color: theme.text,
    font: { ...font, weight: 500 as const },
    anchor: isInside ? ('center' as const) : ('end' as const),
    align: isInside ? ('center' as const) : isAcross(plot) ? ('right' as const) : ('top' as const),
    offset: isInside ? 0 : (context: LabelContext) => 4 + intervalLength(input, context),
    clip: false,
    ...(isInside
      ? { backgroundColor: theme.surface, borderRadius: 4, padding: { top: 0, bottom: 0, left: 4, right: 4 } }
      : {}),
  };
}

/** px from the end of a bar to the end of its interval: the label stands behind the whisker, not on it. */
function intervalLength(input: PlotInput, context: LabelContext): number {
  const { plot } = input;
  const point = pointAt(input, context);
  const scale = context.chart.scales[measured(plot).values];
  if (!isAcross(plot) || !hasIntervals(plot) || scale === undefined) return 0;
  if (point?.value == null || point.interval == null) return 0;
  return scale.getPixelForValue(point.interval.high) - scale.getPixelForValue(point.value);
}

function tooltipOptions(input: PlotInput, font: Font) {
  const { plot, theme, format } = input;
  return {
    backgroundColor: theme.raised,
    borderColor: theme.divider,
    borderWidth: 1,
    titleColor: theme.text,
    bodyColor: theme.text2,
    titleFont: { ...font, weight: 600 as const },
    bodyFont: font,
    padding: 10,
    cornerRadius: 8,
    displayColors: plot.series.length > 1,
    usePointStyle: true,
    callbacks: {
      label: (item: { datasetIndex: number; dataIndex: number }) => {
        const point = pointAt(input, item);
        const words = point === undefined ? '' : pointWords(point, plot, format);
        return plot.series.length > 1 ? `${plot.series[item.datasetIndex]?.name}: ${words}` : words;
      },
    },
  };
}

/** Targets and references as lines; the legend names them, where no bar or point is in the way. */
function lineAnnotations({ plot, theme }: PlotInput) {
  const { values } = measured(plot);
  return Object.fromEntries(
    plot.lines.map(({ kind, value }, index) => [
      `line${index}`,
      {
        type: 'line' as const,
        scaleID: values,
        value,
        borderColor: theme.text2,
        borderWidth: 1.5,
        borderDash: [...lineDashes[kind]],
      },
    ]),
  );
}

/** How lines across a plot are drawn. */
export const lineDashes = { target: [], reference: [4, 4] } as const satisfies Record<
  Plot['lines'][number]['kind'],
  readonly number[]
>;

/** Whether the 95 % intervals are drawn: for shares, and where they do not cover each other. */
export const hasIntervals = (plot: Plot): boolean =>
  plot.unit === 'share' && !plot.stacked && plot.series.length <= 2;

/** The height a plot needs, px: one line per bar, more where a funnel writes between them. */
export function plotHeight(plot: Plot, size: ChartSize): number {
  const { bar, font } = measures[size];
  if (!isAcross(plot)) return size === 'presenter' ? 560 : 240;
  const perSeries = plot.stacked ? 1 : Math.max(1, plot.series.length);
  const perCategory = bar * perSeries + (plot.steps.length > 0 ? font * 2.6 : 12);
  return Math.max(120, plot.categories.length * perCategory + (hasValueLabels(plot) ? 16 : font * 2.5));
}
