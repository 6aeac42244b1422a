import type { Plot } from '../../metrics/card.ts';
import { html, type Markup } from '../html/markup.ts';
import type { ReportWords } from '../words.ts';
import { acrossLines, axes, endLabels, type Frame, frameFor, onWhite } from './axes.ts';
import { box, ink, marker, svg } from './chartStyle.ts';
import { textWidth } from './textWidth.ts';

/** Standing columns, one place per category: stacked on top of each other or side by side. */
export function columnsChart(plot: Plot, words: ReportWords, summary: string): Markup {
  const values = plot.series.flatMap((series) => series.points.map((point) => point.value ?? 0));
  const totals = plot.categories.map((_, index) => totalOf(plot, index));
  const frame = frameFor(
    plot,
    words,
    Math.max(0, ...(plot.stacked ? totals : values)),
    Math.min(0, ...values),
  );
  const columns = plot.categories.flatMap((_, index) =>
    plot.stacked ? stack(frame, index) : group(frame, index),
  );
  return svg(frame.height, summary, [
    ...axes(frame),
    ...acrossLines(frame),
    ...columns,
    ...endLabels(frame, seriesEnds(frame), (index, x, y) => swatch(frame, index, x, y)),
  ]);
}

const totalOf = (plot: Plot, category: number): number =>
  plot.series.reduce((sum, series) => sum + Math.max(series.points[category]?.value ?? 0, 0), 0);

const columnWidth = (frame: Frame): number => Math.min(frame.band * 0.66, 46);

function stack(frame: Frame, category: number): Markup[] {
  const { plot, words, y, styles } = frame;
  const width = columnWidth(frame);
  const x = frame.x(category) - width / 2;
  let sum = 0;
  const parts = plot.series.flatMap((series, index): Markup[] => {
    const value = Math.max(series.points[category]?.value ?? 0, 0);
    if (value === 0) return [];
    const [low, high] = [y(sum), y(sum + value)];
    sum += value;
    const style = styles[index];
    if (style === undefined) return [];
    const marked = low - high > 11 && width > 12 && plot.series.length > 1;
    return [
      box(x, high, width, low - high - 0.8, style.colour),
      ...(marked ? [marker(style.marker, frame.x(category), (low + high) / 2, 6, ink.surface)] : []),
    ];
  });
  const known = plot.series.some((series) => series.points[category]?.value != null);
  const text = words.value(known ? sum : null, plot.unit, plot.currency);
  return [...parts, ...topLabel(frame, category, sum, text)];
}

function group(frame: Frame, category: number): Markup[] {
  const { plot, words, y, styles } = frame;
  const all = Math.min(frame.band * 0.78, plot.series.length * 40);
  const width = all / Math.max(plot.series.length, 1);
  return plot.series.flatMap((series, index) => {
    const point = series.points[category];
    const value = point?.value ?? null;
    const x = frame.x(category) - all / 2 + index * width;
    const text = `${words.value(value, plot.unit, plot.currency)}${point?.low === true ? '*' : ''}`;
    const [from, to] = [y(0), y(value ?? 0)];
    const fits = textWidth(text) < width + 6;
    return [
      box(x + 1, Math.min(from, to), width - 2, Math.abs(from - to), styles[index]?.colour ?? ink.text3),
      ...(fits ? onWhite(x + width / 2, Math.min(from, to) - 4, text, 400, 10) : []),
    ];
  });
}

/** The sum above a stack, where the column leaves room for it. */
function topLabel(frame: Frame, category: number, sum: number, text: string): Markup[] {
  if (textWidth(text) > frame.band - 2) return [];
  return onWhite(frame.x(category), frame.y(sum) - 4, text, 600);
}

/** Where each series lies in the last category that has it, so that its name can stand beside it. */
function seriesEnds(frame: Frame): (number | null)[] {
  const { plot, y } = frame;
  const last = plot.categories.length - 1;
  let sum = 0;
  return plot.series.map((series) => {
    const value = Math.max(series.points[last]?.value ?? 0, 0);
    if (!plot.stacked) return y(value);
    sum += value;
    return y(sum - value / 2);
  });
}

function swatch(frame: Frame, index: number, x: number, y: number): Markup {
  const style = frame.styles[index];
  const fill = style?.colour ?? ink.text3;
  return html`${box(x - 6, y - 6, 12, 12, fill)}${marker(style?.marker ?? 'square', x, y, 6, ink.surface)}`;
}
