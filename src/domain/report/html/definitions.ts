import { html, type Markup } from './markup.ts';
import { nothing, type PageInput } from './page.ts';

/** What every number in this report means, each once: as agreed when the meeting was sealed. */
export function definitions({ minutes }: PageInput): Markup {
  const meanings = new Map<string, string>();
  for (const { exhibit } of minutes.items.flatMap((item) => item.figures)) {
    if (exhibit.form === 'list') meanings.set(exhibit.list.title, exhibit.list.definition);
    else if (exhibit.card.chart.form === 'tiles')
      for (const tile of exhibit.card.chart.tiles) meanings.set(tile.label, tile.definition);
    else meanings.set(exhibit.card.subject, exhibit.card.definition);
  }
  if (minutes.rating.n > 0)
    meanings.set(
      'Rating',
      'The mean of the marks from 1 to 10 that those present gave the meeting, by team.',
    );
  const sorted = [...meanings].filter(([, text]) => text !== '').sort(([a], [b]) => a.localeCompare(b));
  if (sorted.length === 0) return nothing('No numbers were shown in this meeting.');
  const low = 'Low sample marks what rests on fewer than 30 records. Rates carry a 95 % Wilson interval.';
  return html`<dl class="definitions">${sorted.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl><p class="basis">${low}</p>`;
}
