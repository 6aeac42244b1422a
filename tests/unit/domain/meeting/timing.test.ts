import { describe, expect, it } from 'vitest';
import { itemTimer, meetingTimer } from '../../../../src/domain/meeting/timing.ts';

const now = '2026-11-23T09:30:00.000Z';
const item = (over: object = {}) => ({
  id: 'a',
  state: 'current' as const,
  plannedMinutes: 10,
  extraMinutes: 0,
  elapsedSeconds: 0,
  runningSince: null as string | null,
  ...over,
});

describe('meeting timers', () => {
  it.each([
    [0, 'neutral', 600],
    [539, 'neutral', 61],
    [540, 'closing', 60],
    [600, 'closing', 0],
    [601, 'over', -1],
    [730, 'over', -130],
  ])('after %i of 600 seconds the timer is %s with %i left', (elapsedSeconds, tone, left) => {
    expect(itemTimer(item({ elapsedSeconds }), now)).toMatchObject({ tone, left });
  });

  it('counts the running part and minutes added', () => {
    const timer = itemTimer(
      item({ elapsedSeconds: 30, extraMinutes: 2, runningSince: '2026-11-23T09:29:00.000Z' }),
      now,
    );
    expect(timer).toEqual({ elapsed: 90, allowed: 720, left: 630, tone: 'neutral' });
  });

  it('never calls an item without planned time late', () => {
    expect(itemTimer(item({ plannedMinutes: 0, elapsedSeconds: 900 }), now).tone).toBe('neutral');
  });

  it('projects the end from what is left; an overrun does not shorten what follows', () => {
    const items = [
      item({ id: 'a', state: 'done', elapsedSeconds: 720 }),
      item({ id: 'b', elapsedSeconds: 700, runningSince: '2026-11-23T09:29:00.000Z' }),
      item({ id: 'c', state: 'waiting', plannedMinutes: 15 }),
      item({ id: 'd', state: 'skipped' }),
    ];
    expect(meetingTimer({ state: 'running', items }, now)).toEqual({
      elapsed: 1480,
      planned: 2700,
      remaining: 900,
      projectedEnd: '2026-11-23T09:45:00.000Z',
    });
    expect(meetingTimer({ state: 'open', items }, now).projectedEnd).toBeNull();
  });
});
