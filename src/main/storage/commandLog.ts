import type { ReadableDb, WritableDb } from './database.ts';
import { sql } from './sql.ts';

/** The log of commands: what Undo and Redo walk along, and who did what when. */

export interface CommandStamp {
  id: string;
  at: string;
  actor: string;
  device: string;
}

export interface LoggedCommand {
  seq: number;
  id: string;
  label: string;
}

export type CommandKind = 'do' | 'undo' | 'redo';

export function beginCommand(db: WritableDb, seq: number, name: string, stamp: CommandStamp): void {
  db.run(
    sql`INSERT INTO command (seq, id, at, actor, device, name, label, kind, state)
        VALUES (${seq}, ${stamp.id}, ${stamp.at}, ${stamp.actor}, ${stamp.device}, ${name}, '', 'do', 'fixed')`,
  );
}

/** Closes the log entry. A new undoable command makes what was undone before unreachable for Redo. */
export function endCommand(
  db: WritableDb,
  seq: number,
  end: {
    label: string;
    kind: CommandKind;
    targetId: string | null;
    meetingId: string | null;
    fixed: boolean;
  },
): void {
  const state = end.fixed || end.kind !== 'do' ? 'fixed' : 'done';
  if (end.kind === 'do' && !end.fixed)
    db.run(sql`UPDATE command SET state = 'superseded' WHERE state = 'undone'`);
  db.run(
    sql`UPDATE command SET label = ${end.label}, kind = ${end.kind}, target_id = ${end.targetId},
          meeting_id = ${end.meetingId}, state = ${state}
        WHERE seq = ${seq}`,
  );
}

const logged = (row: Record<string, unknown> | null): LoggedCommand | null =>
  row === null ? null : { seq: Number(row['seq']), id: String(row['id']), label: String(row['label']) };

/** The command Undo would take back. */
export const nextUndo = (db: ReadableDb): LoggedCommand | null =>
  logged(db.row(sql`SELECT seq, id, label FROM command WHERE state = 'done' ORDER BY seq DESC LIMIT 1`));

/** The command Redo would do again: the one undone last, which is the oldest of those undone. */
export const nextRedo = (db: ReadableDb): LoggedCommand | null =>
  logged(db.row(sql`SELECT seq, id, label FROM command WHERE state = 'undone' ORDER BY seq LIMIT 1`));

export function setCommandState(db: WritableDb, seq: number, state: 'done' | 'undone'): void {
  db.run(sql`UPDATE command SET state = ${state} WHERE seq = ${seq}`);
}

/** The latest undo of a command, whose changes Redo turns back. */
export function lastUndoOf(db: ReadableDb, commandId: string): number | null {
  const seq = db.value(
    sql`SELECT seq FROM command WHERE kind = 'undo' AND target_id = ${commandId} ORDER BY seq DESC LIMIT 1`,
  );
  return seq === null ? null : Number(seq);
}

export const isKnownCommand = (db: ReadableDb, id: string): boolean =>
  db.value(sql`SELECT 1 FROM command WHERE id = ${id}`) !== null;

/** Takes every command made in a meeting out of undo and redo, once the meeting has started or is sealed. */
export function fixCommandsOfMeeting(db: WritableDb, meetingId: string): void {
  db.run(
    sql`UPDATE command SET state = CASE state WHEN 'done' THEN 'fixed' ELSE 'superseded' END
        WHERE meeting_id = ${meetingId} AND state IN ('done', 'undone')`,
  );
}
