import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeetingRecord } from '../../../../src/domain/meeting/record.ts';
import { withPageNumbers } from '../../../../src/domain/report/html/contents.ts';
import { minutesReport } from '../../../../src/domain/report/minutesReport.ts';
import { type ReportOptions, reportOptionsSchema } from '../../../../src/domain/report/options.ts';
import { sampleRecord } from './sampleRecord.ts';

const options = (parts: Partial<ReportOptions> = {}): ReportOptions => reportOptionsSchema.parse(parts);
const pageOf = (record: MeetingRecord, parts?: Partial<ReportOptions>): string =>
  minutesReport(record, options(parts)).html();
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Puts a text wherever somebody may have typed one. */
function everywhere(text: string): MeetingRecord {
  const typed = new Set([
    'title',
    'text',
    'name',
    'statement',
    'rationale',
    'alternatives',
    'supersedes',
    'purpose',
    'outcome',
    'process',
    'ownerName',
    'authorName',
    'decidedByName',
    'raisedByName',
    'dealName',
    'place',
    'recordName',
    'label',
    'summary',
    'definition',
    'filterText',
    'note',
    'prompt',
    'subject',
  ]);
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return typed.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((each) => change(each, key === 'cells' ? 'text' : key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [name, name === 'workbook' ? held : change(held, name)]),
    );
  };
  return change(sampleRecord) as MeetingRecord;
}

/** Every tag with its attributes, as a browser would see them. */
function tagsIn(html: string): { tag: string; attributes: string[] }[] {
  // Long runs of one letter only cost time.
  return [
    ...html
      .replace(/x{100,}/g, 'x')
      .matchAll(/<\/?([a-zA-Z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g),
  ].map((match) => ({
    tag: match[1] ?? '',
    attributes: [...(match[2] ?? '').matchAll(/([^\s=]+)="[^"]*"/g)].map((each) => each[1] ?? ''),
  }));
}

const hostile = [
  '<script>fetch("http://127.0.0.1:9/")</script>',
  '"><img src=http://127.0.0.1:9/x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg onload=alert(1)>',
  '<span class="page" data-for="section-attendance">99</span>',
  '&lt;b&gt; &amp; &#60;',
  '\u202Eright to left\u202C שלום',
  '👩‍👩‍👧 \ud800 \u0000\u0007 end',
  'x'.repeat(10_000),
];

const own = tagsIn(pageOf(sampleRecord));
const ownTags = new Set(own.map(({ tag }) => tag));
const ownAttributes = new Set(own.flatMap(({ attributes }) => attributes));

/** True when the page has only tags and attributes of our own, each closed. */
function isOurs(html: string): boolean {
  const known = tagsIn(html).every(
    ({ tag, attributes }) =>
      ownTags.has(tag) && attributes.every((attribute) => ownAttributes.has(attribute)),
  );
  const count = (character: string): number => html.split(character).length;
  return known && count('<') === count('>') && !/<script|<img|<style/i.test(html);
}

test.each(hostile)('nothing typed becomes markup (%#)', (text) => {
  expect(isOurs(pageOf(everywhere(text)))).toBe(true);
});

test('no text at all becomes markup', () => {
  const characters = fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'a', '`', '!', '-', '*', '\n', ' ');
  fc.assert(
    fc.property(fc.string({ unit: characters, minLength: 1 }), (text) =>
      isOurs(pageOf(everywhere(`x${text}`))),
    ),
    { numRuns: 30 },
  );
});

test('no inline style and no external address: the window and the printer refuse both', () => {
  const html = pageOf(sampleRecord);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/(?:src|href)="(?!#)/);
});

test('the head says when, where, who and what came out of it', () => {
  const text = textOf(pageOf(sampleRecord));
  // 09:02 and 10:48 UTC are an hour later in Berlin in November.
  expect(text).toMatch(
    /Monthly alignment, October Date Wednesday,? 4 November 2026 Time 10:02 – 11:48 Place Room Kiel and video/,
  );
  expect(text).toMatch(
    /Decisions 3 Actions to do 6 2 without owner Issues 3 2 still open Time used 1 h 49 min 7 min over Rating 7\.5 of 10, 4 votes/,
  );
});

test('each figure has its finding, definition, n and filter; a low sample says so', () => {
  const html = pageOf(sampleRecord);
  const figures = html.split('<figure').slice(1);
  expect(figures).toHaveLength(10);
  for (const figure of figures) {
    const text = textOf(figure);
    expect(text).toMatch(/Figure \d+ · /);
    expect(text).toMatch(/n = \d/);
    expect(text).toContain('as of 31 Oct 2026');
  }
  const winRate = textOf(figures[3] ?? '');
  expect(winRate).toContain('Win rate is 28 % of 25 closed deals');
  expect(winRate).toContain('Low sample n = 25');
  expect(winRate).toContain('Won deals divided by won and lost deals, by close date.');
  expect(textOf(figures[2] ?? '')).toContain('5 left out (5 without a date of entry)');
});

test('sections are printed in the chosen order, and only those', () => {
  const html = pageOf(sampleRecord, { sections: ['actions', 'attendance'], contents: true });
  expect([...html.matchAll(/id="section-([a-z]+)"/g)].map((match) => match[1])).toEqual([
    'actions',
    'attendance',
  ]);
  expect([...html.matchAll(/data-for="([a-z0-9-]+)"/g)].map((match) => match[1])).toEqual([
    'section-actions',
    'section-attendance',
  ]);
  expect(pageOf(sampleRecord, { charts: false })).not.toContain('<figure');
  expect(pageOf(sampleRecord, { contents: false })).not.toContain('class="contents"');
});

test('every link leads to a place that is there', () => {
  const html = pageOf(sampleRecord);
  const places = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(links.length).toBeGreaterThan(15);
  for (const link of links) expect(places).toContain(link);
});

test('page numbers go into the contents only, also when somebody typed what looks like them', () => {
  const typed = '<span class="page" data-for="section-actions">00</span>';
  const html = pageOf(everywhere(typed));
  const numbered = withPageNumbers(html, new Map([['section-actions', 7]]));
  expect(numbered.match(/<span class="page" data-for="section-actions">7<\/span>/g)).toHaveLength(1);
  expect(numbered).toContain('<span class="page" data-for="section-decisions"></span>');
  expect(numbered.match(/&lt;span class=&quot;page&quot;/g)?.length).toBe(
    html.match(/&lt;span class=&quot;page&quot;/g)?.length,
  );
});

test('an empty meeting has a page too', () => {
  const bare: MeetingRecord = {
    ...sampleRecord,
    meeting: {
      ...sampleRecord.meeting,
      state: 'draft',
      startedAt: null,
      endedAt: null,
      sealedAt: null,
      startsAt: null,
      place: null,
      nextOn: null,
    },
    facilitator: null,
    scribe: null,
    attendance: [],
    items: [],
    notes: [],
    issues: [],
    decisions: [],
    actions: [],
    insights: [],
    brought: { actions: [], issues: [] },
  };
  const text = textOf(pageOf(bare));
  expect(text).toContain('Not sealed: may still change');
  expect(text).toContain('Nobody was put on the attendance list.');
  expect(text).toContain('There is nothing left to do from this meeting.');
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test('numbers and dates are those of the workbook’s locale', () => {
  const german = { ...sampleRecord, workbook: { ...sampleRecord.workbook, locale: 'de-DE' } };
  const text = textOf(pageOf(german));
  expect(text).toContain('Mittwoch, 4. November 2026');
  expect(text).toMatch(/Rating 7,5/);
  expect(text).toMatch(/12\.500\s€/);
});
