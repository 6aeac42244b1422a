import type { Id } from '../../domain/ids.ts';
import type { Note } from '../../domain/meeting/captured.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { textOf, textOrNull, toColumns } from './rowValues.ts';
import { sql } from './sql.ts';

export type AuthoredNote = Note & { authorName: string | null };

const toNote = (row: Row): AuthoredNote => ({
  id: textOf(row, 'id'),
  meetingId: textOf(row, 'meeting_id'),
  agendaItemId: textOrNull(row, 'agenda_item_id'),
  evidenceId: textOrNull(row, 'evidence_id'),
  text: textOf(row, 'text'),
  authorId: textOrNull(row, 'author_id'),
  authorName: textOrNull(row, 'author_name'),
  createdAt: textOf(row, 'created_at'),
});

const selected = sql`SELECT note.*, person.name AS author_name FROM note
  LEFT JOIN person ON person.id = note.author_id`;

/** In the order they were taken. */
export const listNotes = (db: ReadableDb, meetingId: Id): AuthoredNote[] =>
  db.rows(sql`${selected} WHERE note.meeting_id = ${meetingId} ORDER BY note.seq`).map(toNote);

export function findNote(db: ReadableDb, id: Id): AuthoredNote | null {
  const row = db.row(sql`${selected} WHERE note.id = ${id}`);
  return row === null ? null : toNote(row);
}

export function insertNote(db: WritableDb, note: Note): void {
  insertRow(db, 'note', toColumns(note));
}

export const updateNote = (db: WritableDb, id: Id, text: string): string[] =>
  updateRow(db, 'note', id, { text });

export const deleteNote = (db: WritableDb, id: Id): void => deleteRow(db, 'note', id);
