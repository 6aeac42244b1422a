import { describe, expect, it } from 'vitest';
import { dueAfter, localDate } from '../../../src/domain/workingTime.ts';

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

  it('knows the business date of the zone, not of UTC', () => {
    expect(localDate('2026-11-23T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-24');
    expect(localDate('2026-11-23T03:30:00.000Z', 'America/New_York')).toBe('2026-11-22');
  });
});
