import { z } from 'zod';

/** Business dates: ISO local dates without a time zone. Arithmetic runs on day numbers, so clocks and zones have no say. */

const isoDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Days since 1970-01-01, or null when the text is not a real calendar date between years 1 and 9999. */
export function dayNumber(date: string): number | null {
  const match = isoDatePattern.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  if (year < 1 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.getTime() / dayMs;
}

/** The ISO date of a day number. Throws RangeError outside years 1–9999. */
export function dateOfDay(day: number): string {
  const text = new Date(day * dayMs).toISOString();
  if (text.startsWith('+') || text.startsWith('-')) throw new RangeError(`no ISO date for day ${day}`);
  return text.slice(0, 10);
}

export const isoDateSchema = z
  .string()
  .refine((text) => dayNumber(text) !== null, { message: 'Not a calendar date (YYYY-MM-DD)' });
export type IsoDate = z.infer<typeof isoDateSchema>;

/** A UTC instant, `2026-11-23T14:02:00.000Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;

/** A half-open span of dates: `from` is in it, `to` is not. */
export const periodSchema = z
  .object({ from: isoDateSchema, to: isoDateSchema })
  .refine((period) => period.from < period.to, { message: 'A period must end after it starts' });
export type Period = z.infer<typeof periodSchema>;

const mustBeDay = (date: string): number => {
  const day = dayNumber(date);
  if (day === null) throw new RangeError(`not a date: ${date}`);
  return day;
};

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => mustBeDay(to) - mustBeDay(from);

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDay(mustBeDay(date) + days);

/** The same day of month `months` later; the last day of a shorter month (31 Jan + 1 → 28 or 29 Feb). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const monthIndex = Number(date.slice(5, 7)) - 1 + months;
  const targetYear = year + Math.floor(monthIndex / 12);
  const targetMonth = ((monthIndex % 12) + 12) % 12;
  const last = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), last);
  return dateOfDay(Date.UTC(targetYear, targetMonth, day) / dayMs);
}

export const monthStart = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`;

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekday = (date: IsoDate): number => ((((mustBeDay(date) + 3) % 7) + 7) % 7) + 1;

export const inPeriod = (date: IsoDate | null, period: Period): date is IsoDate =>
  date !== null && date >= period.from && date < period.to;

/** The month starts from `from` up to, not including, `to`. */
export function monthsIn(period: Period): IsoDate[] {
  const months: IsoDate[] = [];
  for (let month = monthStart(period.from); month < period.to; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** The fiscal quarter holding a date, for a fiscal year that starts in `startMonth` (1–12). */
export function fiscalQuarter(date: IsoDate, startMonth: number): Period {
  const offset = (Number(date.slice(5, 7)) - startMonth + 12) % 12;
  const from = addMonths(monthStart(date), -(offset % 3));
  return { from, to: addMonths(from, 3) };
}

/** The fiscal year holding a date. */
export function fiscalYear(date: IsoDate, startMonth: number): Period {
  const from = addMonths(monthStart(date), -((Number(date.slice(5, 7)) - startMonth + 12) % 12));
  return { from, to: addMonths(from, 12) };
}

/** The period of the same length just before; whole months step back by months. */
export function previousPeriod(period: Period): Period {
  const whole = period.from.endsWith('-01') && period.to.endsWith('-01');
  if (!whole) {
    return { from: addDays(period.from, -daysBetween(period.from, period.to)), to: period.from };
  }
  return { from: addMonths(period.from, -monthsIn(period).length), to: period.from };
}
