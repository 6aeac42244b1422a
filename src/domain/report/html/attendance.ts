import type { Attendee } from '../minutes.ts';
import { html, type Markup, typed } from './markup.ts';
import { nothing, type PageInput, teamNames } from './page.ts';

/** Who was there, by team, with the rating each gave. */
export function attendance(input: PageInput): Markup {
  const { record, rating } = input.minutes;
  if (record.attendance.length === 0) return nothing('Nobody was put on the attendance list.');
  const groups: [string, Attendee[], number | null][] = [
    ...(['sales', 'marketing'] as const).map((team): [string, Attendee[], number | null] => [
      teamNames[team],
      record.attendance.filter((each) => each.team === team && !each.guest),
      rating.byTeam[team],
    ]),
    ['Guests', record.attendance.filter((each) => each.guest || each.team === null), null],
  ];
  const shown = groups.filter(([, people]) => people.length > 0);
  if (shown.some(([, people]) => people.length > mostInTable))
    return html`${ratingLine(input)}${shown.map(([name, people, mean]) => bigGroup(input, name, people, mean))}`;
  return html`${ratingLine(input)}<div class="teams">${shown.map(([name, people, mean]) => group(input, name, people, mean))}</div>`;
}

/** From here on names stand in columns without a table: the list would fill a page. */
const mostInTable = 10;

const bySeat = (people: readonly Attendee[]): Attendee[] =>
  [...people].sort(
    (a, b) => Number(b.present) - Number(a.present) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );

function groupHead(
  { words }: PageInput,
  name: string,
  people: readonly Attendee[],
  mean: number | null,
): Markup {
  const present = people.filter((each) => each.present).length;
  return html`<h3>${name} <span class="quiet">${present} of ${people.length} present${mean === null ? '' : `, rating ${words.decimal(mean)}`}</span></h3>`;
}

function bigGroup(input: PageInput, name: string, people: readonly Attendee[], mean: number | null): Markup {
  const mark = (each: Attendee): string => (each.present ? String(each.rating ?? '') : 'absent');
  return html`<div class="many">${groupHead(input, name, people, mean)}<ul class="names">${bySeat(people).map(
    (each) =>
      html`<li class="${each.present ? 'here' : 'away'}"><span>${typed(each.name)}</span><span class="quiet">${mark(each)}</span></li>`,
  )}</ul></div>`;
}

function group(input: PageInput, name: string, people: readonly Attendee[], mean: number | null): Markup {
  const rated = people.some((each) => each.rating !== null);
  return html`<div class="team">${groupHead(input, name, people, mean)}
<table class="people"><thead><tr><th scope="col">Name</th><th scope="col">Present</th>${rated ? html`<th scope="col" class="figure-cell">Rating</th>` : null}</tr></thead><tbody>${bySeat(
    people,
  ).map(
    (each) =>
      html`<tr class="${each.present ? 'here' : 'away'}"><td>${typed(each.name)}</td><td>${each.present ? 'Present' : 'Absent'}</td>${rated ? html`<td class="figure-cell">${each.rating ?? '—'}</td>` : null}</tr>`,
  )}</tbody></table></div>`;
}

function ratingLine({ minutes, words }: PageInput): Markup | null {
  const { rating } = minutes;
  if (rating.mean === null) return null;
  const gap = rating.gap === null ? '' : ` The teams are ${words.decimal(Math.abs(rating.gap))} apart.`;
  return html`<p class="basis">Rating: mean of the marks 1 to 10 given by those present, ${words.decimal(rating.mean)} (n = ${rating.n}).${gap}</p>`;
}
