import { daysBetween, type Instant, type IsoDate, type Period } from '../../domain/calendar.ts';
import type { MetricUnit } from '../../domain/metrics/metricId.ts';
import { type Currency, minorDigits, toMajorUnits } from '../../domain/money.ts';

/** Shown wherever there is no value. Never 0, never NaN. */
export const noValue = '—';

export interface FormatOptions {
  /** BCP 47 tag; one that this system does not know falls back to `en-GB`. */
  locale: string;
  /** The workbook's reporting currency. */
  currency: Currency;
  /** The business date "3 days late" is counted from. */
  today: IsoDate;
  /** The zone instants are shown in; the computer's own when not given. */
  timeZone?: string;
}

export type MoneyStyle = 'auto' | 'whole' | 'exact' | 'compact';
export type DateStyle = 'short' | 'medium' | 'long' | 'dayMonth' | 'month' | 'weekday';

/** Writes numbers, money and dates the way the workbook's locale does; words stay English. `null` becomes "—". */
export interface Format {
  readonly locale: string;
  readonly currency: Currency;
  number(value: number | null, digits?: number): string;
  /** A fraction as a percentage: 0.314 → "31 %" or "31%", as the locale has it. */
  percent(fraction: number | null, digits?: number): string;
  /** Minor units. `auto` shows cents only where there are any, `whole` rounds them away, `compact` is "€4.2m". */
  money(minor: number | null, currency?: Currency, style?: MoneyStyle): string;
  date(date: IsoDate | null, style?: DateStyle): string;
  /** The clock time of an instant, in the computer's zone: "14:02". */
  time(at: Instant | null): string;
  dateTime(at: Instant | null): string;
  /** The dates of a half-open period, last day included: "1 – 30 Sep 2026", or "September 2026" for a whole month. */
  period(period: Period | null): string;
  /** Seconds as a clock: 754 → "12:34", 3,600 → "1:00:00". Negative times get a minus sign. */
  duration(seconds: number | null): string;
  /** A number of days in words: "1 day", "12.5 days". */
  days(value: number | null, digits?: number): string;
  /** Where a due date stands: "3 days late", "Due today", "Due tomorrow", "In 5 days", further off the date itself. */
  due(date: IsoDate | null): string;
  /** "12 days ago", "Yesterday", "Today", "Tomorrow", "In 5 days"; beyond 30 days the date itself. */
  relative(date: IsoDate | null): string;
  bytes(value: number | null): string;
  /** "1 lead", "1,204 leads". The plural is the singular plus "s" unless given. */
  count(value: number, singular: string, plural?: string): string;
  /** A metric's value in its unit. */
  metric(value: number | null, unit: MetricUnit, currency?: Currency): string;
}

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
};

