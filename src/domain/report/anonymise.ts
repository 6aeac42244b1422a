import type { MeetingRecord } from '../meeting/record.ts';
import type { Anonymise } from './options.ts';
import { hiddenAmount } from './words.ts';

/**
 * A copy of a meeting's content without names or amounts, for reports that leave the team. Every text is searched, so
 * names typed into notes go too where they are those of people, leads, deals or companies the content knows.
 */
export function anonymised(record: MeetingRecord, what: Anonymise): MeetingRecord {
  if (!what.names && !what.amounts) return record;
  const names = what.names ? replacer(namesIn(record)) : (text: string) => text;
  const amounts = what.amounts ? hideAmounts : (text: string) => text;
  return everyText(record, (text) => amounts(names(text))) as MeetingRecord;
}

/** The name of the workbook is a label of the team's own; keys, ids, dates and words of the vocabulary stay as well. */
const untouched: ReadonlySet<string> = new Set([
  'id',
  'key',
  'kind',
  'form',
  'state',
  'status',
  'source',
  'team',
  'unit',
  'currency',
  'locale',
  'timeZone',
  'name',
  'metric',
  'metrics',
  'drill',
  'definition',
]);
/** Under these a `name` is somebody's or something's own. */
const owned: ReadonlySet<string> = new Set(['facilitator', 'scribe', 'owner', 'attendance', 'series']);

function everyText(value: unknown, change: (text: string) => string, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => everyText(each, change, path));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      const isName = key === 'name' && owned.has(path.at(-1) ?? '');
      const skip = !isName && (untouched.has(key) || (key === 'name' && path.length === 0));
      return [key, skip ? held : everyText(held, change, [...path, key])];
    }),
  );
}

/** What each name becomes, people first. */
function namesIn(record: MeetingRecord): Map<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const hide = (name: string | null | undefined, as: string): void => {
    const known = name?.trim() ?? '';
    if (known === '' || names.has(known)) return;
    const number = (counts.get(as) ?? 0) + 1;
    counts.set(as, number);
    names.set(known, `${as} ${number}`);
  };
  const teamWord = (team: 'sales' | 'marketing' | null): string =>
    team === null ? 'Person' : team === 'sales' ? 'Sales' : 'Marketing';
  for (const each of record.attendance) hide(each.name, each.guest ? 'Guest' : teamWord(each.team));
  for (const person of [record.facilitator, record.scribe, ...record.items.map((item) => item.owner)])
    hide(person?.name, teamWord(person?.team ?? null));
  const issues = [...record.issues, ...record.brought.issues];
  const actions = [...record.actions, ...record.brought.actions];
  for (const action of actions) hide(action.ownerName, teamWord(action.ownerTeam));
  for (const note of record.notes) hide(note.authorName, 'Person');
  for (const issue of issues) hide(issue.raisedByName, 'Person');
  for (const decision of record.decisions) hide(decision.decidedByName, 'Person');
  for (const insight of record.insights) hide(insight.personName, teamWord(insight.personTeam));
  for (const each of [...issues, ...actions, ...record.decisions]) {
    hide(each.dealName, 'Deal');
    hide(each.leadName, 'Lead');
  }
  for (const link of record.insights.flatMap((insight) => insight.links)) {
    if (link.entity === 'deal') hide(link.recordName, 'Deal');
    if (link.entity === 'lead') hide(link.recordName, 'Lead');
  }
  hideInTables(record, hide);
  hideInPlots(record, hide);
  hideInEvidence(record, hide);
  return names;
}

type Hide = (name: string | null | undefined, as: string) => void;

/** What the columns of lists hold, by the words of their keys. */
const columnWords: readonly [RegExp, string][] = [
  [/owner|person|assignee|watche[rd]|^to$|^from$/i, 'Person'],
  [/deal/i, 'Deal'],
  [/lead|contact/i, 'Lead'],
  [/account|company/i, 'Company'],
];

/** Charts whose categories are people: "Handed to". */
const peopleCategories = /handed to|owner|person/i;

function hideInPlots(record: MeetingRecord, hide: Hide): void {
  for (const exhibit of record.items.flatMap((item) => item.exhibits)) {
    if (exhibit.form !== 'card') continue;
    const { chart } = exhibit.card;
    if (!('categories' in chart) || !peopleCategories.test(chart.categoryName)) continue;
    for (const { key, label } of chart.categories) if (key !== null) hide(label, 'Person');
  }
}

function hideInTables(record: MeetingRecord, hide: Hide): void {
  for (const exhibit of record.items.flatMap((item) => item.exhibits)) {
    const table =
      exhibit.form === 'list'
        ? exhibit.list
        : exhibit.card.chart.form === 'table'
          ? exhibit.card.chart
          : null;
    if (table === null) continue;
    table.columns.forEach((column, index) => {
      const word = columnWords.find(([pattern]) => pattern.test(column.key))?.[1];
      if (word === undefined || column.unit !== 'text') return;
      for (const { cells } of table.rows) {
        const cell = cells[index];
        if (typeof cell === 'string') hide(cell, word);
      }
    });
  }
}

function hideInEvidence(record: MeetingRecord, hide: Hide): void {
  for (const { content } of record.evidence) {
    if (content.kind !== 'record') continue;
    for (const [key, value] of Object.entries(content.fields)) {
      const word = /^name$/i.test(key)
        ? content.entity === 'deal'
          ? 'Deal'
          : 'Lead'
        : columnWords.find(([pattern]) => pattern.test(key))?.[1];
      if (word !== undefined && typeof value === 'string') hide(value, word);
    }
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole names, then the first and last names of people alone, where only one person bears them. */
function replacer(names: ReadonlyMap<string, string>): (text: string) => string {
  const all = new Map(names);
  const bearers = new Map<string, string | null>();
  for (const [name, stand] of names) {
    if (/^(Deal|Lead|Company) /.test(stand)) continue;
    for (const part of name.split(/\s+/)) {
      if (part.length < 3 || part === name) continue;
      bearers.set(part, bearers.has(part) ? null : stand);
    }
  }
  for (const [part, stand] of bearers) if (!all.has(part)) all.set(part, stand ?? 'somebody');
  if (all.size === 0) return (text) => text;
  const longestFirst = [...all.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literally).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => text.replace(pattern, (found) => all.get(found) ?? found);
}

const currencySigns =
  '[$€£¥₹₩₺₽₫₪₴₦₱฿]|(?:USD|EUR|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|kr|zł|Kč|Ft)\\b';
const figure = "\\d[\\d.,'’\\u00a0\\u202f ]*(?:\\s?(?:k|K|m|M|bn|Mio\\.?|Mrd\\.?|million|thousand)\\b)?";
const amountPattern = new RegExp(
  `(?:${currencySigns})\\s?[-−]?${figure}|${figure}\\s?(?:${currencySigns})`,
  'gu',
);

/** Replaces what is written as an amount of money: "€4.2M", "1 200 kr", "USD 300". */
export const hideAmounts = (text: string): string =>
  text.replace(amountPattern, (found) => `${hiddenAmount}${/\s$/u.test(found) ? ' ' : ''}`);
