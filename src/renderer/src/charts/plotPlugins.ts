import type { Chart, Plugin } from 'chart.js';
import { bandAlpha, hasIntervals, type PlotInput } from './plotShape.ts';
import { seriesStyles } from './seriesStyle.ts';

/** Draws with the latest input: chart.js keeps a plugin for the life of a chart, React brings new input each time. */
type Latest = () => PlotInput;

/** The 95 % intervals of shares: whiskers on bars, a band behind a line. */
export const intervalPlugin = (latest: Latest): Plugin<'bar' | 'line'> => ({
  id: 'tandem-intervals',
  beforeDatasetsDraw: (chart) => {
    const { plot, theme } = latest();
    const values = chart.scales['y'];
    if (!hasIntervals(plot) || plot.form !== 'line' || values === undefined) return;
    const styles = seriesStyles(plot.series, theme);
    plot.series.forEach(({ points }, index) => {
      const { data } = chart.getDatasetMeta(index);
      const edges = points.map(({ interval }, at) => {
        const x = data[at]?.x;
        if (interval == null || x === undefined) return null;
        return {
          x,
          low: values.getPixelForValue(interval.low),
          high: values.getPixelForValue(interval.high),
        };
      });
      for (const run of unbroken(edges)) band(chart.ctx, run, styles[index]?.color ?? theme.text3);
    });
  },
  afterDatasetsDraw: (chart) => {
    const { plot, theme } = latest();
    const across = plot.form === 'bars';
    const values = chart.scales[across ? 'x' : 'y'];
    if (!hasIntervals(plot) || plot.form === 'line' || values === undefined) return;
    const { ctx } = chart;
    ctx.save();
    ctx.strokeStyle = theme.text3;
    ctx.lineWidth = 1;
    plot.series.forEach(({ points }, index) => {
      const { data } = chart.getDatasetMeta(index);
      points.forEach(({ interval, value }, at) => {
        const element = data[at];
        if (interval == null || value === null || element === undefined) return;
        const [low, high] = [values.getPixelForValue(interval.low), values.getPixelForValue(interval.high)];
        whisker(ctx, across, across ? element.y : element.x, low, high);
      });
    });
    ctx.restore();
  },
});

interface Edge {
  x: number;
  low: number;
  high: number;
}

/** The stretches without a gap. */
function unbroken(edges: readonly (Edge | null)[]): Edge[][] {
  const runs: Edge[][] = [[]];
  for (const edge of edges) {
    if (edge === null) runs.push([]);
    else runs.at(-1)?.push(edge);
  }
  return runs.filter((run) => run.length > 0);
}

function band(ctx: CanvasRenderingContext2D, run: readonly Edge[], color: string): void {
  const [first] = run;
  if (first === undefined) return;
  // A single point has no width of its own.
  const edges =
    run.length > 1
      ? run
      : [
          { ...first, x: first.x - cap },
          { ...first, x: first.x + cap },
        ];
  ctx.save();
  ctx.globalAlpha = bandAlpha;
  ctx.fillStyle = color;
  ctx.beginPath();
  for (const { x, high } of edges) ctx.lineTo(x, high);
  for (const { x, low } of edges.toReversed()) ctx.lineTo(x, low);
  ctx.closePath();
  ctx.fill();
  ctx.restore();
}

const cap = 3;

function whisker(
  ctx: CanvasRenderingContext2D,
  across: boolean,
  place: number,
  low: number,
  high: number,
): void {
  const line = (a1: number, p1: number, a2: number, p2: number): void => {
    ctx.moveTo(across ? a1 : p1, across ? p1 : a1);
    ctx.lineTo(across ? a2 : p2, across ? p2 : a2);
  };
  ctx.beginPath();
  line(low, place, high, place);
  line(low, place - cap, low, place + cap);
  line(high, place - cap, high, place + cap);
  ctx.stroke();
}

/** The step of a funnel the keyboard is on, by chart: chart.js itself only marks bars and points. */
const markedSteps = new WeakMap<Chart, number>();

export function markStep(chart: Chart, step: number | null): void {
  if (step === null) markedSteps.delete(chart);
  else markedSteps.set(chart, step);
}

/** Writes the conversion between two bars of a funnel: "↓ 31% · low sample". */
export const stepPlugin = (latest: Latest): Plugin<'bar' | 'line'> => ({
  id: 'tandem-steps',
  afterDatasetsDraw: (chart) => {
    const { plot, theme, format, size } = latest();
    if (plot.steps.length === 0) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.fillStyle = theme.text2;
    ctx.textBaseline = 'middle';
    ctx.font = `500 ${size === 'presenter' ? 20 : 11}px ${theme.fontFamily}`;
    for (const [index, step] of plot.steps.entries()) {
      const y = stepPlace(chart, step.from, step.to);
      if (y === null) continue;
      const words = `↓ ${format.metric(step.value, 'share')}${step.low && step.n > 0 ? ' · low sample' : ''}`;
      ctx.fillText(words, chartArea.left + 6, y);
      if (markedSteps.get(chart) === index) frameWords(ctx, words, chartArea.left + 6, y, theme.focus);
    }
    ctx.restore();
  },
});

function frameWords(ctx: CanvasRenderingContext2D, words: string, x: number, y: number, color: string): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.roundRect(x - 4, y - 9, ctx.measureText(words).width + 8, 18, 4);
  ctx.stroke();
}

/** The height at which a step is written, or null when its bars are not drawn. */
export function stepPlace(chart: Chart<'bar' | 'line'>, from: number, to: number): number | null {
  const { data } = chart.getDatasetMeta(0);
  const [a, b] = [data[from], data[to]];
  return a === undefined || b === undefined ? null : (a.y + b.y) / 2;
}

/** The sum above each stacked column. */
export const totalPlugin = (latest: Latest): Plugin<'bar' | 'line'> => ({
  id: 'tandem-totals',
  afterDatasetsDraw: (chart) => {
    const { plot, theme, format, size } = latest();
    const values = chart.scales['y'];
    if (!plot.stacked || plot.form !== 'columns' || values === undefined || plot.categories.length > 24)
      return;
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = theme.text;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    ctx.font = `500 ${size === 'presenter' ? 22 : 12}px ${theme.fontFamily}`;
    plot.categories.forEach((_, index) => {
      const total = plot.series.reduce((sum, { points }) => sum + (points[index]?.value ?? 0), 0);
      const x = chart.getDatasetMeta(0).data[index]?.x;
      if (x === undefined || total === 0) return;
      const text =
        plot.unit === 'money'
          ? format.money(total, plot.currency, 'compact')
          : format.metric(total, plot.unit);
      ctx.fillText(text, x, values.getPixelForValue(total) - 4);
    });
    ctx.restore();
  },
});
