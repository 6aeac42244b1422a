import { dayNumber } from '../../../../../domain/calendar.ts';

/** Numbers and dates as people type them into a cell, read in the workbook's locale. */

/** "." or ",", whichever the locale writes before the decimals. */
function decimalMark(locale: string): '.' | ',' {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
}

/**
 * A typed number as plain decimal text ("1234.5"), or null when it is none. Currency signs and blanks are passed over.
 * The locale's own way of writing comes first; "12.5" and "1,234.56" are also understood where "12,5" is written, as long
 * as they can mean nothing else.
 */
export function readDecimal(text: string, locale: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f'’€$£¥]/g, '');
  const mark = decimalMark(locale);
  const other = mark === '.' ? ',' : '.';
  const [m, o] = [`\\${mark}`, `\\${other}`];
  const is = (pattern: string): boolean => new RegExp(`^[+-]?${pattern}$`).test(bare);
  if (is(`\\d{1,3}(${o}\\d{3})+(${m}\\d+)?`) || is(`\\d+(${m}\\d+)?`))
    return bare.replaceAll(other, '').replace(mark, '.');
  return is(`\\d+${o}\\d+`) || is(`\\d{1,3}(${m}\\d{3})+${o}\\d+`)
    ? bare.replaceAll(mark, '').replace(other, '.')
    : null;
}

const orders = new Map<string, string[]>();

/** "day", "month", "year" in the order the locale writes them. */
function orderOf(locale: string): string[] {
  const known = orders.get(locale);
  if (known !== undefined) return known;
  const order = new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(Date.UTC(2026, 10, 23)))
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  orders.set(locale, order);
  return order;
}

/** A typed date as an ISO date: 2026-11-23, or day, month and year in the locale's order. Null when it is none. */
export function readDate(text: string, locale: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts = iso === null ? /^(\d{1,4})[./\- ]+(\d{1,2})[./\- ]+(\d{2,4})\.?$/.exec(text) : null;
  if (iso === null && parts === null) return null;
  const order = iso === null ? orderOf(locale) : ['year', 'month', 'day'];
  const numbers = (iso ?? parts)?.slice(1) ?? [];
  const part = (name: string): string => numbers[order.indexOf(name)] ?? '';
  const year = part('year').length === 2 ? `20${part('year')}` : part('year');
  const date = `${year}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  return dayNumber(date) === null ? null : date;
}
