import type { Team } from '../../vocabulary.ts';
import type { Minutes } from '../minutes.ts';
import type { ReportOptions } from '../options.ts';
import type { ReportWords } from '../words.ts';
import { html, type Markup, typed } from './markup.ts';

/** What every part of the page is written from. */
export interface PageInput {
  minutes: Minutes;
  options: ReportOptions;
  words: ReportWords;
}

export const teamNames: Readonly<Record<Team, string>> = { sales: 'Sales', marketing: 'Marketing' };

/** "Anna Berg" with the chip of the team. */
export const person = (name: string, team: Team | null): Markup =>
  team === null ? typed(name) : html`${typed(name)} ${teamChip(team)}`;

export const teamChip = (team: Team): Markup => html`<span class="chip ${team}">${teamNames[team]}</span>`;

/** "1 action", "3 actions". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Facts in one grey line, separated by dots; nulls are left out. */
export function metaLine(facts: readonly (Markup | string | null)[]): Markup | null {
  const shown = facts.filter((fact) => fact !== null && fact !== '');
  if (shown.length === 0) return null;
  return html`<p class="meta">${shown.map((fact, index) => html`${index === 0 ? '' : ' · '}${fact}`)}</p>`;
}

/** A numbered record: its short name at the left, its content beside it. */
export const entry = (
  label: string,
  anchor: string,
  content: readonly (Markup | null)[],
  kind: string,
): Markup =>
  html`<div class="entry ${kind}" id="${anchor}"><span class="tag">${label}</span><div class="body">${content.filter((part) => part !== null)}</div></div>`;

export const nothing = (sentence: string): Markup => html`<p class="none">${sentence}</p>`;
