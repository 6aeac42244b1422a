import { type SettingKey, settingsFrom, type WorkbookSettings } from '../../domain/settings.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

/** The workbook's settings; what was never set, or cannot be read, has its default. */
export function readSettings(db: ReadableDb): WorkbookSettings {
  const stored = new Map<string, unknown>();
  for (const [key, value] of db.tuples(sql`SELECT id, value FROM setting`)) {
    stored.set(String(key), JSON.parse(String(value)));
  }
  return settingsFrom(stored);
}

/** Sets one setting, kept as JSON. */
export function writeSetting<Key extends SettingKey>(
  db: WritableDb,
  key: Key,
  value: WorkbookSettings[Key],
): void {
  const text = JSON.stringify(value);
  if (db.value(sql`SELECT 1 FROM setting WHERE id = ${key}`) === null)
    insertRow(db, 'setting', { id: key, value: text });
  else updateRow(db, 'setting', key, { value: text });
}
