import { Chart } from 'chart.js';
import type { Card } from '../../../domain/metrics/card.ts';

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

interface Colours {
  surface: string;
  text: string;
  text2: string;
  fontFamily: string;
}

/**
 * A picture of a card at three times its size on screen: finding, chart, and below it definition, n and filter, so that
 * it explains itself wherever it is pasted. Null when the chart is not drawn.
 */
export async function chartPicture(
  card: Card,
  chart: HTMLCanvasElement,
  colours: Colours,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const width = chart.clientWidth + 2 * margin;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null || chart.clientWidth === 0) return null;
  const title = `600 16px ${colours.fontFamily}`;
  const small = `400 11px ${colours.fontFamily}`;
  context.font = title;
  const titleLines = wrap(context, card.title, chart.clientWidth);
  context.font = small;
  const foot = `${card.definition} n = ${card.n}${card.lowSample ? ' (low sample)' : ''}. ${card.filterText}`;
  const footLines = wrap(context, foot, chart.clientWidth);
  const chartTop = margin + titleLines.length * 24 + 8;
  const footTop = chartTop + chart.clientHeight + 16;
  canvas.width = width * scale;
  canvas.height = (footTop + footLines.length * 16 + margin) * scale;
  context.scale(scale, scale);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  context.fillStyle = colours.text;
  context.font = title;
  writeLines(context, titleLines, margin, 24);
  drawSharp(context, chart, chartTop);
  context.fillStyle = colours.text2;
  context.font = small;
  writeLines(context, footLines, footTop, 16);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
}
