import { Chart } from 'chart.js';
import type { Card } from '../../../domain/metrics/card.ts';
import type { Format } from '../format.ts';
import { type LegendEntry, legendEntries } from './Legend.tsx';
import type { ChartTheme } from './theme.ts';

const scale = 3;
const margin = 24;

/** Breaks text into lines no wider than `width`. */
function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function writeLines(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  top: number,
  height: number,
): void {
  for (const [index, line] of lines.entries()) context.fillText(line, margin, top + index * height);
}

/** Copies the chart, drawn once more with as many pixels as the picture has. */
function drawSharp(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement, top: number): void {
  const { clientWidth, clientHeight } = canvas;
  const chart = Chart.getChart(canvas);
  const before = chart?.options.devicePixelRatio;
  const redraw = (ratio: number | undefined): void => {
    if (chart === undefined) return;
    if (ratio === undefined) delete chart.options.devicePixelRatio;
    else chart.options.devicePixelRatio = ratio;
    chart.resize();
  };
  redraw(scale);
  context.drawImage(canvas, margin, top, clientWidth, clientHeight);
  redraw(before);
}

const legendRow = 20;
const swatchWidth = 28;

type PlacedEntry = LegendEntry & { x: number; row: number };

/** The entries of the legend in rows no wider than `width`. */
function placeLegend(
  context: CanvasRenderingContext2D,
  entries: readonly LegendEntry[],
  width: number,
): PlacedEntry[] {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    const needed = swatchWidth + context.measureText(entry.name).width + 16;
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += needed;
    return placed;
  });
}

function drawLegend(context: CanvasRenderingContext2D, entries: readonly PlacedEntry[], top: number): void {
  for (const { x, row, name, draw } of entries) {
    context.fillText(name, margin + x + swatchWidth, top + row * legendRow);
    context.save();
    context.translate(margin + x, top + row * legendRow);
    draw(context);
    context.restore();
  }
}

/**
 * A picture of a card at three times its size on screen: finding, legend, chart, and below it definition, n and filter,
 * so that it explains itself wherever it is pasted. Null when the chart is not drawn.
 */
export async function chartPicture(
  card: Card,
  chart: HTMLCanvasElement,
  theme: ChartTheme,
  format: Format,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const width = chart.clientWidth + 2 * margin;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null || chart.clientWidth === 0) return null;
  const title = `600 16px ${theme.fontFamily}`;
  const small = `400 11px ${theme.fontFamily}`;
  context.font = title;
  const titleLines = wrap(context, card.title, chart.clientWidth);
  context.font = small;
  const foot = `${card.definition} n = ${format.number(card.n)}${card.lowSample ? ' (low sample)' : ''}. ${card.filterText}`;
  const footLines = wrap(context, foot, chart.clientWidth);
  const { chart: content } = card;
  const isPlot = content.form !== 'table' && content.form !== 'tiles';
  const entries = isPlot ? legendEntries(content, theme, format) : [];
  const legend = placeLegend(context, entries, chart.clientWidth);
  const legendTop = margin + titleLines.length * 24 + 8;
  const chartTop = legendTop + (legend.length === 0 ? 0 : ((legend.at(-1)?.row ?? 0) + 1) * legendRow + 8);
  const footTop = chartTop + chart.clientHeight + 16;
  canvas.width = width * scale;
  canvas.height = (footTop + footLines.length * 16 + margin) * scale;
  context.scale(scale, scale);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  context.fillStyle = theme.text;
  context.font = title;
  writeLines(context, titleLines, margin, 24);
  drawSharp(context, chart, chartTop);
  context.fillStyle = theme.text2;
  context.font = small;
  drawLegend(context, legend, legendTop);
  writeLines(context, footLines, footTop, 16);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
}
