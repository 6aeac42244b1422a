import type { HandOff } from '../../domain/handOff.ts';
import type { Id } from '../../domain/ids.ts';
import { handOffOutcomeSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { textOf } from './lead.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

const toHandOff = (row: Row): HandOff => ({
  id: String(row['id']),
  leadId: String(row['lead_id']),
  cycleId: textOf(row['cycle_id']),
  fromPersonId: textOf(row['from_person_id']),
  toPersonId: textOf(row['to_person_id']),
  handedAt: String(row['handed_at']),
  dueAt: textOf(row['due_at']),
  outcome: handOffOutcomeSchema.parse(row['outcome']),
  decidedAt: textOf(row['decided_at']),
  reason: textOf(row['reason']),
});

/** Newest first. */
export const handOffsOfLead = (db: ReadableDb, leadId: Id): HandOff[] =>
  db
    .rows(sql`SELECT * FROM hand_off WHERE lead_id = ${leadId} ORDER BY handed_at DESC, seq DESC`)
    .map(toHandOff);

export function findHandOff(db: ReadableDb, id: Id): HandOff | null {
  const row = db.row(sql`SELECT * FROM hand_off WHERE id = ${id}`);
  return row === null ? null : toHandOff(row);
}

export function insertHandOff(db: WritableDb, handOff: HandOff): void {
  insertRow(db, 'hand_off', {
    id: handOff.id,
    lead_id: handOff.leadId,
    cycle_id: handOff.cycleId,
    from_person_id: handOff.fromPersonId,
    to_person_id: handOff.toPersonId,
    handed_at: handOff.handedAt,
    due_at: handOff.dueAt,
    outcome: handOff.outcome,
    decided_at: handOff.decidedAt,
    reason: handOff.reason,
  });
}

export const answerHandOff = (
  db: WritableDb,
  id: Id,
  answer: Pick<HandOff, 'outcome' | 'decidedAt' | 'reason'>,
): string[] =>
  updateRow(db, 'hand_off', id, {
    outcome: answer.outcome,
    decided_at: answer.decidedAt,
    reason: answer.reason,
  });
