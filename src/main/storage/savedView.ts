import { type SavedView, type ViewDefinition, viewDefinitionSchema } from '../../domain/grid/view.ts';
import type { Id } from '../../domain/ids.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

/** The views of a screen by name; one whose definition this version does not understand is left out. */
export function listViews(db: ReadableDb, screen: ViewDefinition['screen']): SavedView[] {
  return db
    .rows(
      sql`SELECT id, name, definition FROM saved_view WHERE screen = ${screen} ORDER BY name COLLATE NOCASE, seq`,
    )
    .flatMap((row) => {
      const parsed = viewDefinitionSchema.safeParse(JSON.parse(String(row['definition'])));
      return parsed.success
        ? [{ id: String(row['id']), name: String(row['name']), definition: parsed.data }]
        : [];
    });
}

export function findViewName(db: ReadableDb, id: Id): string | null {
  const name = db.value(sql`SELECT name FROM saved_view WHERE id = ${id}`);
  return name === null ? null : String(name);
}

export function findViewByName(db: ReadableDb, screen: ViewDefinition['screen'], name: string): Id | null {
  const id = db.value(
    sql`SELECT id FROM saved_view WHERE screen = ${screen} AND name = ${name} COLLATE NOCASE ORDER BY seq LIMIT 1`,
  );
  return id === null ? null : String(id);
}

export function insertView(db: WritableDb, view: SavedView): void {
  insertRow(db, 'saved_view', {
    id: view.id,
    screen: view.definition.screen,
    name: view.name,
    definition: JSON.stringify(view.definition),
  });
}

export const updateView = (db: WritableDb, view: SavedView): string[] =>
  updateRow(db, 'saved_view', view.id, {
    screen: view.definition.screen,
    name: view.name,
    definition: JSON.stringify(view.definition),
  });

export const deleteView = (db: WritableDb, id: Id): void => deleteRow(db, 'saved_view', id);
