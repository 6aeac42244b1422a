import type { ReadableDb } from './database.ts';
import { sql } from './sql.ts';

export interface RecordedChange {
  kind: 'create' | 'update' | 'delete';
  entity: string;
  firstSeq: number;
  lastSeq: number;
  field: string | null;
  /** JSON: a field's value, or for `delete` the rows themselves. */
  old: string | null;
  new: string | null;
}

/** The changes of one command, last first. */
export function changesOf(db: ReadableDb, commandSeq: number): RecordedChange[] {
  return db
    .rows(
      sql`SELECT kind, entity, first_seq, last_seq, field, old, new FROM change
          WHERE command_seq = ${commandSeq} ORDER BY seq DESC`,
    )
    .map((row) => ({
      kind: row['kind'] as RecordedChange['kind'],
      entity: String(row['entity']),
      firstSeq: Number(row['first_seq']),
      lastSeq: Number(row['last_seq']),
      field: row['field'] as string | null,
      old: row['old'] as string | null,
      new: row['new'] as string | null,
    }));
}

export interface HistoryEntry {
  at: string;
  actor: string;
  kind: 'create' | 'update' | 'delete';
  label: string;
  field: string | null;
  old: string | null;
  new: string | null;
  meetingTitle: string | null;
}

/** The audit trail of one record, newest first: who changed what, when, and in which meeting. */
export function historyOf(db: ReadableDb, entity: string, recordSeq: number, limit = 200): HistoryEntry[] {
  return db
    .rows(
      sql`SELECT command.at, command.actor, command.label, change.kind, change.field, change.new,
                 CASE change.kind WHEN 'delete' THEN NULL ELSE change.old END AS old, meeting.title AS meeting_title
          FROM change JOIN command ON command.seq = change.command_seq
          LEFT JOIN meeting ON meeting.id = command.meeting_id
          WHERE change.entity = ${entity} AND change.first_seq <= ${recordSeq} AND change.last_seq >= ${recordSeq}
          ORDER BY change.seq DESC LIMIT ${limit}`,
    )
    .map((row) => ({
      at: String(row['at']),
      actor: String(row['actor']),
      kind: row['kind'] as HistoryEntry['kind'],
      label: String(row['label']),
      field: row['field'] as string | null,
      old: row['old'] as string | null,
      new: row['new'] as string | null,
      meetingTitle: row['meeting_title'] as string | null,
    }));
}
