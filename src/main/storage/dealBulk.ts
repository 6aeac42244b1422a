import type { ReadableDb, WritableDb } from './database.ts';
import { deleteRows, updateRows } from './recorded.ts';
import { list, name, type Sql, sql } from './sql.ts';

/** Many deals at once: a few statements over row numbers instead of a few per deal. */

const numbers = (db: ReadableDb, query: Sql): number[] => db.tuples(query).map(([seq]) => Number(seq));

/** The deals among these whose column does not hold the value yet. */
export const dealsWithout = (
  db: ReadableDb,
  seqs: readonly number[],
  column: string,
  value: string | null,
): number[] =>
  numbers(
    db,
    sql`SELECT seq FROM deal WHERE seq IN ${list(seqs)} AND ${name(column)} IS NOT ${value} ORDER BY seq`,
  );

/**
 * Removes deals with what has no meaning without them: stage history, pushes, loss opinions and touches of their own.
 * Issues, decisions and actions stay and only lose the link.
 */
export function deleteDeals(db: WritableDb, seqs: readonly number[]): void {
  const ids = sql`(SELECT id FROM deal WHERE seq IN ${list(seqs)})`;
  const owned = (table: string, which: Sql): number[] =>
    numbers(db, sql`SELECT seq FROM ${name(table)} WHERE ${which} ORDER BY seq`);
  for (const table of ['issue', 'decision', 'action']) {
    updateRows(db, table, owned(table, sql`deal_id IN ${ids}`), 'deal_id', null);
  }
  updateRows(db, 'touch', owned('touch', sql`deal_id IN ${ids} AND lead_id IS NOT NULL`), 'deal_id', null);
  for (const table of ['touch', 'deal_stage_entry', 'deal_push', 'loss_opinion']) {
    deleteRows(db, table, owned(table, sql`deal_id IN ${ids}`));
  }
  deleteRows(db, 'insight_link', owned('insight_link', sql`entity = 'deal' AND record_id IN ${ids}`));
  deleteRows(db, 'deal', seqs);
}
