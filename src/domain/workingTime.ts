import { addDays, type Instant, type IsoDate, weekday } from './calendar.ts';
import type { WorkbookSettings } from './settings.ts';

/** Working hours in a time zone: by when a promise given in working hours falls due. */

type Hours = Pick<WorkbookSettings, 'workingHours' | 'timeZone'>;

const minuteMs = 60_000;
/** Ten years of days: more than any promise needs, so that the walk always ends. */
const farthestDays = 3660;

/** What the wall clocks of a zone show at an instant, as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(ms));
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instant at which the clocks of a zone show this date and time; in a skipped hour, the moment after the skip. */
function instantOf(date: IsoDate, clock: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T${clock}:00.000Z`);
  const guess = wanted - (wallClock(wanted, timeZone) - wanted);
  return guess + (wanted - wallClock(guess, timeZone));
}

/** The local business date of an instant. */
export const localDate = (at: Instant, timeZone: string): IsoDate =>
  new Date(wallClock(Date.parse(at), timeZone)).toISOString().slice(0, 10);

/**
 * The instant `hours` working hours after `at`. Time outside the working day does not count; a promise that ends exactly
 * with a day is due at that day's end.
 */
export function dueAfter(at: Instant, hours: number, { workingHours, timeZone }: Hours): Instant {
  let left = hours * 60 * minuteMs;
  const start = Date.parse(at);
  let date = localDate(at, timeZone);
  for (let day = 0; day < farthestDays; day++, date = addDays(date, 1)) {
    if (!workingHours.days.includes(weekday(date))) continue;
    const opens = Math.max(start, instantOf(date, workingHours.from, timeZone));
    const closes = instantOf(date, workingHours.to, timeZone);
    const usable = closes - opens;
    if (usable <= 0) continue;
    if (left <= usable) return new Date(opens + left).toISOString();
    left -= usable;
  }
  return new Date(start + left).toISOString();
}
