import type { DatedRate, Exchange } from '../../domain/metrics/exchange.ts';
import type { Currency } from '../../domain/money.ts';
import type { ReadableDb } from './database.ts';
import { dayOf } from './factColumns.ts';
import { sql } from './sql.ts';

/** The reporting currency with every dated rate of the others. */
export function readExchange(db: ReadableDb, currency: Currency): Exchange {
  const rates = new Map<Currency, DatedRate[]>();
  for (const [code, day, rate] of db.tuples(
    sql`SELECT currency, ${dayOf(sql`valid_from`)}, rate FROM exchange_rate ORDER BY valid_from`,
  )) {
    const known = rates.get(String(code)) ?? [];
    known.push({ day: Number(day), rate: Number(rate) });
    rates.set(String(code), known);
  }
  return { currency, rates };
}
