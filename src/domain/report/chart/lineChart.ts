import type { CardPoint, Plot } from '../../metrics/card.ts';
import { html, type Markup } from '../html/markup.ts';
import type { ReportWords } from '../words.ts';
import { acrossLines, axes, endLabels, type Frame, frameFor, onWhite } from './axes.ts';
import { at, ink, marker, stroke, svg } from './chartStyle.ts';
import { textWidth } from './textWidth.ts';

/** Points over time joined by lines; a gap where nothing is known, a hollow point for a low sample. */
export function lineChart(plot: Plot, words: ReportWords, summary: string): Markup {
  const shown = plot.series.length === 1 ? 'interval' : 'value';
  const tops = plot.series.flatMap((series) =>
    series.points.map((point) =>
      Math.max(point.value ?? 0, shown === 'interval' ? (point.interval?.high ?? 0) : 0),
    ),
  );
  const values = plot.series.flatMap((series) => series.points.map((point) => point.value ?? 0));
  const highest = plot.unit === 'share' ? Math.min(1, Math.max(0, ...tops)) : Math.max(0, ...tops);
  const frame = frameFor(plot, words, highest, Math.min(0, ...values));
  const lines = plot.series.flatMap((_, index) => [...whiskers(frame, index), ...drawn(frame, index)]);
  const labels = plot.series.flatMap((_, index) => pointLabels(frame, index));
  return svg(frame.height, summary, [
    ...axes(frame),
    ...acrossLines(frame),
    ...lines,
    ...labels,
    ...endLabels(frame, ends(frame), (index, x, y) => sample(frame, index, x, y)),
  ]);
}

/** Runs of neighbouring points that have a value. */
function runs(points: readonly CardPoint[]): { index: number; value: number }[][] {
  const found: { index: number; value: number }[][] = [[]];
  points.forEach((point, index) => {
    if (point.value === null) found.push([]);
    else found.at(-1)?.push({ index, value: point.value });
  });
  return found.filter((run) => run.length > 0);
}

function drawn(frame: Frame, index: number): Markup[] {
  const { plot, x, y, styles } = frame;
  const series = plot.series[index];
  const style = styles[index];
  if (series === undefined || style === undefined) return [];
  const paths = runs(series.points).map((run) => {
    const d = run.map(
      (point, place) => `${place === 0 ? 'M' : 'L'}${at(x(point.index))} ${at(y(point.value))}`,
    );
    return html`<path d="${d.join('')}" fill="none" stroke="${style.colour}" stroke-width="2" stroke-dasharray="${style.dash}" stroke-linejoin="round"/>`;
  });
  const points = series.points.flatMap((point, place): Markup[] => {
    if (point.value === null) return [];
    const [cx, cy] = [x(place), y(point.value)];
    return [
      marker(style.marker, cx, cy, 8, style.colour),
      ...(point.low === true && style.marker !== 'cross'
        ? [marker(style.marker, cx, cy, 4, ink.surface)]
        : []),
    ];
  });
  return [...paths, ...points];
}

/** Every value of a single series, else only the last one. */
function pointLabels(frame: Frame, index: number): Markup[] {
  const { plot, words, x, y, band } = frame;
  const series = plot.series[index];
  if (series === undefined) return [];
  const last = series.points.findLastIndex((point) => point.value !== null);
  return series.points.flatMap((point, place): Markup[] => {
    if (point.value === null || (plot.series.length > 1 && place !== last)) return [];
    const text = words.value(point.value, plot.unit, plot.currency);
    if (place !== last && textWidth(text) > band - 2) return [];
    const weight = place === last ? 600 : 400;
    const single = plot.series.length === 1 ? (point.interval?.high ?? null) : null;
    const highest = y(Math.max(point.value, Math.min(single ?? 0, frame.ticks.at(-1) ?? 1)));
    const above = Math.max(highest - (single === null ? 9 : 6), frame.top - 8);
    const isLower = plot.series.some((other) => (other.points[place]?.value ?? 0) > (point.value ?? 0));
    return onWhite(x(place), isLower ? y(point.value) + 19 : above, text, weight);
  });
}

/** The 95 % interval of each point of a single series. */
function whiskers(frame: Frame, index: number): Markup[] {
  const { plot, x, y } = frame;
  if (plot.series.length !== 1) return [];
  return (plot.series[index]?.points ?? []).flatMap((point, place): Markup[] => {
    if (point.value === null || point.interval == null) return [];
    const [high, low] = [y(Math.min(point.interval.high, frame.ticks.at(-1) ?? 1)), y(point.interval.low)];
    const style = { stroke: '#9DB9E4', width: 1.5 };
    return [
      stroke(x(place), high, x(place), low, style),
      stroke(x(place) - 3, high, x(place) + 3, high, style),
      stroke(x(place) - 3, low, x(place) + 3, low, style),
    ];
  });
}

function ends(frame: Frame): (number | null)[] {
  return frame.plot.series.map((series) => {
    const last = series.points.findLast((point) => point.value !== null);
    return last?.value == null ? null : frame.y(last.value);
  });
}

const sample = (frame: Frame, index: number, x: number, y: number): Markup => {
  const style = frame.styles[index];
  return marker(style?.marker ?? 'circle', x, y, 8, style?.colour ?? ink.text3);
};
