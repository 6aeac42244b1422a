import type { Plot } from '../../metrics/card.ts';
import type { Markup } from '../html/markup.ts';
import type { ReportWords } from '../words.ts';
import { box, chartWidth, ink, label, type SeriesStyle, seriesStyles, stroke } from './chartStyle.ts';
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

const top = 15;
const bottom = 176;
const widestName = 150;

/** @param highest the largest value drawn, stacks added up */
export function frameFor(plot: Plot, words: ReportWords, highest: number, lowest = 0): Frame {
  const limit = Math.max(highest, ...plot.lines.map(({ value }) => value));
  const ticks = niceTicks(lowest, limit, plot.unit === 'count');
  const tickWords = ticks.map((tick) => textWidth(words.value(tick, plot.unit, plot.currency)));
  const left = Math.max(...tickWords) + 10;
  const series = plot.series.length > 1 ? plot.series.map(({ name }) => name) : [];
  const names = [...series, ...plot.lines.map((line) => lineWords(plot, words, line))].map(
    (name) => textWidth(name) + 24,
  );
  const right = chartWidth - Math.min(widestName + 24, Math.max(12, ...names));
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

type Line = Plot['lines'][number];

const lineWords = (plot: Plot, words: ReportWords, line: Line): string =>
  `${line.label} ${words.value(line.value, plot.unit, plot.currency)}`;

const lineDash = (line: Line): string => (line.kind === 'target' ? '5 3' : '2 2');

/** Targets and references across the plot. */
export const acrossLines = ({ plot, left, right, y }: Frame): Markup[] =>
  plot.lines.map((line) =>
    stroke(left, y(line.value), right, y(line.value), { stroke: ink.text, dash: lineDash(line) }),
  );

/**
 * Names at the right edge, each beside where its series or line ends, moved apart where they would touch.
 * @param ends where each series ends; null when it has no value at all
 */
export function endLabels(
  frame: Frame,
  ends: readonly (number | null)[],
  draw: (index: number, x: number, y: number) => Markup,
): Markup[] {
  const { plot, words, right } = frame;
  const series = plot.series.length > 1 ? plot.series : [];
  const named = [
    ...series.map(({ name }, index) => ({
      name,
      wish: ends[index] ?? bottom,
      sample: (y: number) => draw(index, right + 11, y),
    })),
    ...plot.lines.map((line) => ({
      name: lineWords(plot, words, line),
      wish: frame.y(line.value),
      sample: (y: number) => stroke(right + 3, y, right + 17, y, { stroke: ink.text, dash: lineDash(line) }),
    })),
  ];
  const placed = spread(
    named.map(({ wish }) => wish),
    15,
    top + 2,
    bottom,
  );
  return named.flatMap(({ name, sample }, index) => {
    const y = placed[index] ?? bottom;
    return [sample(y), label(right + 21, y + 4, fitted(name, chartWidth - right - 21), { fill: ink.text })];
  });
}

/** A text on a white ground, so that lines behind it do not run through it. */
export const onWhite = (x: number, y: number, text: string, weight: 400 | 600 = 400, size = 11): Markup[] => {
  const width = textWidth(text, size, weight);
  return [
    box(x - width / 2 - 1, y - size + 1, width + 2, size + 1, ink.surface),
    label(x, y, text, { anchor: 'middle', weight, size }),
  ];
};
