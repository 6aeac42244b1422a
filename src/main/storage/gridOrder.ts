import type { ReadableDb } from './database.ts';
import { blanksLast, joinSeqs, type OrderedSeqs, parseSeqs, readSeqs, type SeqList } from './seqList.ts';
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
 * @param from everything after FROM; the table goes by the name `t`
 * @param keyOf what a value is ordered by: text folded, an id by its name's place; null for none
 */
export function columnOrder(
  db: ReadableDb,
  column: Sql,
  from: Sql,
  keyOf: (value: SortKey) => SortKey | null,
): OrderedSeqs {
  const [row] = db.tuples(sql`SELECT group_concat(t.seq), json_group_array(${column}) FROM ${from}`);
  const values = JSON.parse(String(row?.[1] ?? '[]')) as (SortKey | null)[];
  return bucketOrder(parseSeqs(String(row?.[0] ?? '')), values, keyOf);
}

/** Puts rows into one bucket per different value and the buckets in order; rows of a bucket stay as they come. */
export function bucketOrder(
  seqs: SeqList,
  values: readonly (SortKey | null)[],
  keyOf: (value: SortKey) => SortKey | null = (value) => value,
): OrderedSeqs {
  const { codes, keys } = encode(values, keyOf);
  const size = keys.length;
  const order = keys
    .flatMap((key, code) => (key === null ? [] : [{ key, code }]))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const places = new Int32Array(size).fill(order.length);
  for (const [place, { code }] of order.entries()) places[code] = place;
  const counts = new Int32Array(order.length + 2);
  for (const code of codes) counts[(places[code] ?? 0) + 1] = (counts[(places[code] ?? 0) + 1] ?? 0) + 1;
  for (let place = 1; place < counts.length; place++)
    counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  const filled = counts[order.length] ?? 0;
  const ordered = new Uint32Array(seqs.length);
  for (let row = 0; row < codes.length; row++) {
    const place = places[codes[row] ?? 0] ?? 0;
    const at = counts[place] ?? 0;
    ordered[at] = seqs[row] ?? 0;
    counts[place] = at + 1;
  }
  return { seqs: ordered, blanks: seqs.length - filled };
}

/** Every value as a small number, and what each number is ordered by (null: no value). */
function encode(
  values: readonly (SortKey | null)[],
  keyOf: (value: SortKey) => SortKey | null,
): { codes: Int32Array; keys: (SortKey | null)[] } {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<SortKey | null, number>();
  const keys: (SortKey | null)[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = keys.length;
      codeOf.set(value, code);
      const key = value === null ? null : keyOf(value);
      keys.push(key === '' ? null : key);
    }
    codes[row] = code;
  }
  return { codes, keys };
}
