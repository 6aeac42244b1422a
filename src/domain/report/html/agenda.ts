import type { MinutesItem } from '../minutes.ts';
import { html, type Markup, typed } from './markup.ts';
import { nothing, type PageInput } from './page.ts';

/** Planned and actual time of every item, and of the meeting. */
export function agenda(input: PageInput): Markup {
  const { minutes, words } = input;
  const { items, time } = minutes;
  if (items.length === 0) return nothing('The meeting had no agenda.');
  const owned = items.some(({ item }) => item.owner !== null);
  const longest = Math.max(
    ...items.map((item) => Math.max(item.plannedSeconds, item.actualSeconds ?? 0)),
    60,
  );
  return html`<table class="grid agenda"><thead><tr><th scope="col" class="no">No.</th><th scope="col">Item</th>${owned ? html`<th scope="col">Owner</th>` : null}<th scope="col" class="bar-cell">Time</th><th scope="col" class="figure-cell">Planned</th><th scope="col" class="figure-cell">Actual</th><th scope="col" class="figure-cell">Difference</th></tr></thead>
<tbody>${items.map((item) => row(input, item, { longest, owned }))}
<tr class="total"><td></td><th scope="row">Total</th>${owned ? html`<td></td>` : null}<td></td><td class="figure-cell">${words.minutes(time.plannedSeconds)}</td><td class="figure-cell">${time.overrunSeconds === null ? '—' : words.minutes(time.actualSeconds)}</td><td class="figure-cell">${difference(input, time.overrunSeconds)}</td></tr></tbody></table>`;
}

function row(
  input: PageInput,
  item: MinutesItem,
  { longest, owned }: { longest: number; owned: boolean },
): Markup {
  const { words } = input;
  const { actualSeconds, plannedSeconds } = item;
  const missed = item.item.state === 'skipped' ? 'skipped' : 'not reached';
  return html`<tr><td class="no">${item.number}</td><th scope="row" dir="auto">${item.item.title}</th>${owned ? html`<td>${item.item.owner === null ? '' : typed(item.item.owner.name)}</td>` : null}<td class="bar-cell">${bar(item, longest)}</td><td class="figure-cell">${words.minutes(plannedSeconds)}${item.item.extraMinutes > 0 ? html`<span class="remark">+${item.item.extraMinutes} added</span>` : null}</td><td class="figure-cell">${actualSeconds === null ? html`<span class="quiet">${missed}</span>` : words.minutes(actualSeconds)}</td><td class="figure-cell">${difference(input, actualSeconds === null ? null : actualSeconds - plannedSeconds)}</td></tr>`;
}

/** Less than half a minute either way is on time. */
function difference({ words }: PageInput, seconds: number | null): Markup {
  if (seconds === null) return html`<span class="quiet">—</span>`;
  if (Math.abs(seconds) < 30) return html`<span class="quiet">on time</span>`;
  return seconds > 0
    ? html`<span class="over">+${words.minutes(seconds)}</span>`
    : html`<span class="quiet">${words.minutes(seconds)}</span>`;
}

const barWidth = 84;

/** The time used as a bar, the time planned as an upright mark. */
function bar(item: MinutesItem, longest: number): Markup {
  const x = (seconds: number): number => Math.round((seconds / longest) * (barWidth - 2) * 10) / 10;
  const { actualSeconds, plannedSeconds } = item;
  const used = x(Math.min(actualSeconds ?? 0, plannedSeconds));
  const over = actualSeconds === null ? 0 : x(Math.max(actualSeconds - plannedSeconds, 0));
  const planned = x(plannedSeconds);
  return html`<svg class="time-bar" aria-hidden="true" viewBox="0 0 ${barWidth} 14" width="${barWidth}" height="14"><rect x="0" y="4" width="${planned}" height="6" fill="#ECEFF3"/><rect x="0" y="4" width="${used}" height="6" fill="#7A8393"/><rect x="${planned}" y="4" width="${over}" height="6" fill="#B3202E"/><rect x="${planned}" y="1" width="1.4" height="12" fill="#171A21"/></svg>`;
}
