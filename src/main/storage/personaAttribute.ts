import type { IsoDate } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { textOf, textOrNull, toColumns } from './rowValues.ts';
import { sql } from './sql.ts';

/** One thing known about a persona, with where it is known from and how sure the team is. */
export interface PersonaAttribute {
  id: Id;
  personaId: Id;
  name: string;
  text: string;
  evidence: string | null;
  notedOn: IsoDate;
  confidence: 'low' | 'medium' | 'high';
}

/** Evidence is kept as JSON; a plain sentence is a JSON string, anything else is shown as it is written. */
function evidenceText(stored: string | null): string | null {
  if (stored === null) return null;
  const value: unknown = JSON.parse(stored);
  return typeof value === 'string' ? value : stored;
}

const toAttribute = (row: Row): PersonaAttribute => ({
  id: textOf(row, 'id'),
  personaId: textOf(row, 'persona_id'),
  name: textOf(row, 'name'),
  text: textOf(row, 'text'),
  evidence: evidenceText(textOrNull(row, 'evidence')),
  notedOn: textOf(row, 'noted_on'),
  confidence: textOf(row, 'confidence') as PersonaAttribute['confidence'],
});

export const listPersonaAttributes = (db: ReadableDb): PersonaAttribute[] =>
  db.rows(sql`SELECT * FROM persona_attribute ORDER BY seq`).map(toAttribute);

const stored = ({ evidence, ...attribute }: PersonaAttribute): Row =>
  toColumns({ ...attribute, evidence: evidence === null ? null : JSON.stringify(evidence) });

export function insertPersonaAttribute(db: WritableDb, attribute: PersonaAttribute): void {
  insertRow(db, 'persona_attribute', stored(attribute));
}

export const updatePersonaAttribute = (db: WritableDb, attribute: PersonaAttribute): string[] =>
  updateRow(db, 'persona_attribute', attribute.id, stored(attribute));

export const deletePersonaAttribute = (db: WritableDb, id: Id): void =>
  deleteRow(db, 'persona_attribute', id);
