import type { Id } from '../../domain/ids.ts';
import { type AgendaLine, agendaSchema } from '../../domain/meeting/agenda.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { textOf } from './rowValues.ts';
import { sql } from './sql.ts';

/** An agenda the team saved under a name of its own. */
export interface SavedTemplate {
  id: Id;
  name: string;
  items: AgendaLine[];
}

const toTemplate = (row: Row): SavedTemplate => ({
  id: textOf(row, 'id'),
  name: textOf(row, 'name'),
  items: agendaSchema.parse(JSON.parse(textOf(row, 'items'))),
});

export const listTemplates = (db: ReadableDb): SavedTemplate[] =>
  db.rows(sql`SELECT * FROM meeting_template ORDER BY name COLLATE NOCASE, seq`).map(toTemplate);

export function insertTemplate(db: WritableDb, template: SavedTemplate): void {
  insertRow(db, 'meeting_template', { ...template, items: JSON.stringify(template.items) });
}

export const updateTemplate = (db: WritableDb, { id, name, items }: SavedTemplate): string[] =>
  updateRow(db, 'meeting_template', id, { name, items: JSON.stringify(items) });

export const deleteTemplate = (db: WritableDb, id: Id): void => deleteRow(db, 'meeting_template', id);
