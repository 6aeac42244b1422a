import type { CardSeries, Plot } from '../../metrics/card.ts';
import { html, type Markup } from '../html/markup.ts';

/** Colours of the light theme: paper is always light. The same values as the screen's tokens. */
export const ink = {
  text: '#171A21',
  text2: '#4A5261',
  text3: '#5C6575',
  divider: '#D9DEE6',
  sunken: '#ECEFF3',
  surface: '#FFFFFF',
  good: '#0B6B4F',
  bad: '#B3202E',
} as const;

/** Sales, Marketing, then others: told apart under protan, deutan and tritan vision. */
const seriesColours = ['#1F5FBF', '#C2540A', '#005B44', '#AB7092', '#2F9AE3', '#572E63'] as const;
const restColour = '#7A8393';

/** Width of every chart in CSS pixels: the text column of A4; Letter stretches it by 3 %. */
export const chartWidth = 658;
export const fontSize = 11;

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring';
const markers: readonly MarkerShape[] = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'];
const dashes: readonly string[] = ['none', '6 3', '2 3', '8 3 2 3', '10 4', '4 2'];

/** How a series is drawn; never by colour alone. */
export interface SeriesStyle {
  colour: string;
  marker: MarkerShape;
  dash: string;
}

/** Without a team among the series, the team colours come last: blue and orange then mean nothing by themselves. */
const withTeams = [2, 3, 4, 5];
const withoutTeams = [2, 3, 4, 5, 0, 1];

/** As on the screen: teams keep their colours, the others take the free ones, what is beyond is the grey "Other". */
export function seriesStyles(plot: Pick<Plot, 'series'>): SeriesStyle[] {
  const hasTeams = plot.series.some(({ role }) => role === 'sales' || role === 'marketing');
  const free = [...(hasTeams ? withTeams : withoutTeams)];
  return plot.series.map((series: CardSeries, index) => {
    const slot =
      series.role === 'sales'
        ? 0
        : series.role === 'marketing'
          ? 1
          : series.role === 'rest'
            ? -1
            : (free.shift() ?? -1);
    return {
      colour: seriesColours[slot] ?? restColour,
      marker: markers[index % markers.length] ?? 'circle',
      dash: dashes[index % dashes.length] ?? 'none',
    };
  });
}

/** One marker around (x, y), `size` across. */
export function marker(shape: MarkerShape, x: number, y: number, size: number, fill: string): Markup {
  const r = size / 2;
  switch (shape) {
    case 'circle':
      return html`<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}" fill="${fill}"/>`;
    case 'ring':
      return html`<circle cx="${at(x)}" cy="${at(y)}" r="${at(r * 0.75)}" fill="none" stroke="${fill}" stroke-width="${at(r * 0.6)}"/>`;
    case 'square':
      return html`<rect x="${at(x - r * 0.9)}" y="${at(y - r * 0.9)}" width="${at(r * 1.8)}" height="${at(r * 1.8)}" fill="${fill}"/>`;
    case 'triangle':
      return html`<path d="M${at(x)} ${at(y - r)}L${at(x + r)} ${at(y + r * 0.8)}H${at(x - r)}Z" fill="${fill}"/>`;
    case 'diamond':
      return html`<path d="M${at(x)} ${at(y - r * 1.1)}L${at(x + r * 1.1)} ${at(y)}L${at(x)} ${at(y + r * 1.1)}L${at(x - r * 1.1)} ${at(y)}Z" fill="${fill}"/>`;
    case 'cross':
      return html`<path d="M${at(x - r)} ${at(y - r)}L${at(x + r)} ${at(y + r)}M${at(x + r)} ${at(y - r)}L${at(x - r)} ${at(y + r)}" stroke="${fill}" stroke-width="${at(r * 0.6)}" fill="none"/>`;
  }
}

/** A coordinate, short: half a tenth of a pixel is nobody's business. */
export const at = (value: number): number => Math.round(value * 10) / 10;

interface TextStyle {
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  weight?: 400 | 600;
  size?: number;
}

/** One line of text whose baseline is at (x, y). */
export const label = (x: number, y: number, text: string, style: TextStyle = {}): Markup =>
  html`<text x="${at(x)}" y="${at(y)}" font-size="${style.size ?? fontSize}" font-weight="${style.weight ?? 400}" fill="${style.fill ?? ink.text}" text-anchor="${style.anchor ?? 'start'}">${text}</text>`;

interface LineStyle {
  stroke?: string;
  width?: number;
  dash?: string;
}

export const stroke = (x1: number, y1: number, x2: number, y2: number, style: LineStyle = {}): Markup =>
  html`<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${style.stroke ?? ink.divider}" stroke-width="${style.width ?? 1}" stroke-dasharray="${style.dash ?? 'none'}"/>`;

export const box = (x: number, y: number, width: number, height: number, fill: string): Markup =>
  html`<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(width, 0))}" height="${at(Math.max(height, 0))}" fill="${fill}"/>`;

/** A whole chart, read aloud as one sentence. */
export const svg = (height: number, summary: string, content: readonly Markup[]): Markup =>
  html`<svg class="chart" role="img" aria-label="${summary}" viewBox="0 0 ${chartWidth} ${at(height)}" width="${chartWidth}" height="${at(height)}">${content}</svg>`;
