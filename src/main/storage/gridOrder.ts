import type { ReadableDb } from './database.ts';
import { readColumns } from './factColumns.ts';
import { blanksLast, joinSeqs, type OrderedSeqs, parseSeqs, readSeqs } from './seqList.ts';
import { name, type Sql, sql } from './sql.ts';

/**
 * Three ways to put all rows of a table in order, each the fastest for its kind of column. The order is found once and
 * kept by the services; no page of a grid sorts anything.
 */

/** By a column or expression that an index holds: SQLite only walks the index. */
export function indexOrder(db: ReadableDb, table: string, key: Sql, blank: Sql | null): OrderedSeqs {
  const seqs = readSeqs(db, sql`SELECT seq FROM ${name(table)} ORDER BY ${key}, seq`);
  const blanks =
    blank === null ? 0 : Number(db.value(sql`SELECT count(*) FROM ${name(table)} WHERE ${blank} IS NULL`));
  return blanksLast(seqs, blanks);
}

/** By a column of few values with an order of their own (owners by name, stages along the funnel). */
export function groupOrder(
  db: ReadableDb,
  table: string,
  column: string,
  places: ReadonlyMap<string, number>,
): OrderedSeqs {
  const key = name(column);
  const groups = db
    .tuples(sql`SELECT ${key}, group_concat(seq) FROM ${name(table)} GROUP BY ${key}`)
    .map(([value, seqs]) => ({
      place: value === null ? Number.POSITIVE_INFINITY : (places.get(String(value)) ?? Number.MAX_VALUE),
      blank: value === null,
      seqs: parseSeqs(String(seqs)),
    }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place));
  return {
    seqs: joinSeqs(groups.map((group) => group.seqs)),
    blanks: groups.find((group) => group.blank)?.seqs.length ?? 0,
  };
}

export type SortKey = string | number;

/**
 * By a column no index holds: its values come over in one text and are put into buckets, one per different value.
 * @param keyOf what a value is ordered by: text folded, an id by its name's place; null for none
 */
export function columnOrder(
  db: ReadableDb,
  column: Sql,
  from: Sql,
  keyOf: (value: SortKey) => SortKey | null,
): OrderedSeqs {
  const [seqs = [], values = []] = readColumns(db, [sql`t.seq`, column], from);
  return bucketOrder(Uint32Array.from(seqs, Number), values, keyOf);
}

/** Puts rows into one bucket per different value and the buckets in order; rows of a bucket stay as they come. */
export function bucketOrder(
  seqs: Uint32Array,
  values: readonly (SortKey | null)[],
  keyOf: (value: SortKey) => SortKey | null = (value) => value,
): OrderedSeqs {
  const buckets = new Map<SortKey, { key: SortKey; rows: number[] }>();
  const blank: number[] = [];
  for (const [row, value] of values.entries()) {
    const seq = seqs[row] ?? 0;
    const known = value === null ? undefined : buckets.get(value);
    if (known !== undefined) {
      known.rows.push(seq);
      continue;
    }
    const key = value === null ? null : keyOf(value);
    if (value === null || key === null || key === '') blank.push(seq);
    else buckets.set(value, { key, rows: [seq] });
  }
  const sorted = [...buckets.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const ordered = new Uint32Array(values.length);
  let at = 0;
  for (const { rows } of sorted) {
    ordered.set(rows, at);
    at += rows.length;
  }
  ordered.set(blank, at);
  return { seqs: ordered, blanks: blank.length };
}
