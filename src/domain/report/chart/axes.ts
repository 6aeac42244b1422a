import type { Plot } from '../../metrics/card.ts';
import type { Markup } from '../html/markup.ts';
import type { ReportWords } from '../words.ts';
import { chartWidth, ink, label, type SeriesStyle, seriesStyles, stroke } from './chartStyle.ts';
import { linear, niceTicks, spread } from './scale.ts';
import { fitted, textWidth } from './textWidth.ts';

/** The frame of a chart with categories along the bottom and values up the side. */
export interface Frame {
  plot: Plot;
  words: ReportWords;
  styles: SeriesStyle[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  /** The middle of a category's place. */
  x: (category: number) => number;
  /** The width of a category's place. */
  band: number;
  y: (value: number) => number;
  ticks: number[];
}

const top = 22;
const bottom = 206;
const widestName = 150;

/** @param highest the largest value drawn, stacks added up */
export function frameFor(plot: Plot, words: ReportWords, highest: number, lowest = 0): Frame {
  const limit = Math.max(highest, ...plot.lines.map(({ value }) => value));
  const ticks = niceTicks(lowest, limit, plot.unit === 'count');
  const tickWords = ticks.map((tick) => textWidth(words.value(tick, plot.unit, plot.currency)));
  const left = Math.max(...tickWords) + 10;
  const names = plot.series.length > 1 ? plot.series.map(({ name }) => textWidth(name) + 24) : [12];
  const right = chartWidth - Math.min(widestName + 24, Math.max(...names));
  const band = (right - left) / Math.max(plot.categories.length, 1);
  return {
    plot,
    words,
    styles: seriesStyles(plot),
    left,
    right,
    top,
    bottom,
    height: bottom + 26,
    x: (category) => left + band * (category + 0.5),
    band,
    y: linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, bottom, top),
    ticks,
  };
}

/** Grid lines with their values, and the categories below. */
export function axes(frame: Frame): Markup[] {
  const { plot, words, left, right, y, ticks } = frame;
  const grid = ticks.flatMap((tick) => [
    stroke(left, y(tick), right, y(tick), { stroke: tick === 0 ? ink.text3 : ink.divider }),
    label(left - 6, y(tick) + 4, words.value(tick, plot.unit, plot.currency), {
      anchor: 'end',
      fill: ink.text3,
    }),
  ]);
  const widest = Math.max(0, ...plot.categories.map((category) => textWidth(category.label)));
  const every = Math.max(1, Math.ceil((Math.min(widest, 110) + 8) / frame.band));
  // Counted from the last one: the latest month is the one people look for.
  const last = plot.categories.length - 1;
  const names = plot.categories.flatMap((category, index) =>
    (last - index) % every === 0
      ? [
          label(frame.x(index), bottom + 17, fitted(category.label, Math.max(frame.band * every - 4, 24)), {
            anchor: 'middle',
            fill: ink.text2,
          }),
        ]
      : [],
  );
  return [...grid, ...names];
}

/** Targets and references across the plot. */
export function acrossLines(frame: Frame): Markup[] {
  const { plot, words, left, right, y } = frame;
  return plot.lines.flatMap((line) => [
    stroke(left, y(line.value), right, y(line.value), {
      stroke: ink.text,
      dash: line.kind === 'target' ? '5 3' : '2 2',
    }),
    label(left + 4, y(line.value) - 4, `${line.label} ${words.value(line.value, plot.unit, plot.currency)}`, {
      fill: ink.text2,
    }),
  ]);
}

/** Names of the series at the right edge, beside where each ends; a thin line leads there when they had to move. */
export function endLabels(
  frame: Frame,
  ends: readonly (number | null)[],
  draw: (index: number, x: number, y: number) => Markup,
): Markup[] {
  const { plot, right } = frame;
  if (plot.series.length < 2) return [];
  const wished = ends.map((end) => end ?? bottom);
  const placed = spread(wished, 15, top + 2, bottom);
  return plot.series.flatMap((series, index) => {
    const y = placed[index] ?? bottom;
    return [
      draw(index, right + 11, y),
      label(right + 20, y + 4, fitted(series.name, chartWidth - right - 20), { fill: ink.text }),
    ];
  });
}
