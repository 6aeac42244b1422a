import type { ReadableDb } from './database.ts';
import type { DataStamp } from './dataStamp.ts';
import { list, name, sql } from './sql.ts';

/** What happened to the rows of one table since a stamp. */
export interface RowChanges {
  /** Rows came or went: every order and every count is different. */
  areRowsOther: boolean;
  /** The columns that hold something else now. */
  columns: ReadonlySet<string>;
  /** The rows with other content. */
  seqs: readonly number[];
}

/** Reads the log of changes; null when more than `most` entries would have to be looked at. */
export function rowChangesSince(
  db: ReadableDb,
  stamp: DataStamp,
  table: string,
  most: number,
): RowChanges | null {
  const entries = db.tuples(
    sql`SELECT kind, field, first_seq FROM change WHERE seq > ${stamp.changeSeq} AND entity = ${table}
        LIMIT ${most + 1}`,
  );
  if (entries.length > most) return null;
  const columns = new Set<string>();
  const seqs = new Set<number>();
  for (const [, field, seq] of entries) {
    if (typeof field === 'string') columns.add(field);
    seqs.add(Number(seq));
  }
  return { areRowsOther: entries.some(([kind]) => kind !== 'update'), columns, seqs: [...seqs] };
}

/** The search texts of a few rows. */
export const searchTextsOf = (
  db: ReadableDb,
  table: 'lead' | 'deal',
  seqs: readonly number[],
): Map<number, string> =>
  new Map(
    db
      .tuples(sql`SELECT seq, search FROM ${name(table)} WHERE seq IN ${list(seqs)}`)
      .map(([seq, text]) => [Number(seq), String(text)]),
  );
