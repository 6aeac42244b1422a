import type { Id } from '../../domain/ids.ts';
import { type RaciLetter, raciLetterSchema } from '../../domain/meeting/charter.ts';
import { type Team, teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { textOf, textOrNull, toColumns } from './rowValues.ts';
import { sql } from './sql.ts';

/** The activities of the role charter and who has which letter in them. */

export interface RoleAssignment {
  id: Id;
  activityId: Id;
  personId: Id | null;
  team: Team | null;
  letter: RaciLetter;
}

export interface RoleActivity {
  id: Id;
  name: string;
  team: Team;
}

/** Active ones, in order. */
export const listActivities = (db: ReadableDb): RoleActivity[] =>
  db
    .rows(sql`SELECT id, name, team FROM role_activity WHERE active = 1 ORDER BY position, seq`)
    .map((row) => ({
      id: textOf(row, 'id'),
      name: textOf(row, 'name'),
      team: teamSchema.parse(row['team']),
    }));

export const listAssignments = (db: ReadableDb): RoleAssignment[] =>
  db.rows(sql`SELECT * FROM role_assignment ORDER BY seq`).map((row) => ({
    id: textOf(row, 'id'),
    activityId: textOf(row, 'activity_id'),
    personId: textOrNull(row, 'person_id'),
    team: teamSchema.nullable().parse(row['team'] ?? null),
    letter: raciLetterSchema.parse(row['letter']),
  }));

/** A new activity goes to the end of the list. */
export function insertActivity(db: WritableDb, activity: RoleActivity): void {
  const position = Number(db.value(sql`SELECT coalesce(max(position), 0) + 1 FROM role_activity`));
  insertRow(db, 'role_activity', { ...activity, position });
}

/** Activities are hidden, never removed: their letters stay for signed versions of the charter. */
export const updateActivity = (
  db: WritableDb,
  id: Id,
  patch: { name?: string; team?: Team; active?: boolean },
): string[] => updateRow(db, 'role_activity', id, toColumns(patch));

export function insertAssignment(db: WritableDb, assignment: RoleAssignment): void {
  insertRow(db, 'role_assignment', toColumns({ ...assignment }));
}

export const updateAssignment = (db: WritableDb, id: Id, letter: RaciLetter): string[] =>
  updateRow(db, 'role_assignment', id, { letter });

export const deleteAssignment = (db: WritableDb, id: Id): void => deleteRow(db, 'role_assignment', id);
