import { dayNumber, type IsoDate } from '../calendar.ts';
import type { DateOrder } from './entity.ts';
import { monthOfWord } from './monthName.ts';

/** Dates as exports write them, taken apart first and put in order later: the order is a property of the column. */

export interface DateParts {
  /** Three numbers in the order written; the month already known when it was a word. */
  first: number;
  second: number;
  third: number;
  /** How many digits the first and third number were written with: four mark a year. */
  firstDigits: number;
  thirdDigits: number;
  /** What stands between the numbers: columns may mix 11/16/2024 and 20-11-2024. */
  separator: string;
  /** Set when the text itself says the order (2026-11-23, 23 Nov 2026). */
  order: DateOrder | null;
  /** The time of day as written, or null. */
  time: string | null;
}

const numeric = /^(\d{1,4})\s?([-/.年])\s?(\d{1,2})\s?([-/.月])\s?(\d{1,4})日?(?:(?:,?\s+|T)(.+))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{4,6}.*))?$/;
const dayMonthWord =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s\-/.]*(?:de\s+)?(\p{L}{3,12})\.?[\s\-/.,]*(?:de\s+|del\s+)?(\d{4}|'?\d{2})(?:,?\s+(.+))?$/u;
const monthWordDay = /^(\p{L}{3,12})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4})(?:,?\s+(.+))?$/u;
const yearMonthWordDay = /^(\d{4})[\s\-/.]+(\p{L}{3,12})\.?[\s\-/.]+(\d{1,2})(?:,?\s+(.+))?$/u;
const weekdayWord = /^\p{L}{2,10}\.?,\s+(?=\d|\p{L}{3})/u;
const clock =
  /^(?:at\s+)?\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?\s?(?:[ap]\.?\s?m\.?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{2,5})?$/i;

/** Takes a date, or a date with a time, apart; null when the text is neither. */
export function dateParts(text: string): DateParts | null {
  if (text.length > 60 || text.length < 6) return null;
  const plain = numeric.exec(text);
  if (plain !== null) return numericParts(plain);
  const tight = compact.exec(text);
  if (tight !== null)
    return withTime(wordless(tight, 'ymd'), tight[4] === undefined ? null : '00:00', tight[4]);
  return wordDate(weekdayWord.test(text) ? text.replace(weekdayWord, '') : text);
}

function numericParts(match: RegExpExecArray): DateParts | null {
  const [, first = '', separator = '', second = '', closing = '', third = '', time] = match;
  if (separator !== closing && separator !== '年') return null;
  const yearFirst = first.length === 4 || first.length === 3;
  if (yearFirst ? third.length > 2 || first.length === 3 : third.length === 1 || third.length === 3)
    return null;
  const parts: DateParts = {
    first: Number(first),
    second: Number(second),
    third: Number(third),
    firstDigits: first.length,
    thirdDigits: third.length,
    separator,
    order: yearFirst ? 'ymd' : null,
    time: null,
  };
  return time === undefined ? parts : withTime(parts, time, time);
}

const wordless = (match: RegExpExecArray, order: DateOrder): DateParts => ({
  first: Number(match[1]),
  second: Number(match[2]),
  third: Number(match[3]),
  firstDigits: 4,
  thirdDigits: 2,
  separator: '',
  order,
  time: null,
});

/** The rest after a date must be a time of day; anything else makes the whole cell no date. */
function withTime(parts: DateParts, check: string | null, time: string | undefined): DateParts | null {
  if (time === undefined || check === null) return parts;
  return clock.test(check.trim()) ? { ...parts, time: time.trim() } : null;
}

function wordDate(text: string): DateParts | null {
  const byDay = dayMonthWord.exec(text);
  if (byDay !== null) return named(byDay[3], byDay[2], byDay[1], byDay[4]);
  const byMonth = monthWordDay.exec(text);
  if (byMonth !== null) return named(byMonth[3], byMonth[1], byMonth[2], byMonth[4]);
  const byYear = yearMonthWordDay.exec(text);
  return byYear === null ? null : named(byYear[1], byYear[2], byYear[3], byYear[4]);
}

function named(year = '', word = '', day = '', time?: string): DateParts | null {
  const month = monthOfWord(word);
  if (month === null) return null;
  const digits = year.replace("'", '');
  const parts: DateParts = {
    first: digits.length === 2 ? fullYear(Number(digits)) : Number(digits),
    second: month,
    third: Number(day),
    firstDigits: 4,
    thirdDigits: 2,
    separator: 'word',
    order: 'ymd',
    time: null,
  };
  return time === undefined ? parts : withTime(parts, time, time);
}

/** Two-digit years as spreadsheets read them: 00–49 are 2000–2049, 50–99 are 1950–1999. */
const fullYear = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The ISO date of the parts in the given order (their own order wins), or null for 31/02 and the like. */
export function isoOfParts(parts: DateParts, order: DateOrder): IsoDate | null {
  const read = parts.order ?? order;
  const { first, second, third, firstDigits, thirdDigits } = parts;
  const [year, digits, month, day] =
    read === 'ymd'
      ? [first, firstDigits, second, third]
      : read === 'dmy'
        ? [third, thirdDigits, second, first]
        : [third, thirdDigits, first, second];
  if (digits !== 4 && digits !== 2) return null;
  const whole = digits === 2 ? fullYear(year) : year;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const iso = `${pad(whole, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return day <= 28 && whole >= 1 ? iso : dayNumber(iso) === null ? null : iso;
}

const isoShape = /^\d{4}-\d{2}-\d{2}$/;

/** The ISO date of a cell in a column of the given order; `order` is asked per separator. Null when it is no date. */
export function readDate(text: string, orderOf: (separator: string) => DateOrder): IsoDate | null {
  if (text.length === 10 && isoShape.test(text)) return dayNumber(text) === null ? null : text;
  const parts = dateParts(text);
  return parts === null ? null : isoOfParts(parts, parts.order ?? orderOf(parts.separator));
}

const midnight = /^(?:00?(?::00){0,2}(?:[.,]0+)?\s?z?|12(?::00){0,2}\s?a\.?m\.?)$/i;

/** True when the cell says more than the day: a time other than midnight. */
export const hasTimeOfDay = (text: string): boolean => {
  if (text.length <= 10) return false;
  const time = dateParts(text)?.time ?? null;
  return time !== null && !midnight.test(time);
};
