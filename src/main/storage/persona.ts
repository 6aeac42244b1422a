import type { Id } from '../../domain/ids.ts';
import type { Persona } from '../../domain/persona.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { toColumns } from './rowValues.ts';
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

export interface PersonaUse {
  leads: number;
  insights: number;
}

/** How many leads and insights belong to each persona. */
export const personaUse = (db: ReadableDb): Map<Id, PersonaUse> =>
  new Map(
    db
      .rows(
        sql`SELECT persona.id, (SELECT count(*) FROM lead WHERE persona_id = persona.id) AS leads,
              (SELECT count(*) FROM insight_link WHERE entity = 'persona' AND record_id = persona.id) AS insights
            FROM persona`,
      )
      .map((row) => [String(row['id']), { leads: Number(row['leads']), insights: Number(row['insights']) }]),
  );

export function insertPersona(db: WritableDb, persona: Persona): void {
  insertRow(db, 'persona', toColumns(persona));
}

export const updatePersona = (db: WritableDb, id: Id, patch: Partial<Omit<Persona, 'id'>>): string[] =>
  updateRow(db, 'persona', id, toColumns(patch));
