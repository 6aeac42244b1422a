import type { CardPoint, Plot } from '../../metrics/card.ts';
import { html, type Markup } from '../html/markup.ts';
import type { ReportWords } from '../words.ts';
import {
  box,
  chartWidth,
  ink,
  label,
  marker,
  type SeriesStyle,
  seriesStyles,
  stroke,
  svg,
} from './chartStyle.ts';
import { linear } from './scale.ts';
import { fitted, textWidth } from './textWidth.ts';

const barHeight = 16;
const barGap = 2;
const rowGap = 10;
const stepHeight = 20;
const widestName = 190;

interface Layout {
  plot: Plot;
  words: ReportWords;
  styles: SeriesStyle[];
  /** Where the bars begin. */
  left: number;
  x: (value: number) => number;
}

/** Horizontal bars, one row per category: plain, grouped, stacked, or a funnel with the share between its steps. */
export function barsChart(plot: Plot, words: ReportWords, summary: string): Markup {
  const layout = layOut(plot, words);
  const parts: Markup[] = [];
  const rowHeight = plot.stacked ? barHeight : plot.series.length * (barHeight + barGap) - barGap;
  const named = legendEntries(plot);
  const top = ((named.at(-1)?.row ?? -1) + 1) * legendRow + 4 + (plot.lines.length > 0 ? 16 : 0);
  let y = top;
  plot.categories.forEach((category, row) => {
    parts.push(
      label(0, y + rowHeight / 2 + 4, fitted(category.label, layout.left - 12), { fill: ink.text }),
      ...(plot.stacked ? stackedRow(layout, row, y) : groupedRow(layout, row, y)),
    );
    y += rowHeight + rowGap;
    const step = plot.steps.find(({ from }) => from === row);
    if (step !== undefined) {
      const note = step.low ? ', low sample' : '';
      const share = words.value(step.value, 'share');
      parts.push(
        label(layout.left + 8, y + 3, `↓ ${share} went on (n = ${words.count(step.n)}${note})`, {
          fill: ink.text2,
        }),
      );
      y += stepHeight - 6;
    }
  });
  const bottom = y - rowGap + 4;
  parts.unshift(...legend(named, layout.styles));
  parts.unshift(stroke(layout.left, top - 4, layout.left, bottom, { stroke: ink.text3 }));
  parts.unshift(...lines(layout, top, bottom));
  return svg(bottom + 4, summary, parts);
}

function layOut(plot: Plot, words: ReportWords): Layout {
  const names = plot.categories.map(({ label: name }) => textWidth(name));
  const left = Math.min(widestName, Math.max(40, ...names)) + 12;
  const ends = plot.categories.map((_, row) => rowEnd(plot, row));
  const highest = Math.max(...ends, ...plot.lines.map(({ value }) => value), 0);
  const room = Math.max(
    ...plot.categories.flatMap((_, row) =>
      plot.series.map((series) => textWidth(valueWords(plot, words, series.points[row]).join('')) + 14),
    ),
    plot.stacked ? textWidth(words.value(highest, plot.unit, plot.currency)) + 14 : 0,
    40,
  );
  return {
    plot,
    words,
    styles: seriesStyles(plot),
    left,
    x: linear(0, highest === 0 ? 1 : highest, left, chartWidth - Math.min(room, 260)),
  };
}

/** The largest value a row has to make room for, whiskers included. */
function rowEnd(plot: Plot, row: number): number {
  const points = plot.series.map((series) => series.points[row]);
  if (plot.stacked) return points.reduce((sum, point) => sum + Math.max(point?.value ?? 0, 0), 0);
  return Math.max(0, ...points.map((point) => Math.max(point?.value ?? 0, point?.interval?.high ?? 0)));
}

/** The value, and in grey what it rests on. */
function valueWords(plot: Plot, words: ReportWords, point: CardPoint | undefined): [string, string] {
  const value = words.value(point?.value ?? null, plot.unit, plot.currency);
  const base = plot.unit === 'count' || point?.n === undefined ? '' : `  n = ${words.count(point.n)}`;
  return [value, `${base}${point?.low === true ? ', low sample' : ''}`];
}

