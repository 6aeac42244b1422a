import { dayNumber } from '../../../../../domain/calendar.ts';

/** Numbers and dates as people type them into a cell, read in the workbook's locale. */

/** The marks the locale writes numbers with. */
function marksOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const mark = (type: 'group' | 'decimal', usual: string): string =>
    parts.find((part) => part.type === type)?.value ?? usual;
  return { group: mark('group', ','), decimal: mark('decimal', '.') };
}

/**
 * A typed number as plain decimal text ("1234.5"), or null when it is none. Currency signs and blanks are passed over;
 * a mark that cannot be grouping in this locale is taken as the decimal mark, so "12.5" works where "12,5" is written.
 */
export function readDecimal(text: string, locale: string): string | null {
  const { group, decimal } = marksOf(locale);
  const bare = text.replace(/[\s\u00a0\u202f'’€$£¥]/g, '');
  const marks = bare.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  const isGrouped = last !== undefined && last === group && /^[+-]?\d{1,3}([.,]\d{3})+$/.test(bare);
  const mark = last === undefined || isGrouped ? null : marks.length === 1 ? last : decimal;
  const whole = mark === null ? bare.replaceAll(/[.,]/g, '') : bare;
  const at = mark === null ? -1 : whole.lastIndexOf(mark);
  const plain = at === -1 ? whole : `${whole.slice(0, at).replaceAll(/[.,]/g, '')}.${whole.slice(at + 1)}`;
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? plain : null;
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
