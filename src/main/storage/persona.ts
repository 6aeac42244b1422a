import type { Persona } from '../../domain/persona.ts';
import type { ReadableDb, Row } from './database.ts';
import { sql } from './sql.ts';

const toPersona = (row: Row): Persona => ({
  id: String(row['id']),
  name: String(row['name']),
  description: row['description'] === null ? null : String(row['description']),
  ownerId: row['owner_id'] === null ? null : String(row['owner_id']),
  active: row['active'] === 1,
});

/** All personas, active ones first, then by name. */
export const listPersonas = (db: ReadableDb): Persona[] =>
  db.rows(sql`SELECT * FROM persona ORDER BY active DESC, name COLLATE NOCASE, seq`).map(toPersona);
