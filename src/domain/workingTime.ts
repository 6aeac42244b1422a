import { dateOfDay, type Instant, type IsoDate, weekday } from './calendar.ts';
import type { WorkbookSettings } from './settings.ts';

/** Working hours in a time zone: by when a promise given in working hours falls due, and how long an answer took. */

type Hours = Pick<WorkbookSettings, 'workingHours' | 'timeZone'>;

const minuteMs = 60_000;
/** Ten years of days: more than any promise or answer needs, so that a walk always ends soon. */
const farthestDays = 3660;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once per zone: making one takes longer than a hundred uses. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, known);
  return known;
}

/** What the wall clocks of a zone show at an instant, as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(new Date(ms));
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

/**
 * The instant `hours` working hours after `at`. Time outside the working day does not count; a promise that ends exactly
 * with a day is due at that day's end.
 */
export const dueAfter = (at: Instant, hours: number, settings: Hours): Instant =>
  new Date(workingCalendar(settings).dueAfter(Date.parse(at), hours)).toISOString();

/** Answers about many instants of one workbook: what it had to ask the zone once, it keeps. */
export interface WorkingCalendar {
  /** The day number (calendar.ts) of the business date of an instant. */
  dayOf(ms: number): number;
  /** Working hours between two instants; 0 when the second is not later. Nights and free days do not count. */
  hoursBetween(from: number, to: number): number;
  /** `dueAfter` in epoch milliseconds. */
  dueAfter(ms: number, hours: number): number;
}

/** Zones change their offset on quarters of an hour, so one quarter of an hour has one offset. */
const quarterMs = 15 * minuteMs;
const dayMs = 24 * 60 * minuteMs;
const hourMs = 60 * minuteMs;

/** The working time of a workbook for metrics over many records; instants are epoch milliseconds. */
export function workingCalendar({ workingHours, timeZone }: Hours): WorkingCalendar {
  const offsets = new Map<number, number>();
  const windows = new Map<number, readonly [opens: number, closes: number] | null>();
  const dayOf = (ms: number): number => {
    const quarter = Math.floor(ms / quarterMs);
    const offset = offsets.get(quarter) ?? wallClock(quarter * quarterMs, timeZone) - quarter * quarterMs;
    offsets.set(quarter, offset);
    return Math.floor((ms + offset) / dayMs);
  };
  const windowOf = (day: number): readonly [number, number] | null => {
    const known = windows.get(day);
    if (known !== undefined) return known;
    const date = dateOfDay(day);
    const at = (clock: string): number => instantOf(date, clock, timeZone);
    const works = workingHours.days.includes(weekday(date));
    const window = works ? ([at(workingHours.from), at(workingHours.to)] as const) : null;
    windows.set(day, window);
    return window;
  };
  return {
    dayOf,
    hoursBetween: (from, to) => {
      let worked = 0;
      if (to <= from) return worked;
      const first = dayOf(from);
      for (let day = first, last = Math.min(dayOf(to), first + farthestDays); day <= last; day++) {
        const window = windowOf(day);
        if (window !== null) worked += Math.max(0, Math.min(to, window[1]) - Math.max(from, window[0]));
      }
      return worked / hourMs;
    },
    dueAfter: (ms, hours) => {
      let left = hours * hourMs;
      for (let day = dayOf(ms), last = day + farthestDays; day < last; day++) {
        const window = windowOf(day);
        const opens = Math.max(ms, window?.[0] ?? ms);
        const usable = window === null ? 0 : window[1] - opens;
        if (usable <= 0) continue;
        if (left <= usable) return opens + left;
        left -= usable;
      }
      return ms + left;
    },
  };
}
