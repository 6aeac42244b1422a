import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/main/sample/random.ts';
import {
  addWorkdays,
  addWorkingHours,
  localInstant,
  localTime,
  workingMinutes,
} from '../../../../src/main/sample/workTime.ts';

describe('working time of the sample company', () => {
  it('knows summer and winter time in Berlin', () => {
    expect(localInstant('2026-10-23', 9 * 60)).toBe('2026-10-23T07:00:00.000Z');
    expect(localInstant('2026-10-26', 9 * 60)).toBe('2026-10-26T08:00:00.000Z');
    expect(localTime('2026-10-26T08:00:00.000Z')).toEqual({ date: '2026-10-26', minutes: 540 });
  });

  it('skips nights and weekends', () => {
    // Friday 16:00 plus two hours: one until 17:00, one from 8:30 on Monday, when clocks have changed.
    expect(addWorkingHours('2026-10-23T14:00:00.000Z', 2)).toBe('2026-10-26T08:30:00.000Z');
    expect(workingMinutes('2026-10-23T14:00:00.000Z', '2026-10-26T08:30:00.000Z')).toBe(120);
    expect(addWorkdays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkdays('2026-11-21', 0)).toBe('2026-11-23');
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 170 }), fc.integer({ min: 30, max: 6000 }), (day, minutes) => {
        const date = new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10);
        const from = localInstant(date, 10 * 60);
        expect(workingMinutes(from, addWorkingHours(from, minutes / 60))).toBe(minutes);
      }),
    );
  });
});

describe('seeded chance', () => {
  const draw = (random: Random): number[] => Array.from({ length: 50 }, () => random.whole(0, 1000));

  it('repeats itself for a seed and differs between seeds and forks', () => {
    expect(draw(new Random('a'))).toEqual(draw(new Random('a')));
    expect(draw(new Random('a'))).not.toEqual(draw(new Random('b')));
    expect(draw(new Random('a').fork('x'))).not.toEqual(draw(new Random('a').fork('y')));
  });

  it('a fork does not depend on what was drawn before it', () => {
    const used = new Random('a');
    draw(used);
    expect(draw(used.fork('x'))).toEqual(draw(new Random('a').fork('x')));
  });

  it('picks by weight', () => {
    const random = new Random('weights');
    const picks = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['often', 3],
        ['seldom', 1],
      ] as const),
    );
    const often = picks.filter((pick) => pick === 'often').length;
    expect(often).toBeGreaterThan(2800);
    expect(often).toBeLessThan(3200);
  });
});
