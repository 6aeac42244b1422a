import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../../src/domain/calendar.ts';
import { hasTimeOfDay, readDate } from '../../../../src/domain/import/dateCell.ts';
import { DateTally, orderChoices, readingOf } from '../../../../src/domain/import/dateTally.ts';
import type { DateOrder } from '../../../../src/domain/import/entity.ts';

const read = (text: string, order: DateOrder = 'dmy'): string | null => readDate(text, () => order);

describe('a date in a cell', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026/11/23', '2026-11-23'],
    ['2026-1-5', '2026-01-05'],
    ['20261123', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['5/3/2026', '2026-03-05'],
    ['23-11-26', '2026-11-23'],
    ['23-11-98', '1998-11-23'],
    ['23 Nov 2026', '2026-11-23'],
    ['Nov 23, 2026', '2026-11-23'],
    ['July 8, 2025', '2025-07-08'],
    ['15 Apr, 2021', '2021-04-15'],
    ['15 Apr, 2021 10:30 AM', '2021-04-15'],
    ['3rd March 2026', '2026-03-03'],
    ['23. November 2026', '2026-11-23'],
    ['8 août 2025', '2025-08-08'],
    ['8 de julio de 2025', '2025-07-08'],
    ['Mon, 23 Nov 2026 14:02:00 GMT', '2026-11-23'],
    ['23-Nov-26', '2026-11-23'],
    ['2018-02-26 19:58:54', '2018-02-26'],
    ['2026-11-23T14:02:00.000Z', '2026-11-23'],
    ['2026-11-23T14:02:00+02:00', '2026-11-23'],
    ['26-02-2018 19:58', '2018-02-26'],
    ['2024年3月5日', '2024-03-05'],
  ])('%s', (text, iso) => expect(read(text)).toBe(iso));

  it.each([
    '31/02/2026',
    '2026-02-29',
    '32/01/2026',
    '12/13/14/15',
    'tomorrow',
    '2026',
    '1.234,56',
    '10.0.0.1',
    '2026-13-01',
    '00/01/2026',
    '2026-11-23 soon',
    '1/2-2026',
    '555-0100-2000',
  ])('%s is none', (text) => expect(read(text)).toBeNull());

  it('every day comes back from every way of writing it', () => {
    const day = fc.integer({ min: -25_000, max: 40_000 }).map(dateOfDay);
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (iso, mark) => {
        const [year = '', month = '', date = ''] = iso.split('-');
        expect(read(iso)).toBe(iso);
        expect(read([date, month, year].join(mark), 'dmy')).toBe(iso);
        expect(read([Number(month), Number(date), year].join(mark), 'mdy')).toBe(iso);
        expect(read(`${[year, month, date].join(mark)} 08:15`, 'mdy')).toBe(iso);
      }),
    );
  });

  it('never throws, and gives calendar dates only', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\- :APMT]{6,20}$/)),
        fc.constantFrom<DateOrder>('ymd', 'dmy', 'mdy'),
        (text, order) => {
          const iso = read(text, order);
          expect(iso === null || !Number.isNaN(Date.parse(iso))).toBe(true);
        },
      ),
    );
  });

  it('knows whether it says more than the day', () => {
    expect(['2026-11-23 14:02', '2026-11-23T00:00:01', '11/23/2026 12:00:00'].map(hasTimeOfDay)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['2026-11-23', '2026-11-23 00:00:00', '2026-11-23T00:00:00.000Z', '23/11/2026 12:00 AM'].map(
        hasTimeOfDay,
      ),
    ).toEqual([false, false, false, false]);
  });
});

describe('the order of a column of dates', () => {
  const tallyOf = (texts: readonly string[]): DateTally => {
    const tally = new DateTally();
    for (const text of texts) tally.add(text);
    return tally;
  };
  const reading = (texts: readonly string[], hint: DateOrder = 'dmy') =>
    readingOf(tallyOf(texts), hint, undefined);

  it('one day above 12 decides', () => {
    expect(reading(['03/04/2026', '25/04/2026'], 'mdy')).toMatchObject({
      order: 'dmy',
      ambiguous: false,
      first: '2026-04-03',
      last: '2026-04-25',
    });
    expect(reading(['03/04/2026', '04/25/2026'])).toMatchObject({ order: 'mdy', ambiguous: false });
  });

  it('nothing decides: the hint is taken and doubt is told', () => {
    expect(reading(['03/04/2026', '05/06/2026'], 'mdy')).toMatchObject({
      order: 'mdy',
      ambiguous: true,
      first: '2026-03-04',
    });
    expect(reading(['03/03/2026'])).toMatchObject({ ambiguous: false });
  });

  it('slashes and dashes may be written in different orders', () => {
    expect(reading(['11/16/2024', '1/11/2024', '20-11-2024'])).toMatchObject({
      mixed: true,
      ambiguous: false,
      orderOf: { '/': 'mdy', '-': 'dmy' },
    });
  });

  it('two-digit years are told from days by being few', () => {
    const days = Array.from({ length: 28 }, (_, index) => `${String(index + 1).padStart(2, '0')}-10-16`);
    expect(reading(days)).toMatchObject({ order: 'dmy', first: '2016-10-01', last: '2016-10-28' });
  });

  it('a wish beats the evidence, and the choices show what each order cannot read', () => {
    const tally = tallyOf(['25/04/2026', '03/04/2026']);
    expect(readingOf(tally, 'dmy', 'mdy')).toMatchObject({
      order: 'mdy',
      first: '2026-03-04',
      last: '2026-03-04',
    });
    expect(orderChoices(tally)).toEqual([
      { order: 'dmy', first: '2026-04-03', last: '2026-04-25', unreadable: 0 },
      { order: 'mdy', first: '2026-03-04', last: '2026-03-04', unreadable: 1 },
    ]);
  });
});
