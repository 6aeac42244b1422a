import { z } from 'zod';

/** Money is an integer of minor units (cents) beside its ISO 4217 code; it never passes through a float. */

export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as EUR');
export type Currency = z.infer<typeof currencySchema>;

export const minorUnitsSchema = z.int();

const zeroDecimal = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
]);
const threeDecimal = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** How many decimals the currency's minor unit has (ISO 4217: 0, 2 or 3). */
export const minorDigits = (currency: Currency): number =>
  zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2;

/**
 * Minor units of a plain decimal text such as `-1234.5` ("." as the mark, no grouping), rounded half away from zero.
 * Null when the text is no number or the result is beyond 2^53 − 1 (it could not be kept exactly).
 */
export function toMinorUnits(decimal: string, currency: Currency): number | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(decimal);
  if (match === null || `${match[2] ?? ''}${match[3] ?? ''}` === '') return null;
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? '').padEnd(digits + 1, '0');
  const whole = BigInt(`${match[2] ?? ''}${fraction.slice(0, digits)}` || '0');
  const rounded = whole + (fraction.charCodeAt(digits) >= 53 ? 1n : 0n);
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const value = Number(rounded);
  return match[1] === '-' && value !== 0 ? -value : value;
}

/** Major units for display and for ratios only; sums stay in minor units. */
export const toMajorUnits = (minor: number, currency: Currency): number =>
  minor / 10 ** minorDigits(currency);
