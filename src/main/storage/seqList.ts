import type { ReadableDb } from './database.ts';
import { type Sql, sql } from './sql.ts';

/** Row numbers in order. 100,000 of them cross from SQLite in one text: fetching them row by row costs twice as much. */
export type SeqList = Uint32Array;

/** The numbers of a text such as "3,1,2". */
export function parseSeqs(text: string): SeqList {
  if (text === '') return new Uint32Array(0);
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) commas += 1;
  const seqs = new Uint32Array(commas + 1);
  let value = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      seqs[count++] = value;
      value = 0;
    } else {
      value = value * 10 + code - 48;
    }
  }
  seqs[count] = value;
  return seqs;
}

/**
 * The `seq` column of a query, in its order.
 * @param query a whole SELECT whose only column is called `seq`
 */
export const readSeqs = (db: ReadableDb, query: Sql): SeqList =>
  parseSeqs(String(db.value(sql`SELECT group_concat(seq) FROM (${query})`) ?? ''));

/** Rows in ascending order of a column; the last `blanks` of them have no value in it. */
export interface OrderedSeqs {
  seqs: SeqList;
  blanks: number;
}

/** Parts after one another. */
export function joinSeqs(parts: readonly SeqList[]): SeqList {
  const joined = new Uint32Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** An order in which SQLite put the rows without a value first: they go last, in both directions. */
export const blanksLast = (seqs: SeqList, blanks: number): OrderedSeqs => ({
  seqs: blanks === 0 ? seqs : joinSeqs([seqs.subarray(blanks), seqs.subarray(0, blanks)]),
  blanks,
});