function knownLocale(tag: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** The days of a business date are the same in every zone: read and shown as UTC. */
const atNoon = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`);

const isShown = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** One formatter per locale and currency; keeps its Intl objects, which are slow to make. */
export function createFormat(options: FormatOptions): Format {
  const locale = knownLocale(options.locale);
  const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
  const numbers = (style: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = `n${JSON.stringify(style)}`;
    const known = made.get(key) ?? new Intl.NumberFormat(locale, style);
    made.set(key, known);
    return known as Intl.NumberFormat;
  };
  const dates = (style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = `d${JSON.stringify(style)}`;
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, style);
    made.set(key, known);
    return known as Intl.DateTimeFormat;
  };
  return {
    locale,
    currency: options.currency,
    ...numberFormats(numbers, options),
    ...dateFormats(dates, options, numbers),
  };
}

type Numbers = (style: Intl.NumberFormatOptions) => Intl.NumberFormat;
type Dates = (style: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;
type NumberPart = 'number' | 'percent' | 'money' | 'bytes' | 'count' | 'metric' | 'days' | 'duration';

function moneyStyle(minor: number, currency: Currency, style: MoneyStyle): Intl.NumberFormatOptions {
  const digits = minorDigits(currency);
  const base = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  if (style === 'compact')
    return { ...base, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 };
  const whole = style === 'whole' || minor % 10 ** digits === 0;
  const shown = style === 'exact' || !whole ? digits : 0;
  return { ...base, minimumFractionDigits: shown, maximumFractionDigits: shown };
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function numberFormats(numbers: Numbers, options: FormatOptions): Pick<Format, NumberPart> {
  const number = (value: number | null, digits = 0): string =>
    isShown(value)
      ? numbers({ maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value)
      : noValue;
  const percent = (fraction: number | null, digits = 0): string =>
    isShown(fraction)
      ? numbers({ style: 'percent', maximumFractionDigits: digits }).format(fraction)
      : noValue;
  const money: Format['money'] = (minor, currency = options.currency, style = 'auto') =>
    isShown(minor)
      ? numbers(moneyStyle(minor, currency, style)).format(toMajorUnits(minor, currency))
      : noValue;
  const count = (value: number, singular: string, plural = `${singular}s`): string =>
    `${number(value)} ${value === 1 ? singular : plural}`;
  const days = (value: number | null, digits = 0): string => {
    if (!isShown(value)) return noValue;
    const text = number(value, digits);
    return `${text} ${text === '1' ? 'day' : 'days'}`;
  };
  return {
    number,
    percent,
    money,
    count,
    days,
    duration: (seconds) => (isShown(seconds) ? clock(seconds) : noValue),
    bytes: (value) => {
      if (!isShown(value)) return noValue;
      const step = Math.min(byteUnits.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
      const unit = byteUnits[step] ?? 'byte';
      const shown = value / 1000 ** step;
      return numbers({ style: 'unit', unit, maximumFractionDigits: shown < 10 && step > 0 ? 1 : 0 }).format(
        shown,
      );
    },
    metric: (value, unit, currency) => {
      // Below 10 % whole percents would hide most of a change.
      if (unit === 'share') return percent(value, value !== null && Math.abs(value) < 0.0995 ? 1 : 0);
      if (unit === 'money') return money(value, currency, 'whole');
      if (unit === 'hours') return isShown(value) ? `${number(value, 1)} h` : noValue;
      return unit === 'days' ? days(value, 1) : number(value);
    },
  };
}

/** 754 → "12:34"; 3,600 → "1:00:00". */
function clock(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < 0 && whole > 0 ? `−${text}` : text;
}

type DatePart = 'date' | 'time' | 'dateTime' | 'period' | 'due' | 'relative';

function dateFormats(dates: Dates, options: FormatOptions, numbers: Numbers): Pick<Format, DatePart> {
  const zone = options.timeZone === undefined ? {} : { timeZone: options.timeZone };
  const date = (value: IsoDate | null, style: DateStyle = 'medium'): string =>
    value === null ? noValue : dates({ ...dateStyles[style], timeZone: 'UTC' }).format(atNoon(value));
  const inDays = (days: number): string => `${numbers({}).format(days)} ${days === 1 ? 'day' : 'days'}`;
  return {
    date,
    time: (at) =>
      at === null ? noValue : dates({ hour: '2-digit', minute: '2-digit', ...zone }).format(new Date(at)),
    dateTime: (at) =>
      at === null
        ? noValue
        : dates({
            day: 'numeric',
            month: 'short',
            year: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            ...zone,
          }).format(new Date(at)),
    period: (period) => (period === null ? 'All time' : periodText(period, date, dates)),
    due: (value) => {
      if (value === null) return 'No due date';
      const days = daysBetween(options.today, value);
      if (days < 0) return `${inDays(-days)} late`;
      if (days <= 1) return days === 0 ? 'Due today' : 'Due tomorrow';
      return days <= 14 ? `In ${inDays(days)}` : `Due ${date(value, 'dayMonth')}`;
    },
    relative: (value) => {
      if (value === null) return noValue;
      const days = daysBetween(options.today, value);
      if (Math.abs(days) <= 1) return days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : 'Yesterday';
      if (Math.abs(days) > 30) return date(value);
      return days < 0 ? `${inDays(-days)} ago` : `In ${inDays(days)}`;
    },
  };
}

function periodText(period: Period, date: Format['date'], dates: Dates): string {
  const last = new Date(atNoon(period.to).getTime() - 86_400_000);
  const lastDay = last.toISOString().slice(0, 10);
  const wholeMonths = period.from.endsWith('-01') && period.to.endsWith('-01');
  if (wholeMonths && lastDay.slice(0, 7) === period.from.slice(0, 7)) return date(period.from, 'month');
  const style = wholeMonths
    ? { month: 'short', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return dates(style as Intl.DateTimeFormatOptions).formatRange(atNoon(period.from), last);
}
