import type { Id } from '../../domain/ids.ts';
import type { ReadableDb } from './database.ts';
import { readColumns } from './factColumns.ts';
import { list, name, sql } from './sql.ts';

/** Between the ids the window knows and the row numbers the grids work with. */

/** The numbers of the rows with these ids, ascending; ids that are not there are passed over. */
export const seqsOfIds = (db: ReadableDb, table: 'lead' | 'deal', ids: readonly Id[]): number[] =>
  db
    .tuples(sql`SELECT seq FROM ${name(table)} WHERE id IN ${list(ids)} ORDER BY seq`)
    .map(([seq]) => Number(seq));

/** The ids of rows in the order of their numbers as given. */
export function idsOfSeqs(db: ReadableDb, table: 'lead' | 'deal', seqs: ArrayLike<number>): Id[] {
  const [found = [], ids = []] = readColumns(
    db,
    [sql`seq`, sql`id`],
    sql`FROM ${name(table)} WHERE seq IN ${list(Array.from(seqs))}`,
  );
  const idOf = new Map(found.map((seq, row) => [seq, String(ids[row])]));
  return Array.from(seqs).flatMap((seq) => idOf.get(seq) ?? []);
}

export const countRows = (db: ReadableDb, table: 'lead' | 'deal'): number =>
  Number(db.value(sql`SELECT count(*) FROM ${name(table)}`));
