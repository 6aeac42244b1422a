import type { Card, Tile } from '../../metrics/card.ts';
import { linear } from '../chart/scale.ts';
import type { ReportWords } from '../words.ts';
import { html, type Markup } from './markup.ts';

type Tiles = Extract<Card['chart'], { form: 'tiles' }>;

/** The numbers of the month side by side, each with its change in words, its target and its last months. */
export const tiles = (chart: Tiles, words: ReportWords): Markup =>
  html`<div class="tiles">${chart.tiles.map((tile) => one(tile, chart.comparedTo, words))}</div>`;

function one(tile: Tile, comparedTo: string | null, words: ReportWords): Markup {
  return html`<div class="tile"><p class="tile-name">${tile.label}</p><p class="tile-value">${words.value(tile.value, tile.unit, tile.currency)}</p><p class="tile-change ${tile.verdict ?? 'none'}">${change(tile, comparedTo, words)}</p><p class="tile-base">n = ${words.count(tile.n)}${tile.low ? ', low sample' : ''}<br>${tile.target === null ? 'no target' : `target ${words.value(tile.target, tile.unit, tile.currency)}`}</p>${spark(tile)}</div>`;
}

/** "↑ 4 points, better than Aug 2026": arrow, size and words, so that colour carries nothing alone. */
function change(tile: Tile, comparedTo: string | null, words: ReportWords): string {
  if (comparedTo === null) return '';
  if (tile.delta === null) return `no value for ${comparedTo}`;
  if (tile.delta === 0) return `same as ${comparedTo}`;
  const arrow = tile.delta > 0 ? '↑' : '↓';
  const size =
    tile.unit === 'share'
      ? `${words.decimal(Math.abs(tile.delta) * 100)} points`
      : tile.deltaShare === null
        ? words.value(Math.abs(tile.delta), tile.unit, tile.currency)
        : words.value(Math.abs(tile.deltaShare), 'share');
  const verdict = tile.verdict === 'better' || tile.verdict === 'worse' ? `, ${tile.verdict}` : '';
  return `${arrow} ${size}${verdict} vs ${comparedTo}`;
}

const [width, height] = [110, 26];

function spark(tile: Tile): Markup | null {
  const known = tile.spark.flatMap(({ value }, index) => (value === null ? [] : [{ value, index }]));
  const last = known.at(-1);
  if (known.length < 2 || last === undefined) return null;
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = linear(0, tile.spark.length - 1, 3, width - 5);
  const y = linear(low, high === low ? low + 1 : high, height - 4, 4);
  const at = (value: number): number => Math.round(value * 10) / 10;
  const path = known
    .map(
      ({ value, index }, place) =>
        `${place === 0 || known[place - 1]?.index !== index - 1 ? 'M' : 'L'}${at(x(index))} ${at(y(value))}`,
    )
    .join('');
  const first = tile.spark[0]?.label ?? '';
  const to = tile.spark.at(-1)?.label ?? '';
  return html`<svg class="spark" role="img" aria-label="${`${tile.label}, ${first} to ${to}`}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="${path}" fill="none" stroke="#4A5261" stroke-width="1.5" stroke-linejoin="round"/><circle cx="${at(x(last.index))}" cy="${at(y(last.value))}" r="2.5" fill="#171A21"/></svg>`;
}
