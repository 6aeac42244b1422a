import type { Id } from '../../domain/ids.ts';
import type { Attendance } from '../../domain/meeting/meeting.ts';
import { teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { numberOf, numberOrNull, textOf, textOrNull, toColumns } from './rowValues.ts';
import { sql } from './sql.ts';

/** An attendance with the name of the person or guest, and the person's team. */
export type NamedAttendance = Attendance & { name: string };

const toAttendance = (row: Row): NamedAttendance => ({
  id: textOf(row, 'id'),
  meetingId: textOf(row, 'meeting_id'),
  personId: textOrNull(row, 'person_id'),
  guestName: textOrNull(row, 'guest_name'),
  name: textOrNull(row, 'person_name') ?? textOf(row, 'guest_name'),
  team: teamSchema.nullable().parse(row['person_team'] ?? row['team']),
  present: numberOf(row, 'present') === 1,
  rating: numberOrNull(row, 'rating'),
});

const selected = sql`SELECT attendance.*, person.name AS person_name, person.team AS person_team
  FROM attendance LEFT JOIN person ON person.id = attendance.person_id`;

/** People first by team and name, then guests. */
export const listAttendance = (db: ReadableDb, meetingId: Id): NamedAttendance[] =>
  db
    .rows(
      sql`${selected} WHERE meeting_id = ${meetingId}
          ORDER BY person.id IS NULL, person.team DESC, person.name COLLATE NOCASE, attendance.seq`,
    )
    .map(toAttendance);

export function findAttendance(db: ReadableDb, id: Id): NamedAttendance | null {
  const row = db.row(sql`${selected} WHERE attendance.id = ${id}`);
  return row === null ? null : toAttendance(row);
}

export function findPersonAttendance(db: ReadableDb, meetingId: Id, personId: Id): NamedAttendance | null {
  const row = db.row(sql`${selected} WHERE meeting_id = ${meetingId} AND person_id = ${personId}`);
  return row === null ? null : toAttendance(row);
}

export function insertAttendance(db: WritableDb, attendance: Attendance): void {
  insertRow(db, 'attendance', toColumns(attendance));
}

export const updateAttendance = (
  db: WritableDb,
  id: Id,
  patch: Partial<Pick<Attendance, 'present' | 'rating'>>,
): string[] => updateRow(db, 'attendance', id, toColumns(patch));

export const deleteAttendance = (db: WritableDb, id: Id): void => deleteRow(db, 'attendance', id);
