import { afterEach, describe, expect, test } from 'vitest';
import { createFormat } from '../../../src/renderer/src/format.ts';

const english = createFormat({ locale: 'en-GB', currency: 'EUR', today: '2026-11-23' });
const german = createFormat({ locale: 'de-DE', currency: 'EUR', today: '2026-11-23' });
const american = createFormat({ locale: 'en-US', currency: 'USD', today: '2026-11-23' });

/** Intl separates with several kinds of space, which differ between versions of its data. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('no value', () => {
  test('is a dash, never 0 or NaN', () => {
    const shown = [
      english.number(null),
      english.percent(null),
      english.money(null),
      english.date(null),
      english.time(null),
      english.dateTime(null),
      english.duration(null),
      english.days(null),
      english.bytes(null),
      english.relative(null),
      english.metric(null, 'share'),
      english.number(Number.NaN),
      english.money(Number.POSITIVE_INFINITY),
    ];
    expect(new Set(shown)).toEqual(new Set(['—']));
  });
});

describe('numbers', () => {
  test('follow the locale', () => {
    expect(english.number(1204)).toBe('1,204');
    expect(german.number(1234.56, 2)).toBe('1.234,56');
    expect(english.number(2.5)).toBe('3');
    expect(english.number(2.5, 1)).toBe('2.5');
  });

  test('shares are fractions', () => {
    expect(english.percent(0.314)).toBe('31%');
    expect(plain(german.percent(0.314, 1))).toBe('31,4 %');
    expect(english.metric(0.0412, 'share')).toBe('4.1%');
    expect(english.metric(0, 'share')).toBe('0%');
  });

  test('count with their noun', () => {
    expect(english.count(1, 'lead')).toBe('1 lead');
    expect(english.count(1204, 'lead')).toBe('1,204 leads');
    expect(english.count(2, 'person', 'people')).toBe('2 people');
  });

  test('bytes in decimal units', () => {
    expect(english.bytes(0)).toBe('0 byte');
    expect(english.bytes(2_400_000)).toBe('2.4 MB');
    expect(english.bytes(48_200_000)).toBe('48 MB');
  });
});

describe('money is minor units', () => {
  test('shows cents only where there are any, unless told', () => {
    expect(english.money(420000)).toBe('€4,200');
    expect(english.money(420050)).toBe('€4,200.50');
    expect(english.money(420050, 'EUR', 'whole')).toBe('€4,201');
    expect(english.money(420000, 'EUR', 'exact')).toBe('€4,200.00');
    expect(american.money(-50000)).toBe('-$500');
  });

  test('knows currencies of no and of three decimals', () => {
    expect(english.money(1204, 'JPY')).toMatch(/^(JP)?¥1,204$/);
    expect(plain(english.money(1204500, 'KWD', 'exact'))).toBe('KWD 1,204.500');
  });

  test('shortens on request', () => {
    expect(english.money(420_000_000, 'EUR', 'compact')).toBe('€4.2m');
    expect(plain(german.money(420_000_000, 'EUR', 'compact'))).toBe('4,2 Mio. €');
  });
});

describe('business dates', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo'])(
    'are the same day in %s',
    (name) => {
      process.env['TZ'] = name;
      expect(english.date('2026-10-28')).toBe('28 Oct 2026');
      expect(english.date('2026-10-28', 'short')).toBe('28/10/2026');
      expect(american.date('2026-10-28', 'short')).toBe('10/28/2026');
      expect(german.date('2026-10-28', 'short')).toBe('28.10.2026');
      expect(english.period({ from: '2026-09-01', to: '2026-10-01' })).toBe('September 2026');
      expect(plain(english.period({ from: '2026-07-01', to: '2026-10-01' }))).toMatch(
        /^Jul\s?[–-]\s?Sept? 2026$/,
      );
      expect(plain(english.period({ from: '2026-09-02', to: '2026-09-09' }))).toMatch(
        /^2\s?[–-]\s?8 Sept? 2026$/,
      );
    },
  );

  test('say how late something is', () => {
    expect(english.due('2026-11-20')).toBe('3 days late');
    expect(english.due('2026-11-22')).toBe('1 day late');
    expect(english.due('2026-11-23')).toBe('Due today');
    expect(english.due('2026-11-24')).toBe('Due tomorrow');
    expect(english.due('2026-11-28')).toBe('In 5 days');
    expect(english.due('2026-12-31')).toBe('Due 31 Dec');
    expect(english.due(null)).toBe('No due date');
  });

  test('relate to today', () => {
    expect(english.relative('2026-11-23')).toBe('Today');
    expect(english.relative('2026-11-11')).toBe('12 days ago');
    expect(english.relative('2026-11-22')).toBe('Yesterday');
    expect(english.relative('2026-06-01')).toBe('1 Jun 2026');
  });
});

test('instants are shown in the zone given', () => {
  const tokyo = createFormat({
    locale: 'en-GB',
    currency: 'EUR',
    today: '2026-11-23',
    timeZone: 'Asia/Tokyo',
  });
  expect(tokyo.time('2026-11-23T05:02:00.000Z')).toBe('14:02');
});

test('durations are clocks', () => {
  expect([0, 59, 60, 754, 3600, 36_061, -90].map((seconds) => english.duration(seconds))).toEqual([
    '0:00',
    '0:59',
    '1:00',
    '12:34',
    '1:00:00',
    '10:01:01',
    '−1:30',
  ]);
});

test('a locale nobody knows falls back instead of failing', () => {
  const odd = createFormat({ locale: 'not a locale!', currency: 'EUR', today: '2026-11-23' });
  expect(odd.number(1204)).toBe('1,204');
});
