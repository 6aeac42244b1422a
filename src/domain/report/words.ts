import type { Instant, IsoDate, Period } from '../calendar.ts';
import { createWording, type Wording } from '../metrics/wording.ts';
import { type Currency, toMajorUnits } from '../money.ts';

/** What stands where there is no value: never 0, never NaN. */
export const noValue = '—';
/** What stands for an amount that is not to be seen. */
export const hiddenAmount = '•••';

/** Writes every number, date and amount of a report in the workbook's locale and time zone. */
export interface ReportWords extends Wording {
  readonly locale: string;
  readonly currency: Currency;
  /** "Wednesday, 28 October 2026". */
  longDate(date: IsoDate | null): string;
  shortDate(date: IsoDate | null): string;
  /** "10:02" in the workbook's time zone. */
  clock(at: Instant | null): string;
  /** The clock and, when it is not `day`, the date too: for a meeting that ran past midnight. */
  clockOn(at: Instant | null, day: IsoDate): string;
  dateTime(at: Instant | null): string;
  /** Seconds as whole minutes: "12 min", "under 1 min", "1 h 35 min". */
  minutes(seconds: number): string;
  decimal(value: number | null): string;
  /** A figure in a table: amounts in full, without cents. */
  exactMoney(minor: number | null, currency: Currency): string;
}

const noon = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`);

export interface WordsOptions {
  locale: string;
  currency: Currency;
  timeZone: string;
  hideAmounts?: boolean;
}

export function createReportWords(options: WordsOptions): ReportWords {
  const { locale, timeZone, hideAmounts = false } = options;
  const wording = createWording(locale);
  const long = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  const stamp = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  // Parts of the Gregorian calendar, whatever the locale's own calendar is.
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money: Wording['money'] = (minor, currency) =>
    hideAmounts ? hiddenAmount : wording.money(minor, currency);
  return {
    ...wording,
    locale,
    currency: options.currency,
    money,
    value: (value, unit, currency = options.currency) =>
      unit === 'money' && value !== null ? money(value, currency) : wording.value(value, unit, currency),
    period: (period: Period | null) => (period === null ? 'All time' : wording.period(period)),
    longDate: (date) => (date === null ? noValue : long.format(noon(date))),
    shortDate: (date) => (date === null ? noValue : wording.date(date)),
    clock: (at) => (at === null ? noValue : clock.format(new Date(at))),
    clockOn: (at, day) => {
      if (at === null) return noValue;
      return (isoDay.format(new Date(at)) === day ? clock : stamp).format(new Date(at));
    },
    dateTime: (at) => (at === null ? noValue : stamp.format(new Date(at))),
    minutes: minutesInWords,
    decimal: (value) => (value === null ? noValue : decimal.format(value)),
    exactMoney: moneyInFull(locale, hideAmounts),
  };
}

/** Rounded to the minute. Negative values keep their sign: a difference may be one. */
export function minutesInWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds) / 60);
  if (whole === 0) return seconds === 0 ? '0 min' : 'under 1 min';
  const sign = seconds < 0 ? '−' : '';
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${sign}${minutes} min`;
  return minutes === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${minutes} min`;
}

function moneyInFull(locale: string, hidden: boolean): ReportWords['exactMoney'] {
  const made = new Map<Currency, Intl.NumberFormat>();
  return (minor, currency) => {
    if (minor === null) return noValue;
    if (hidden) return hiddenAmount;
    const format =
      made.get(currency) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      });
    made.set(currency, format);
    return format.format(toMajorUnits(minor, currency));
  };
}
