import { type Currency, minorDigits } from '../money.ts';

/** From `day` on (until the next one), 1 major unit of the currency is worth `rate` major units of the reporting one. */
export interface DatedRate {
  day: number;
  rate: number;
}

/** The reporting currency and the dated rates of the others, each list in ascending order of day. */
export interface Exchange {
  currency: Currency;
  rates: ReadonlyMap<Currency, readonly DatedRate[]>;
}

/**
 * An amount in minor units of the reporting currency, by the latest rate valid on the day, rounded half away from
 * zero. Null when no rate is valid yet: an amount is never converted by a later or a guessed rate.
 */
export function convert(exchange: Exchange, minor: number, currency: Currency, day: number): number | null {
  if (currency === exchange.currency) return minor;
  const rate = (exchange.rates.get(currency) ?? []).findLast((dated) => dated.day <= day)?.rate;
  if (rate === undefined) return null;
  const exact = minor * rate * 10 ** (minorDigits(exchange.currency) - minorDigits(currency));
  return Math.sign(exact) * Math.round(Math.abs(exact));
}
