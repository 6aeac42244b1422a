import type { ChartData, ChartDataset, ChartOptions } from 'chart.js';
import type {} from 'chartjs-plugin-annotation';
import type { CardPoint } from '../../../domain/metrics/card.ts';
import { patternFill } from './patterns.ts';
import { labelOptions } from './plotLabels.ts';
import {
  hasIntervals,
  hasValueLabels,
  isAcross,
  lineDashes,
  measured,
  measures,
  type PlotInput,
  type PlotKind,
  pointAt,
} from './plotShape.ts';
import { type SeriesStyle, seriesStyles } from './seriesStyle.ts';
import { pointWords } from './stops.ts';

/** A short form for axis ticks: "€4M", "40%", "12". */
function tickText(value: number, { plot, format }: PlotInput): string {
  if (plot.unit === 'money') return format.money(value, plot.currency, 'compact');
  return plot.unit === 'share' ? format.percent(value) : format.number(value, 1);
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
  // Beside the last point of a line stands its value.
  return { top: font * 1.6, right: plot.form === 'line' ? font * 3.6 : 0 };
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
