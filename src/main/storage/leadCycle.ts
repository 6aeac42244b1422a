import type { Instant, IsoDate } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import { type LeadStage, leadStageSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { textOf } from './lead.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

export interface CycleEntry {
  stage: LeadStage;
  enteredOn: IsoDate | null;
  enteredAt: Instant | null;
}

export interface LeadCycle {
  id: Id;
  number: number;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  outcome: 'customer' | 'disqualified' | 'recycled' | null;
  entries: CycleEntry[];
}

/** The cycles of a lead, oldest first, with their stage entries in the order they were recorded. */
export function cyclesOfLead(db: ReadableDb, leadId: Id): LeadCycle[] {
  const cycles = db
    .rows(
      sql`SELECT id, number, started_on, ended_on, outcome FROM lead_cycle WHERE lead_id = ${leadId} ORDER BY number`,
    )
    .map(
      (row): LeadCycle => ({
        id: String(row['id']),
        number: Number(row['number']),
        startedOn: textOf(row['started_on']),
        endedOn: textOf(row['ended_on']),
        outcome: row['outcome'] as LeadCycle['outcome'],
        entries: [],
      }),
    );
  for (const cycle of cycles) {
    cycle.entries = db
      .rows(
        sql`SELECT stage, entered_on, entered_at FROM lead_stage_entry WHERE cycle_id = ${cycle.id} ORDER BY seq`,
      )
      .map((row) => ({
        stage: leadStageSchema.parse(row['stage']),
        enteredOn: textOf(row['entered_on']),
        enteredAt: textOf(row['entered_at']),
      }));
  }
  return cycles;
}

export function insertCycle(
  db: WritableDb,
  cycle: { id: Id; leadId: Id; number: number; startedOn: IsoDate | null },
): void {
  insertRow(db, 'lead_cycle', {
    id: cycle.id,
    lead_id: cycle.leadId,
    number: cycle.number,
    started_on: cycle.startedOn,
  });
}

export function insertStageEntry(
  db: WritableDb,
  entry: { id: Id; cycleId: Id; stage: LeadStage; enteredOn: IsoDate | null; enteredAt: Instant | null },
): void {
  insertRow(db, 'lead_stage_entry', {
    id: entry.id,
    cycle_id: entry.cycleId,
    stage: entry.stage,
    entered_on: entry.enteredOn,
    entered_at: entry.enteredAt,
  });
}

export const updateCycle = (
  db: WritableDb,
  id: Id,
  patch: { started_on: IsoDate | null } | { ended_on: IsoDate; outcome: NonNullable<LeadCycle['outcome']> },
): string[] => updateRow(db, 'lead_cycle', id, patch);

/** Moves the start of a lead's first cycle, and its first inquiry with it, to another date. */
export function redateFirstCycle(db: WritableDb, leadId: Id, from: IsoDate | null, to: IsoDate | null): void {
  const cycle = db.row(sql`SELECT id, started_on FROM lead_cycle WHERE lead_id = ${leadId} AND number = 1`);
  if (cycle === null || textOf(cycle['started_on']) !== from) return;
  updateCycle(db, String(cycle['id']), { started_on: to });
  const entry = db.row(
    sql`SELECT id, entered_on FROM lead_stage_entry
        WHERE cycle_id = ${String(cycle['id'])} AND stage = 'inquiry' ORDER BY seq LIMIT 1`,
  );
  if (entry !== null && textOf(entry['entered_on']) === from)
    updateRow(db, 'lead_stage_entry', String(entry['id']), { entered_on: to });
}
