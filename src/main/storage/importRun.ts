import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow } from './recorded.ts';
import { sql } from './sql.ts';

/** The log of imports: which file, with which choices, and what became of its rows. */

export interface ImportRunRow {
  id: string;
  entity: string;
  fileName: string;
  /** SHA-256 of the content. */
  fileHash: string;
  importedAt: string;
  /** JSON: the column names and the choices made for them. */
  mapping: string;
  created: number;
  updated: number;
  skipped: number;
  rejected: number;
}

export function insertImportRun(db: WritableDb, run: ImportRunRow): void {
  insertRow(db, 'import_run', {
    id: run.id,
    entity: run.entity,
    file_name: run.fileName,
    file_hash: run.fileHash,
    imported_at: run.importedAt,
    mapping: run.mapping,
    created: run.created,
    updated: run.updated,
    skipped: run.skipped,
    rejected: run.rejected,
  });
}

export interface EarlierRun {
  fileName: string;
  importedAt: string;
  mapping: string;
}

const toEarlier = (row: Row): EarlierRun => ({
  fileName: String(row['file_name']),
  importedAt: String(row['imported_at']),
  mapping: String(row['mapping']),
});

/** The latest imports, newest first. */
export const latestImportRuns = (db: ReadableDb, limit: number): EarlierRun[] =>
  db
    .rows(sql`SELECT file_name, imported_at, mapping FROM import_run ORDER BY seq DESC LIMIT ${limit}`)
    .map(toEarlier);

/** The latest import of a file with exactly this content. */
export function importRunOfFile(db: ReadableDb, fileHash: string): EarlierRun | null {
  const row = db.row(
    sql`SELECT file_name, imported_at, mapping FROM import_run WHERE file_hash = ${fileHash} ORDER BY seq DESC LIMIT 1`,
  );
  return row === null ? null : toEarlier(row);
}
