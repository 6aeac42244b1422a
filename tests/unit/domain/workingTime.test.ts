import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/calendar.ts';
import { dueAfter, workingCalendar } from '../../../src/domain/workingTime.ts';

const office = {
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  timeZone: 'Europe/Berlin',
};

describe('working time', () => {
  it.each([
    // 23 November 2026 is a Monday; Berlin is at UTC+1 in winter, UTC+2 in summer.
    ['within the day', '2026-11-23T09:00:00.000Z', 2, '2026-11-23T11:00:00.000Z'],
    ['over night', '2026-11-23T15:00:00.000Z', 2, '2026-11-24T09:00:00.000Z'],
    ['from Friday evening over the weekend', '2026-11-27T18:30:00.000Z', 8, '2026-11-30T16:00:00.000Z'],
    ['before opening', '2026-11-23T03:00:00.000Z', 1, '2026-11-23T09:00:00.000Z'],
    ['over the end of summer time', '2026-10-23T14:00:00.000Z', 2, '2026-10-26T09:00:00.000Z'],
    ['exactly to the end of the day', '2026-11-23T08:00:00.000Z', 8, '2026-11-23T16:00:00.000Z'],
  ])('counts %s', (_what, at, hours, due) => {
    expect(dueAfter(at, hours, office)).toBe(due);
  });
});

describe('M07.3: working hours between two instants', () => {
  const calendar = workingCalendar(office);
  const between = (from: string, to: string): number =>
    calendar.hoursBetween(Date.parse(from), Date.parse(to));

  it.each([
    ['within a day', '2026-11-23T09:00:00.000Z', '2026-11-23T11:30:00.000Z', 2.5],
    ['over night', '2026-11-23T15:00:00.000Z', '2026-11-24T09:00:00.000Z', 2],
    ['from Friday evening over the weekend', '2026-11-27T18:30:00.000Z', '2026-11-30T16:00:00.000Z', 8],
    ['from before opening', '2026-11-23T03:00:00.000Z', '2026-11-23T09:00:00.000Z', 1],
    ['over the end of summer time', '2026-10-23T14:00:00.000Z', '2026-10-26T09:00:00.000Z', 2],
    ['over the start of summer time', '2026-03-27T15:00:00.000Z', '2026-03-30T08:00:00.000Z', 2],
    ['none on a Sunday', '2026-11-22T09:00:00.000Z', '2026-11-22T15:00:00.000Z', 0],
    ['none backwards', '2026-11-23T11:00:00.000Z', '2026-11-23T09:00:00.000Z', 0],
    ['of two whole weeks', '2026-11-02T00:00:00.000Z', '2026-11-16T00:00:00.000Z', 80],
  ])('counts %s', (_what, from, to, hours) => {
    expect(between(from, to)).toBe(hours);
  });

  it('is the other way round of a due instant', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 400 }), (start, quarters) => {
        const from = Date.parse('2026-01-01T00:00:00.000Z') + start * 60_000;
        expect(calendar.hoursBetween(from, calendar.dueAfter(from, quarters / 4))).toBeCloseTo(
          quarters / 4,
          9,
        );
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('ends also when a date is far off', () => {
    expect(between('2026-11-23T09:00:00.000Z', '9999-12-31T09:00:00.000Z')).toBeLessThan(11 * 366 * 8);
  });

  it('N16: knows the business day of the zone, also in a zone of quarter hours', () => {
    expect(calendar.dayOf(Date.parse('2026-11-23T23:30:00.000Z'))).toBe(dayNumber('2026-11-24'));
    const york = workingCalendar({ ...office, timeZone: 'America/New_York' });
    expect(york.dayOf(Date.parse('2026-11-23T03:30:00.000Z'))).toBe(dayNumber('2026-11-22'));
    const nepal = workingCalendar({ ...office, timeZone: 'Asia/Kathmandu' });
    expect(nepal.dayOf(Date.parse('2026-11-23T18:14:59.000Z'))).toBe(dayNumber('2026-11-23'));
    expect(nepal.dayOf(Date.parse('2026-11-23T18:15:00.000Z'))).toBe(dayNumber('2026-11-24'));
  });
});
