import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysBetween,
  fiscalQuarter,
  fiscalYear,
  inPeriod,
  monthsIn,
  previousPeriod,
  weekday,
} from '../../../src/domain/calendar.ts';

const day = fc.integer({ min: -200_000, max: 200_000 });

describe('calendar', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2026-11-23', 20_780],
    ['0001-01-01', -719_162],
  ])('knows the day number of %s', (date, number) => {
    expect(dayNumber(date)).toBe(number);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '1900-02-29',
    '2026-1-1',
    '26-01-01',
    '',
    'x',
    '2026-11-23T00:00',
  ])('refuses %j', (date) => {
    expect(dayNumber(date)).toBeNull();
  });

  it('day numbers and dates are each other’s inverse', () => {
    fc.assert(fc.property(day, (number) => dayNumber(dateOfDay(number)) === number));
  });

  it('agrees with the platform’s UTC calendar', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = new Date(number * 86_400_000);
        expect(dateOfDay(number)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(dateOfDay(number))).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const date = dateOfDay(from);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('periods are half-open and list their months', () => {
    const period = { from: '2026-10-01', to: '2026-12-01' };
    expect(inPeriod('2026-10-01', period)).toBe(true);
    expect(inPeriod('2026-12-01', period)).toBe(false);
    expect(inPeriod(null, period)).toBe(false);
    expect(monthsIn(period)).toEqual(['2026-10-01', '2026-11-01']);
    expect(previousPeriod(period)).toEqual({ from: '2026-08-01', to: '2026-10-01' });
    expect(previousPeriod({ from: '2026-11-10', to: '2026-11-17' })).toEqual({
      from: '2026-11-03',
      to: '2026-11-10',
    });
  });

  it('fiscal quarters and years start in the month the team says', () => {
    expect(fiscalQuarter('2026-11-23', 1)).toEqual({ from: '2026-10-01', to: '2027-01-01' });
    expect(fiscalQuarter('2026-01-15', 2)).toEqual({ from: '2025-11-01', to: '2026-02-01' });
    expect(fiscalYear('2026-03-31', 4)).toEqual({ from: '2025-04-01', to: '2026-04-01' });
    expect(fiscalYear('2026-04-01', 4)).toEqual({ from: '2026-04-01', to: '2027-04-01' });
  });
});
