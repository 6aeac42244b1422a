import { expect, test } from 'vitest';
import { anonymised, hideAmounts } from '../../../../src/domain/report/anonymise.ts';
import { minutesReport } from '../../../../src/domain/report/minutesReport.ts';
import { reportOptionsSchema } from '../../../../src/domain/report/options.ts';
import { sampleRecord } from './sampleRecord.ts';

const known = [
  'Anna',
  'Berg',
  'Jonas',
  'Lindqvist',
  'Miriam',
  'Okafor',
  'Pavel',
  'Novák',
  'Eilidh',
  'MacKenzie',
  'Baltic Lines',
  'Nordfrakt',
];
const pageWith = (anonymise: object): string =>
  minutesReport(sampleRecord, reportOptionsSchema.parse({ anonymise })).html();

test('no name of a person, deal or guest is left anywhere, also not inside notes and tables', () => {
  const html = pageWith({ names: true });
  const left = known.filter((name) => new RegExp(`\\b${name}`, 'u').test(html));
  // A company named only inside a sentence is not known as one: the warning says to read the texts.
  expect(left).toEqual(['Baltic Lines', 'Nordfrakt']);
  expect(html.includes('Sales 1')).toBe(true);
  expect(html.includes('Marketing 2')).toBe(true);
  expect(html.includes('Guest 1')).toBe(true);
  expect(html.includes('Deal 1')).toBe(true);
});

test('one person has one stand-in throughout', () => {
  const record = anonymised(sampleRecord, { names: true, amounts: false });
  const jonas = record.attendance[1]?.name;
  expect(jonas).toBe('Sales 1');
  expect(record.actions[2]?.ownerName).toBe(jonas);
  expect(record.items[3]?.owner?.name).toBe(jonas);
  expect(record.notes[1]?.text).toContain(`${jonas} asks for the reference first`);
});

test('titles of meetings, items, sections and channels stay', () => {
  const record = anonymised(sampleRecord, { names: true, amounts: true });
  expect(record.meeting.title).toBe(sampleRecord.meeting.title);
  expect(record.items.map(({ title }) => title)).toEqual(sampleRecord.items.map(({ title }) => title));
  expect(JSON.stringify(record)).toContain('Paid search');
  expect(record.workbook).toEqual(sampleRecord.workbook);
});

test('amounts are hidden in axes, tables, titles and notes; counts and shares stay', () => {
  const html = pageWith({ amounts: true });
  expect(/€\s?\d|\d\s?€/.test(html)).toBe(false);
  expect(html.includes('••• open in 64 deals')).toBe(true);
  expect(html.includes('14 % become SQL')).toBe(true);
  expect(/class="figure-cell[^"]*" dir="auto">•••/.test(html)).toBe(true);
});

test.each([
  ['We pay €4,000 a month', 'We pay ••• a month'],
  ['about 1 200 kr each', 'about ••• each'],
  ['USD 3.5 million or £900', '••• or •••'],
  ['€1.2M open in 64 deals', '••• open in 64 deals'],
  ['14 % of 49 leads in 2026', '14 % of 49 leads in 2026'],
  ['12.500,00 € und 3 Monate', '••• und 3 Monate'],
])('%s', (text, hidden) => {
  expect(hideAmounts(text)).toBe(hidden);
});

test('nothing to hide means the same record', () => {
  expect(anonymised(sampleRecord, { names: false, amounts: false })).toBe(sampleRecord);
});

test('people who were absent go too: those a chart or a list hands leads to', () => {
  const [first, ...others] = sampleRecord.items;
  const [exhibit] = first?.exhibits ?? sampleRecord.items.flatMap((item) => item.exhibits);
  const card = sampleRecord.items
    .flatMap((item) => item.exhibits)
    .flatMap((each) => (each.form === 'card' && 'categories' in each.card.chart ? [each.card] : []))[0];
  if (first === undefined || card === undefined || !('categories' in card.chart)) throw new Error('no chart');
  const chart = {
    ...card.chart,
    categoryName: 'Handed to',
    categories: card.chart.categories.map((category, index) =>
      index === 0 ? { key: 'p', label: 'Rosalind Quennell' } : category,
    ),
  };
  const list = {
    title: 'Hand-offs pending',
    summary: 'One answer pending, from Rosalind Quennell.',
    definition: '',
    columns: [
      { key: 'to', label: 'Handed to', unit: 'text' as const },
      { key: 'watcher', label: 'Who watches', unit: 'text' as const },
    ],
    rows: [{ cells: ['Odalys Ferreyra', 'Tibor Halmos'], record: null }],
    total: 1,
  };
  const record = {
    ...sampleRecord,
    items: [
      {
        ...first,
        exhibits: [
          { form: 'card' as const, card: { ...card, chart } },
          { form: 'list' as const, list },
          ...(exhibit === undefined ? [] : [exhibit]),
        ],
      },
      ...others,
    ],
  };
  const text = JSON.stringify(anonymised(record, { names: true, amounts: false }));
  for (const name of ['Rosalind', 'Quennell', 'Odalys', 'Tibor']) expect(text).not.toContain(name);
});
