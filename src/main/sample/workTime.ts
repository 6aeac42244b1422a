import { addDays, dayNumber, type Instant, type IsoDate, weekday } from '../../domain/calendar.ts';

/** The company's working time: Berlin, Monday to Friday, 08:30 to 17:00, no public holidays. */

/** The first and last date of summer time in 2026; winter time otherwise (the story never leaves that year). */
const summer = { from: '2026-03-29', to: '2026-10-25' } as const;
const dayStart = 8 * 60 + 30;
const dayEnd = 17 * 60;
const minuteMs = 60_000;

const offsetMinutes = (date: IsoDate): number => (date >= summer.from && date < summer.to ? 120 : 60);

/** The instant at which clocks in Berlin show so many minutes past midnight on a date. */
export function localInstant(date: IsoDate, minutes: number, seconds = 0): Instant {
  const day = dayNumber(date);
  if (day === null) throw new RangeError(`not a date: ${date}`);
  const ms = (day * 1440 + Math.round(minutes) - offsetMinutes(date)) * minuteMs + seconds * 1000;
  return new Date(ms).toISOString();
}

/** The date and the minutes past midnight that clocks in Berlin show at an instant. */
export function localTime(at: Instant): { date: IsoDate; minutes: number } {
  const utc = new Date(at);
  const offset = offsetMinutes(at.slice(0, 10));
  const local = new Date(utc.getTime() + offset * minuteMs);
  return {
    date: local.toISOString().slice(0, 10),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

export const localDate = (at: Instant): IsoDate => localTime(at).date;

export const isWorkday = (date: IsoDate): boolean => weekday(date) <= 5;

/** The date itself, or the Monday after it. */
export function workdayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

/** The workday `count` workdays later. */
export function addWorkdays(date: IsoDate, count: number): IsoDate {
  let day = workdayFrom(date);
  for (let left = count; left > 0; left--) day = workdayFrom(addDays(day, 1));
  return day;
}

/** The instant so many working hours later: nights and weekends do not count. */
export function addWorkingHours(from: Instant, hours: number): Instant {
  let { date, minutes } = localTime(from);
  let left = Math.max(1, Math.round(hours * 60));
  if (!isWorkday(date)) {
    date = workdayFrom(date);
    minutes = dayStart;
  }
  minutes = Math.min(Math.max(minutes, dayStart), dayEnd);
  while (minutes + left > dayEnd) {
    left -= dayEnd - minutes;
    date = workdayFrom(addDays(date, 1));
    minutes = dayStart;
  }
  return localInstant(date, minutes + left);
}

/** So many minutes later, whatever the hour. */
export const addMinutes = (from: Instant, minutes: number): Instant =>
  new Date(Date.parse(from) + minutes * minuteMs).toISOString();

/** The working minutes between two instants; 0 when the second is not later. */
export function workingMinutes(from: Instant, to: Instant): number {
  const [start, end] = [localTime(from), localTime(to)];
  let total = 0;
  for (let date = start.date; date <= end.date; date = addDays(date, 1)) {
    if (!isWorkday(date)) continue;
    const opens = date === start.date ? Math.max(start.minutes, dayStart) : dayStart;
    const closes = date === end.date ? Math.min(end.minutes, dayEnd) : dayEnd;
    total += Math.max(0, closes - opens);
  }
  return total;
}
