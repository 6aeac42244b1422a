import { addDays, addMonths, dayNumber, type IsoDate, monthStart, weekday } from '../calendar.ts';

/** Due dates as people type them: "fri", "tomorrow", "in 2 weeks", "12 Dec", "12.12.2026", "2026-12-01". */

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const smallNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The place of a word in a list when at least its first three letters are typed; "sept" and "thurs" included. */
function placeOf(list: readonly string[], word: string): number {
  return word.length < 3 ? -1 : list.findIndex((full) => full.startsWith(word));
}

function amountOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const place = smallNumbers.indexOf(word);
  return place > 0 ? place : null;
}

function shifted(today: IsoDate, amount: number, unit: string): IsoDate | null {
  if (/^d(ays?)?$/.test(unit)) return addDays(today, amount);
  if (/^w(eeks?)?$/.test(unit)) return addDays(today, 7 * amount);
  if (/^m(onths?)?$/.test(unit)) return addMonths(today, amount);
  return null;
}

/** The date when it is a real one; a date typed without a year is the next one on or after today. */
function calendarDate(day: number, month: number, year: number | null, today: IsoDate): IsoDate | null {
  const write = (inYear: number): IsoDate | null => {
    const text = `${String(inYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return dayNumber(text) === null ? null : text;
  };
  if (year !== null) return write(year < 100 ? 2000 + year : year);
  const thisYear = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = write(thisYear + ahead);
    if (date !== null && date >= today) return date;
  }
  return null;
}

const yearOf = (word: string | undefined): number | null | undefined => {
  if (word === undefined) return null;
  return /^\d{4}$/.test(word) ? Number(word) : undefined;
};

function namedDate(words: readonly string[], today: IsoDate): IsoDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(words[0] ?? '');
  const monthFirst = /^(\d{1,2})(?:st|nd|rd|th)?,?$/.exec(words[1] ?? '');
  const year = yearOf(words[2]);
  if (year === undefined || words.length > 3) return null;
  const month = placeOf(months, (dayFirst === null ? words[0] : words[1])?.replace(/\.$/, '') ?? '');
  const day = dayFirst?.[1] ?? monthFirst?.[1];
  if (month < 0 || day === undefined) return null;
  return calendarDate(Number(day), month + 1, year, today);
}

function writtenDate(text: string, today: IsoDate): IsoDate | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayNumber(text) === null ? null : text;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(text);
  if (dotted === null) return null;
  const year = dotted[3] === undefined ? null : Number(dotted[3]);
  return calendarDate(Number(dotted[1]), Number(dotted[2]), year, today);
}

function oneWord(word: string, today: IsoDate): IsoDate | null {
  if (word === 'today') return today;
  if (word === 'tomorrow' || word === 'tmrw') return addDays(today, 1);
  if (word === 'eow') return addDays(today, 7 - weekday(today) - 2 + (weekday(today) > 5 ? 7 : 0));
  if (word === 'eom') return addDays(addMonths(monthStart(today), 1), -1);
  const day = placeOf(weekdays, word);
  if (day >= 0) return addDays(today, ((day + 1 - weekday(today) + 6) % 7) + 1);
  const short = /^(\d{1,3})([dwm])$/.exec(word);
  return short === null ? writtenDate(word, today) : shifted(today, Number(short[1]), short[2] ?? '');
}

function nextPhrase(word: string, today: IsoDate): IsoDate | null {
  if (word === 'week') return addDays(today, 7);
  if (word === 'month') return addMonths(today, 1);
  const day = placeOf(weekdays, word);
  const nextMonday = addDays(today, 8 - weekday(today));
  return day < 0 ? null : addDays(nextMonday, day);
}

/**
 * The date a phrase means, or null when it is none. A weekday is the next one after today ("fri" on a Friday is a week
 * on); "next fri" is the Friday of next week. End of week is Friday.
 */
export function readDueDate(phrase: string, today: IsoDate): IsoDate | null {
  const words = phrase.trim().toLowerCase().replace(/,$/, '').split(/\s+/);
  const [first = '', second = '', third = ''] = words;
  if (words.length === 1) return oneWord(first, today);
  if (words.length === 2 && (first === 'next' || first === 'this')) {
    return first === 'next' ? nextPhrase(second, today) : oneWord(second, today);
  }
  if (words.length === 3 && first === 'in') {
    const amount = amountOf(second);
    return amount === null ? null : shifted(today, amount, third);
  }
  if (words.length === 3 && first === 'end' && second === 'of') {
    return third === 'month' ? oneWord('eom', today) : third === 'week' ? oneWord('eow', today) : null;
  }
  return namedDate(words, today);
}
