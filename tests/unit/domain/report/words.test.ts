import { expect, test } from 'vitest';
import { minutesReport } from '../../../../src/domain/report/minutesReport.ts';
import { reportOptionsSchema, usualPaper } from '../../../../src/domain/report/options.ts';
import { createReportWords, minutesInWords } from '../../../../src/domain/report/words.ts';
import { sampleRecord } from './sampleRecord.ts';

test.each([
  [0, '0 min'],
  [20, 'under 1 min'],
  [360, '6 min'],
  [3600, '1 h'],
  [6510, '1 h 49 min'],
  [-420, '−7 min'],
])('%d seconds are “%s”', (seconds, text) => {
  expect(minutesInWords(seconds)).toBe(text);
});

test.each([
  ['en-US', 'Letter'],
  ['en-CA', 'Letter'],
  ['en', 'Letter'],
  ['en-GB', 'A4'],
  ['de-DE', 'A4'],
  ['not a tag', 'A4'],
])('the usual paper of %s is %s', (locale, paper) => {
  expect(usualPaper(locale)).toBe(paper);
});

test('clock times are those of the workbook’s zone; another day is named', () => {
  const words = createReportWords({ locale: 'en-GB', currency: 'EUR', timeZone: 'Europe/Berlin' });
  expect(words.clockOn('2026-11-04T09:02:00.000Z', '2026-11-04')).toBe('10:02');
  // Half past midnight in Berlin is the next day, and so is the daylight saving change of March.
  expect(words.clockOn('2026-11-04T23:30:00.000Z', '2026-11-04')).toMatch(/5 Nov 2026.*00:30/);
  expect(words.clockOn('2026-03-29T01:30:00.000Z', '2026-03-29')).toBe('03:30');
});

test('hidden amounts hide everywhere, other units do not', () => {
  const words = createReportWords({ locale: 'de-DE', currency: 'EUR', timeZone: 'UTC', hideAmounts: true });
  expect([words.money(100, 'EUR'), words.exactMoney(100, 'USD'), words.value(100, 'money')]).toEqual([
    '•••',
    '•••',
    '•••',
  ]);
  expect(words.exactMoney(null, 'EUR')).toBe('—');
  expect(words.value(1234, 'count')).toBe('1.234');
});

test('Markdown says the same, with nothing typed turned into markup', () => {
  const markdown = minutesReport(
    {
      ...sampleRecord,
      decisions: sampleRecord.decisions.map((each) => ({
        ...each,
        statement: '<b>*bold*</b> [x](http://x)\n# not a head',
      })),
    },
    reportOptionsSchema.parse({}),
  ).markdown();
  expect(markdown).toContain('# Monthly alignment, October');
  expect(markdown).toContain('| 4 | What changed since last meeting | 15 min | 22 min |');
  expect(markdown).toContain('### No owner\n\n- **A3** Set up the partner page (due 1 Dec 2026)');
  expect(markdown).toContain('\\<b\\>\\*bold\\*\\</b\\> \\[x\\](http://x) \\# not a head');
});
