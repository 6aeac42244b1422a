import type { MetricScope } from '../../src/domain/metrics/scope.ts';
import type { Connection } from '../../src/main/storage/database.ts';

/** The other road to a number: plain SQL over the tables, written from docs/SPEC.md, sharing no code with the metrics. */

/** `$from` and `$to` are null for all time; `$owner`, `$channel` are null for any. */
export function ask(db: Connection, text: string, scope: MetricScope): (number | null)[] {
  const { period, asOf, filter } = scope;
  const wanted: Record<string, string | null> = {
    $from: period?.from ?? null,
    $to: period?.to ?? null,
    $asOf: asOf,
    $owner: filter.ownerId ?? null,
    $channel: filter.channelId ?? null,
  };
  const used = Object.fromEntries(Object.entries(wanted).filter(([name]) => text.includes(name)));
  const statement = db.raw.prepare(text);
  try {
    statement.bind(used);
    statement.step();
    return statement.get() as (number | null)[];
  } finally {
    statement.free();
  }
}

/** Whether a date lies in the period and is not after the as-of date (N02, N04). */
export const placed = (column: string): string => `(
  ($from IS NULL AND (${column} IS NULL OR ${column} <= $asOf))
  OR (${column} >= $from AND ${column} < $to AND ${column} <= $asOf))`;

export const leadFilter = `($owner IS NULL OR l.owner_id = $owner) AND ($channel IS NULL OR l.channel_id = $channel)`;
