import type { DecimalMark } from './entity.ts';

/** Amounts and numbers as people and spreadsheets write them: 1.234,56 €, $1,892, (500), 1 234,5, 12,34,567, 1.5K, 20 %. */

export interface NumberCell {
  /** Plain decimal text for exact conversion: optional "-", digits, optional "." and digits. */
  decimal: string;
  /** The ISO code a sign or code in the cell names, or null. "$" alone is "$": which dollar is the workbook's matter. */
  currency: string | null;
  percent: boolean;
}

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: '$',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  kr: 'kr',
  Rs: 'INR',
  'Rs.': 'INR',
  R$: 'BRL',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  CHF: 'CHF',
  'Fr.': 'CHF',
  Ft: 'HUF',
};

const gaps = /[\s\u00a0\u202f\u2009'’]/g;
const shape =
  /^([^\d.,+\-−(]*)([+\-−]?)([^\d.,+\-−(]*)([\d.,]*\d[\d.,]*)(?:[eE]([+-]?\d{1,5}))?(%?)([^\d.,+\-−)]*)([-−]?)$/;
const plain = /^-?\d{1,15}(?:\.\d{1,9})?$/;
const scales: Readonly<Record<string, number>> = { k: 3, m: 6, mio: 6, mn: 6, mm: 6, b: 9, bn: 9 };

/**
 * Reads one cell; `mark` is the decimal mark of its column.
 * @returns null when the text is no number at all, or not one in this notation
 */
export function readNumber(text: string, mark: DecimalMark): NumberCell | null {
  if (mark === 'dot' && plain.test(text)) return { decimal: text, currency: null, percent: false };
  const tight = text.length > 60 ? '' : text.replace(gaps, '');
  const bracketed = /^([^\d()]*)\(([^()]+)\)([^\d()]*)$/.exec(tight);
  const match = shape.exec(
    bracketed === null ? tight : `${bracketed[1] ?? ''}${bracketed[2] ?? ''}${bracketed[3] ?? ''}`,
  );
  if (match === null) return null;
  const [
    ,
    before = '',
    sign = '',
    between = '',
    body = '',
    exponent = '',
    percent = '',
    after = '',
    trailing = '',
  ] = match;
  const tail = wordsAfter(after);
  const currency = currencyOf(before + between) ?? tail.currency;
  if ((before + between !== '' && currencyOf(before + between) === null) || tail.unknown) return null;
  const digits = plainDigits(body, mark);
  if (digits === null) return null;
  const moved = movePoint(digits, Number(exponent || 0) + tail.scale);
  if (moved === null) return null;
  const negative = (sign !== '' && sign !== '+') || trailing !== '' || bracketed !== null;
  return { decimal: negative ? `-${moved}` : moved, currency, percent: percent !== '' || tail.percent };
}

function currencyOf(word: string): string | null {
  if (word === '') return null;
  return signs[word] ?? (/^[A-Z]{3}$/.test(word) ? word : null);
}

function wordsAfter(word: string): {
  currency: string | null;
  scale: number;
  percent: boolean;
  unknown: boolean;
} {
  if (word === '') return { currency: null, scale: 0, percent: false, unknown: false };
  if (word === '%') return { currency: null, scale: 0, percent: true, unknown: false };
  const direct = currencyOf(word);
  if (direct !== null) return { currency: direct, scale: 0, percent: false, unknown: false };
  const match = /^(k|m|mio\.?|mn|mm|b|bn)(.*)$/i.exec(word);
  const scale = scales[(match?.[1] ?? '').toLowerCase().replace('.', '')];
  const rest = match?.[2] ?? '';
  const currency = currencyOf(rest);
  if (scale === undefined || (rest !== '' && currency === null)) {
    return { currency: null, scale: 0, percent: false, unknown: true };
  }
  return { currency, scale, percent: false, unknown: false };
}

const grouped = {
  dot: /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}$/,
  comma: /^[1-9]\d{0,2}(?:\.\d{2,3})*\.\d{3}$/,
} as const;

/** Removes grouping and puts "." as the mark; null when the marks do not fit the notation (12,5 in a dot column). */
function plainDigits(body: string, mark: DecimalMark): string | null {
  const point = mark === 'dot' ? '.' : ',';
  const group = mark === 'dot' ? ',' : '.';
  const pieces = body.split(point);
  if (pieces.length > 2) return null;
  const [whole = '', fraction = ''] = pieces;
  if (fraction.includes(group)) return null;
  if (whole.includes(group) && !grouped[mark].test(whole)) return null;
  const digits = whole.replaceAll(group, '').replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

const maxDigits = 30;

/** Moves the decimal point right by `places` (left when negative); null when the number becomes absurdly long. */
function movePoint(decimal: string, places: number): string | null {
  if (places === 0) return decimal.length > 60 ? null : decimal;
  if (Math.abs(places) > maxDigits) return null;
  const [whole = '0', fraction = ''] = decimal.split('.');
  const all = whole + fraction;
  const point = whole.length + places;
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  const head = all
    .padEnd(point, '0')
    .slice(0, point)
    .replace(/^0+(?=\d)/, '');
  const rest = all.slice(point);
  return rest === '' ? head : `${head}.${rest}`;
}

/**
 * What one cell says about the decimal mark of its column: `dot` or `comma` when only one fits, `either` when both
 * readings are the same number, `open` when they differ ("1,234"), `no` when it is no number.
 */
export function markEvidence(text: string): 'dot' | 'comma' | 'either' | 'open' | 'no' {
  if (plain.test(text) && !text.includes('.')) return 'either';
  const asDot = readNumber(text, 'dot');
  const asComma = readNumber(text, 'comma');
  if (asDot === null && asComma === null) return 'no';
  if (asComma === null) return 'dot';
  if (asDot === null) return 'comma';
  return asDot.decimal === asComma.decimal ? 'either' : 'open';
}