function groupedRow(layout: Layout, row: number, top: number): Markup[] {
  const { plot, words, styles, left, x } = layout;
  return plot.series.flatMap((series, index) => {
    const point = series.points[row];
    const style = styles[index];
    const y = top + index * (barHeight + barGap);
    const end = x(Math.max(point?.value ?? 0, 0));
    const interval = point?.interval ?? null;
    const [value, base] = valueWords(plot, words, point);
    const textX = Math.max(end, interval === null ? 0 : x(interval.high)) + 6;
    return [
      box(left, y, end - left, barHeight, style?.colour ?? ink.text3),
      ...(style !== undefined && plot.series.length > 1 && end - left > 14
        ? [marker(style.marker, left + 8, y + barHeight / 2, 7, ink.surface)]
        : []),
      ...(interval === null || point?.value == null ? [] : whisker(layout, interval, y + barHeight / 2)),
      box(textX - 2, y + 2, textWidth(`${value}${base}`) + 4, barHeight - 4, ink.surface),
      html`<text x="${textX}" y="${y + 12}" font-size="11" fill="${ink.text}" xml:space="preserve"><tspan font-weight="600">${value}</tspan><tspan fill="${ink.text3}">${base}</tspan></text>`,
    ];
  });
}

/** The 95 % interval as a thin line with ends, on a white halo so that it shows on the bar as well. */
function whisker({ x }: Layout, interval: { low: number; high: number }, y: number): Markup[] {
  const [from, to] = [x(interval.low), x(interval.high)];
  return [
    stroke(from, y, to, y, { stroke: ink.surface, width: 2.6 }),
    stroke(from, y, to, y, { stroke: ink.text2, width: 1.2 }),
    stroke(from, y - 3, from, y + 3, { stroke: ink.text2, width: 1.2 }),
    stroke(to, y - 3, to, y + 3, { stroke: ink.text2, width: 1.2 }),
  ];
}

function stackedRow({ plot, words, styles, x }: Layout, row: number, y: number): Markup[] {
  let sum = 0;
  const parts = plot.series.flatMap((series, index): Markup[] => {
    const value = Math.max(series.points[row]?.value ?? 0, 0);
    const [from, to] = [x(sum), x(sum + value)];
    sum += value;
    if (value === 0) return [];
    const style = styles[index];
    const text = words.value(value, plot.unit, plot.currency);
    const fits = to - from > textWidth(text) + 24;
    return [
      box(from, y, to - from - 1, barHeight, style?.colour ?? ink.text3),
      ...(to - from > 14 && style !== undefined
        ? [marker(style.marker, from + 8, y + 8, 7, ink.surface)]
        : []),
      ...(fits ? [label(from + 16, y + 12, text, { fill: ink.surface, weight: 600 })] : []),
    ];
  });
  return [...parts, label(x(sum) + 6, y + 12, words.value(sum, plot.unit, plot.currency), { weight: 600 })];
}

const legendRow = 18;

interface LegendEntry {
  name: string;
  x: number;
  row: number;
}

/** Where the names of the series stand above the bars: as many in a row as fit. */
function legendEntries(plot: Plot): LegendEntry[] {
  if (plot.series.length < 2) return [];
  let x = 0;
  let row = 0;
  return plot.series.map((series) => {
    const name = fitted(series.name, 240);
    const width = textWidth(name) + 36;
    if (x > 0 && x + width - 16 > chartWidth) {
      x = 0;
      row += 1;
    }
    const entry = { name, x, row };
    x += width;
    return entry;
  });
}

const legend = (entries: readonly LegendEntry[], styles: readonly SeriesStyle[]): Markup[] =>
  entries.flatMap(({ name, x, row }, index) => {
    const style = styles[index];
    if (style === undefined) return [];
    const y = row * legendRow;
    return [
      box(x, y + 2, 14, 14, style.colour),
      marker(style.marker, x + 7, y + 9, 7, ink.surface),
      label(x + 19, y + 13, name, { fill: ink.text2 }),
    ];
  });

function lines({ plot, words, x }: Layout, top: number, bottom: number): Markup[] {
  return plot.lines.flatMap((line) => {
    const at = x(line.value);
    const text = `${line.label} ${words.value(line.value, plot.unit, plot.currency)}`;
    const anchor = at + textWidth(text) / 2 > chartWidth ? 'end' : 'middle';
    return [
      stroke(at, top - 4, at, bottom, { stroke: ink.text, dash: line.kind === 'target' ? '5 3' : '2 2' }),
      label(anchor === 'end' ? chartWidth : at, top - 8, text, { anchor, fill: ink.text2 }),
    ];
  });
}
