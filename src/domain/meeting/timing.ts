import type { Instant } from '../calendar.ts';
import { type ClockItem, type MeetingClock, secondsBetween } from './clock.ts';

/** What the clocks of a meeting show at one instant. All times in seconds. */

export const itemElapsed = (item: Pick<ClockItem, 'elapsedSeconds' | 'runningSince'>, now: Instant): number =>
  item.elapsedSeconds + (item.runningSince === null ? 0 : secondsBetween(item.runningSince, now));

export const itemAllowed = (item: Pick<ClockItem, 'plannedMinutes' | 'extraMinutes'>): number =>
  (item.plannedMinutes + item.extraMinutes) * 60;

/** `closing` in the last minute, `over` once the time is used up; items without planned time stay `neutral`. */
export type TimerTone = 'neutral' | 'closing' | 'over';

export interface ItemTimer {
  elapsed: number;
  allowed: number;
  /** Negative once the item runs over. */
  left: number;
  tone: TimerTone;
}

const closingSeconds = 60;

export function itemTimer(item: ClockItem, now: Instant): ItemTimer {
  const elapsed = itemElapsed(item, now);
  const allowed = itemAllowed(item);
  const left = allowed - elapsed;
  const tone = allowed === 0 || left > closingSeconds ? 'neutral' : left >= 0 ? 'closing' : 'over';
  return { elapsed, allowed, left, tone };
}

export interface MeetingTimer {
  /** Time spent on agenda items; pauses do not count. */
  elapsed: number;
  planned: number;
  /** What is still to come: the rest of the current item and all items that wait. */
  remaining: number;
  /** When the meeting would end if every item kept to its time; null when it is not running. */
  projectedEnd: Instant | null;
}

export function meetingTimer(clock: Pick<MeetingClock, 'state' | 'items'>, now: Instant): MeetingTimer {
  let elapsed = 0;
  let planned = 0;
  let remaining = 0;
  for (const item of clock.items) {
    const spent = itemElapsed(item, now);
    elapsed += spent;
    planned += item.plannedMinutes * 60;
    if (item.state === 'waiting' || item.state === 'current') {
      remaining += Math.max(0, itemAllowed(item) - spent);
    }
  }
  const ends = clock.state === 'running' ? new Date(Date.parse(now) + remaining * 1000).toISOString() : null;
  return { elapsed, planned, remaining, projectedEnd: ends };
}
