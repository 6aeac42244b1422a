import type { ListExhibit } from '../../meeting/evidence.ts';
import type { Card } from '../../metrics/card.ts';
import { plotChart } from '../chart/plotChart.ts';
import type { Figure } from '../minutes.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page.ts';
import { dataTable, mostRows } from './table.ts';
import { tiles } from './tiles.ts';

/** A chart or list with its finding above, and below it what it means, what it rests on and how it was filtered. */
export function figure(input: PageInput, shown: Figure): Markup {
  if (shown.same !== null) {
    const { exhibit, same } = shown;
    const finding = exhibit.form === 'card' ? exhibit.card.title : exhibit.list.summary;
    return html`<p class="same"><strong>${finding}</strong> <span class="quiet">see <a href="#${same.anchor}">${same.label}</a></span></p>`;
  }
  return shown.exhibit.form === 'card'
    ? cardFigure(input, shown, shown.exhibit.card)
    : listFigure(input, shown, shown.exhibit.list);
}

function cardFigure({ words }: PageInput, { label, anchor }: Figure, card: Card): Markup {
  const { chart } = card;
  const drawing =
    chart.form === 'tiles'
      ? tiles(chart, words)
      : chart.form === 'table'
        ? rowsOrNothing(chart, words)
        : plotChart(chart, words, card.summary);
  const base = [`n = ${words.count(card.n)}`, leftOut(card, words), card.filterText].filter(
    (text) => text !== '',
  );
  return html`<figure class="${chart.form === 'table' ? 'figure long' : 'figure'}" id="${anchor}">
<figcaption><span class="figure-no">${label} · ${card.subject}</span><span class="finding">${card.title}</span></figcaption>
${drawing}
<p class="basis">${card.lowSample ? html`<span class="low">Low sample</span> ` : null}${base.join(' · ')}${marked(card)}<br>${card.definition}</p>
</figure>`;
}

/** Without rows the head of a table says nothing: the finding already tells. */
const rowsOrNothing = (table: Parameters<typeof dataTable>[0], words: PageInput['words']): Markup | null =>
  table.rows.length === 0 ? null : dataTable(table, words);

function leftOut(card: Card, words: PageInput['words']): string {
  if (card.excluded === 0) return '';
  const why = card.excludedWhy.map(({ reason, count }) => `${words.count(count)} ${reason}`).join(', ');
  return `${words.count(card.excluded)} left out${why === '' ? '' : ` (${why})`}`;
}

/** What the marks in the drawing mean, where it has any. */
function marked(card: Card): string {
  const { chart } = card;
  if (chart.form === 'tiles' || chart.form === 'table') return '';
  const points = chart.series.flatMap((series) => series.points);
  const hollow = chart.form === 'line' && points.some((point) => point.low === true && point.value !== null);
  const starred = chart.form === 'columns' && points.some((point) => point.low === true);
  const ranges = chart.series.length === 1 && points.some((point) => point.interval != null);
  return [
    hollow ? ' · hollow points: fewer than 30 records' : '',
    starred ? ' · *: fewer than 30 records' : '',
    ranges ? ' · thin lines: 95 % interval' : '',
  ].join('');
}

function listFigure({ words }: PageInput, { label, anchor }: Figure, list: ListExhibit): Markup {
  const listed = Math.min(list.rows.length, mostRows);
  return html`<figure class="figure long" id="${anchor}">
<figcaption><span class="figure-no">${label} · ${list.title}</span><span class="finding">${list.summary}</span></figcaption>
${rowsOrNothing(list, words)}
<p class="basis">n = ${words.count(list.total)}${list.total > listed ? `, the first ${words.count(listed)} listed` : ''}<br>${list.definition}</p>
</figure>`;
}
