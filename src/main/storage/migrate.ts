import type { Connection } from './database.ts';
import { firstFormat } from './migrations/0010_firstFormat.ts';
import { sql } from './sql.ts';

interface Migration {
  version: number;
  statements: readonly string[];
}

/** Every migration, oldest first. A new workbook walks the same chain as an old one. */
export const migrations: readonly Migration[] = [firstFormat];

/** "Tndm": marks the file as a Tandem workbook in the SQLite header. */
export const applicationId = 0x546e646d;

export const currentVersion = migrations.at(-1)?.version ?? 0;

export const versionOf = (db: Connection): number => Number(db.value(sql`PRAGMA user_version`));

/** Brings a database up to the present format in one transaction. Returns the versions it passed through. */
export function migrate(db: Connection): number[] {
  const pending = migrations.filter((migration) => migration.version > versionOf(db));
  if (pending.length === 0) return [];
  db.raw.run('BEGIN IMMEDIATE');
  try {
    for (const migration of pending) {
      for (const statement of migration.statements) db.raw.run(statement);
      db.raw.run(`PRAGMA user_version = ${migration.version}`);
    }
    db.raw.run(`PRAGMA application_id = ${applicationId}`);
    db.raw.run('COMMIT');
  } catch (error) {
    db.raw.run('ROLLBACK');
    throw error;
  }
  return pending.map((migration) => migration.version);
}
