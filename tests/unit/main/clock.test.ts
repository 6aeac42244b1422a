import { describe, expect, it } from 'vitest';
import { createClock, localDate } from '../../../src/main/clock.ts';

describe('clock', () => {
  it('starts where it is told and runs on', () => {
    const clock = createClock('2026-11-23T09:00:00.000Z');
    const first = clock.now().getTime();
    expect(first).toBeGreaterThanOrEqual(Date.parse('2026-11-23T09:00:00.000Z'));
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(first);
    expect(clock.now().toISOString().slice(0, 10)).toBe('2026-11-23');
  });

  it.each([undefined, 'nonsense'])('takes the computer’s time for %j', (start) => {
    const before = Date.now();
    const now = createClock(start).now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('the business date is that of this place', () => {
    expect(localDate(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
    expect(localDate(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});
