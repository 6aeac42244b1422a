import type { Id } from '../../domain/ids.ts';
import type { Person } from '../../domain/person.ts';
import { teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

const toPerson = (row: Row): Person => ({
  id: String(row['id']),
  name: String(row['name']),
  team: teamSchema.parse(row['team']),
  email: row['email'] === null ? null : String(row['email']),
  role: row['role'] === null ? null : String(row['role']),
  active: row['active'] === 1,
});

/** Everybody, active people first, then by name. */
export const listPeople = (db: ReadableDb): Person[] =>
  db.rows(sql`SELECT * FROM person ORDER BY active DESC, name COLLATE NOCASE, seq`).map(toPerson);

export function findPerson(db: ReadableDb, id: Id): Person | null {
  const row = db.row(sql`SELECT * FROM person WHERE id = ${id}`);
  return row === null ? null : toPerson(row);
}

export function insertPerson(db: WritableDb, person: Person): void {
  insertRow(db, 'person', { ...person, active: Number(person.active) });
}

/** Changes the given fields; returns the names of those that differ from before. */
export const updatePerson = (
  db: WritableDb,
  id: Id,
  { active, ...rest }: Partial<Omit<Person, 'id'>>,
): string[] => updateRow(db, 'person', id, active === undefined ? rest : { ...rest, active: Number(active) });
