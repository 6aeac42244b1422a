import type { ReadableDb, WritableDb } from './database.ts';
import { sql } from './sql.ts';

/** Facts about the workbook file itself: its id, its name, and how many commands it has seen. */
export type MetaKey = 'id' | 'name' | 'seq' | 'created_at' | 'sample';

export function readMeta(db: ReadableDb, key: MetaKey): string | null {
  const value = db.value(sql`SELECT value FROM meta WHERE key = ${key}`);
  return value === null ? null : String(value);
}

export function writeMeta(db: WritableDb, key: MetaKey, value: string): void {
  db.run(
    sql`INSERT INTO meta (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}
