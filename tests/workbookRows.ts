import { sqlWasmFile } from '../src/main/paths.ts';
import type { Connection, Row } from '../src/main/storage/database.ts';
import { migrate } from '../src/main/storage/migrate.ts';
import { connect, loadSqlite } from '../src/main/workbook/sqlite.ts';

/** An empty workbook in memory, for tests that write rows themselves instead of going through commands. */
export async function emptyWorkbook(): Promise<Connection> {
  const db = connect(await loadSqlite(sqlWasmFile()));
  migrate(db);
  return db;
}

/** Writes rows as they are; every row of a call has the same columns. */
export function insertAll(db: Connection, table: string, rows: readonly Row[]): void {
  const [sample] = rows;
  if (sample === undefined) return;
  const columns = Object.keys(sample);
  db.raw.run('BEGIN');
  db.runMany(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
  db.raw.run('COMMIT');
}

/** Ids as readable words in the shape of a UUID: `uid('lead', 3)`. */
export function uid(kind: string, number: number): string {
  const hex = Array.from(kind.slice(0, 6), (letter) => letter.charCodeAt(0).toString(16)).join('');
  return `00000000-0000-7000-8000-${(hex + number.toString(16).padStart(12 - hex.length, '0')).slice(-12)}`;
}
