import type { Chart, Plugin } from 'chart.js';
import type { PlotInput } from './plotOptions.ts';

/** Draws with the latest input: chart.js keeps a plugin for the life of a chart, React brings new input each time. */
type Latest = () => PlotInput;

/** Thin whiskers for the 95 % interval of a share. */
export const intervalPlugin = (latest: Latest): Plugin<'bar' | 'line'> => ({
  id: 'tandem-intervals',
  afterDatasetsDraw: (chart) => {
    const { plot, theme } = latest();
    if (plot.unit !== 'share' || plot.stacked || plot.series.length > 2) return;
    const across = plot.form === 'bars';
    const values = chart.scales[across ? 'x' : 'y'];
    if (values === undefined) return;
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
    for (const step of plot.steps) {
      const y = stepPlace(chart, step.from, step.to);
      if (y === null) continue;
      const words = `↓ ${format.metric(step.value, 'share')}${step.low && step.n > 0 ? ' · low sample' : ''}`;
      ctx.fillText(words, chartArea.left + 6, y);
    }
    ctx.restore();
  },
});

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
