import { addDays, type IsoDate, type Period } from '../calendar.ts';
import { type Currency, minorDigits, toMajorUnits } from '../money.ts';
import type { MetricUnit } from './metricId.ts';

/** Writes the numbers inside the sentences of a card: the words are English, the numbers as the workbook's locale has them. */
export interface Wording {
  count(value: number): string;
  /** "1 lead", "1,204 leads". */
  counted(value: number, singular: string, plural?: string): string;
  share(fraction: number): string;
  /** "9.4 h". */
  hours(value: number): string;
  days(value: number): string;
  /** Short money: "€4.2M", "€850". */
  money(minor: number, currency: Currency): string;
  /** "Mar 2026". */
  month(date: IsoDate): string;
  date(date: IsoDate): string;
  /** The dates of a half-open period, last day included; "all time" for null. */
  period(period: Period | null): string;
  /** A value in its unit; "—" for null. */
  value(value: number | null, unit: MetricUnit, currency?: Currency): string;
}

const noon = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`);

/** The wording of a locale (BCP 47). Makes its Intl objects once: they are slow to make. */
export function createWording(locale: string): Wording {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const day = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = dates({ month: 'short', year: 'numeric' });
  const money = moneyWording(locale);

  const counted: Wording['counted'] = (value, singular, plural = `${singular}s`) =>
    `${whole.format(value)} ${value === 1 ? singular : plural}`;
  const days = (value: number): string => {
    const text = tenths.format(value);
    return `${text} ${text === tenths.format(1) ? 'day' : 'days'}`;
  };
  // Below 10 % whole percents would hide most of a change.
  const share = (fraction: number): string =>
    (Math.abs(fraction) < 0.0995 && fraction !== 0 ? finePercent : percent).format(fraction);
  const words: Omit<Wording, 'value'> = {
    count: (value) => whole.format(value),
    counted,
    share,
    hours: (value) => `${tenths.format(value)} h`,
    days,
    money,
    month: (date) => month.format(noon(date)),
    date: (date) => day.format(noon(date)),
    period: (period) => (period === null ? 'all time' : periodWords(period, day, month)),
  };
  const value: Wording['value'] = (number, unit, currency = 'EUR') => {
    if (number === null) return '—';
    if (unit === 'share') return share(number);
    if (unit === 'hours') return words.hours(number);
    if (unit === 'days') return days(number);
    return unit === 'money' ? money(number, currency) : whole.format(number);
  };
  return { ...words, value };
}

/** From 10,000 on short ("€12.5K"), below it in full; cents are never part of a sentence. */
function moneyWording(locale: string): Wording['money'] {
  const made = new Map<string, Intl.NumberFormat>();
  return (minor, currency) => {
    const major = toMajorUnits(minor, currency);
    const compact = Math.abs(major) >= 10_000;
    const digits = compact ? 1 : Math.abs(major) < 10 ? minorDigits(currency) : 0;
    const key = `${currency}${compact}${digits}`;
    const format =
      made.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: compact ? 'compact' : 'standard',
        minimumFractionDigits: 0,
        maximumFractionDigits: digits,
      });
    made.set(key, format);
    return format.format(major);
  };
}

function periodWords(period: Period, day: Intl.DateTimeFormat, month: Intl.DateTimeFormat): string {
  const last = addDays(period.to, -1);
  const wholeMonths = period.from.endsWith('-01') && period.to.endsWith('-01');
  const format = wholeMonths ? month : day;
  // Equal ends collapse: one whole month is "Sep 2026", one day "3 Sep 2026".
  return format.formatRange(noon(period.from), noon(last));
}
