import type { IsoDate } from '../../domain/calendar.ts';
import type { LifecycleState } from '../../domain/lifecycle.ts';
import { leadStageSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { textOf } from './lead.ts';
import { deleteRows, updateRows } from './recorded.ts';
import { list, name, type Sql, sql } from './sql.ts';

/** Many leads at once: a few statements over row numbers instead of a few per lead. */

/** The leads among these whose column does not hold the value yet. */
export const leadsWithout = (
  db: ReadableDb,
  seqs: readonly number[],
  column: string,
  value: string | null,
): number[] =>
  numbers(
    db,
    sql`SELECT seq FROM lead WHERE seq IN ${list(seqs)} AND ${name(column)} IS NOT ${value} ORDER BY seq`,
  );

const numbers = (db: ReadableDb, query: Sql): number[] => db.tuples(query).map(([seq]) => Number(seq));

export interface StandingLead extends LifecycleState {
  seq: number;
  id: string;
  /** The present cycle; null when it was never recorded. */
  cycleId: string | null;
  cycleSeq: number | null;
}

export const standingLeads = (db: ReadableDb, seqs: readonly number[]): StandingLead[] =>
  db
    .tuples(
      sql`SELECT l.seq, l.id, l.stage, l.stage_on, l.cycle, c.id, c.seq
          FROM lead l LEFT JOIN lead_cycle c ON c.lead_id = l.id AND c.number = l.cycle
          WHERE l.seq IN ${list(seqs)} ORDER BY l.seq`,
    )
    .map(([seq, id, stage, stageOn, cycle, cycleId, cycleSeq]) => ({
      seq: Number(seq),
      id: String(id),
      stage: leadStageSchema.parse(stage),
      stageOn: textOf(stageOn),
      cycle: Number(cycle),
      cycleId: textOf(cycleId),
      cycleSeq: cycleSeq === null || cycleSeq === undefined ? null : Number(cycleSeq),
    }));

/** Writes the end of cycles, by their row numbers. */
export function endCycles(
  db: WritableDb,
  cycleSeqs: readonly number[],
  on: IsoDate,
  outcome: 'customer' | 'disqualified' | 'recycled',
): void {
  updateRows(db, 'lead_cycle', cycleSeqs, 'ended_on', on);
  updateRows(db, 'lead_cycle', cycleSeqs, 'outcome', outcome);
}

export const cycleSeqsOfIds = (db: ReadableDb, ids: readonly string[]): number[] =>
  numbers(db, sql`SELECT seq FROM lead_cycle WHERE id IN ${list(ids)}`);

/**
 * Removes leads with what has no meaning without them: cycles, stage entries, hand-offs and touches. Deals, issues,
 * decisions and actions stay and only lose the link.
 */
export function deleteLeads(db: WritableDb, seqs: readonly number[]): void {
  const ids = sql`(SELECT id FROM lead WHERE seq IN ${list(seqs)})`;
  const owned = (table: string, which: Sql): number[] =>
    numbers(db, sql`SELECT seq FROM ${name(table)} WHERE ${which} ORDER BY seq`);
  for (const table of ['deal', 'issue', 'decision', 'action']) {
    updateRows(db, table, owned(table, sql`lead_id IN ${ids}`), 'lead_id', null);
  }
  const sharedTouches = owned('touch', sql`lead_id IN ${ids} AND deal_id IS NOT NULL`);
  updateRows(db, 'touch', sharedTouches, 'lead_id', null);
  deleteRows(db, 'touch', owned('touch', sql`lead_id IN ${ids}`));
  deleteRows(db, 'hand_off', owned('hand_off', sql`lead_id IN ${ids}`));
  deleteRows(db, 'insight_link', owned('insight_link', sql`entity = 'lead' AND record_id IN ${ids}`));
  const cycles = sql`(SELECT id FROM lead_cycle WHERE lead_id IN ${ids})`;
  deleteRows(db, 'lead_stage_entry', owned('lead_stage_entry', sql`cycle_id IN ${cycles}`));
  deleteRows(db, 'lead_cycle', owned('lead_cycle', sql`lead_id IN ${ids}`));
  deleteRows(db, 'lead', seqs);
}
