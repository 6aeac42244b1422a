import type { SqlJsStatic } from 'sql.js';
import { Refusal } from '../../domain/result.ts';
import type { Connection } from '../storage/database.ts';
import { applicationId, currentVersion, migrations } from '../storage/migrate.ts';
import { sql } from '../storage/sql.ts';
import { connect } from './sqlite.ts';

const sqliteMagic = 'SQLite format 3\0';
const emptyWorkbook = 0;

const notAWorkbook = (why: string): Refusal =>
  new Refusal('workbook.notAWorkbook', `This file is not a Tandem workbook: ${why} It was not changed.`);

const damaged = (why: string): Refusal =>
  new Refusal('workbook.damaged', `This workbook is damaged: ${why} The file was not changed.`);

/** Reads only the first 100 bytes: the cheapest refusals come before SQLite sees anything. */
function vetHeader(bytes: Uint8Array): void {
  if (bytes.length === emptyWorkbook) throw notAWorkbook('it is empty.');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100));
  if (head.toString('latin1', 0, 16) !== sqliteMagic) throw notAWorkbook('it holds something else.');
  if (bytes.length < 512) throw damaged('it breaks off in the first page.');
  const id = head.readUInt32BE(68);
  if (id !== applicationId) throw notAWorkbook('it is a database of another program.');
  const version = head.readUInt32BE(60);
  if (version > currentVersion) {
    throw new Refusal(
      'workbook.newer',
      'This workbook was saved by a newer version of Tandem. Update Tandem to open it. The file was not changed.',
      { version, supported: currentVersion },
    );
  }
}

const schemaOf = (db: Connection): string =>
  JSON.stringify(
    db.tuples(
      sql`SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name`,
    ),
  );

/** The schema a workbook of this version must have, word for word. */
function expectedSchema(sqlite: SqlJsStatic, version: number): string {
  const model = connect(sqlite);
  try {
    for (const migration of migrations) {
      if (migration.version > version) break;
      for (const statement of migration.statements) model.raw.run(statement);
    }
    return schemaOf(model);
  } finally {
    model.close();
  }
}

/**
 * Opens the bytes of a workbook, or throws a Refusal that says what is wrong. The schema is compared word for word
 * before any of its tables is read, so a view or trigger put in by a stranger never runs.
 */
export function openVetted(sqlite: SqlJsStatic, bytes: Uint8Array): Connection {
  vetHeader(bytes);
  let db: Connection | null = null;
  try {
    db = connect(sqlite, bytes);
    const version = Number(db.value(sql`PRAGMA user_version`));
    if (!migrations.some((migration) => migration.version === version)) {
      throw damaged('its format number is unknown.');
    }
    if (schemaOf(db) !== expectedSchema(sqlite, version))
      throw damaged('its tables are not those of a workbook.');
    const check = db.tuples(sql`PRAGMA quick_check(1)`)[0]?.[0];
    if (check !== 'ok') throw damaged('its pages do not fit together.');
    return db;
  } catch (error) {
    try {
      db?.close();
    } catch {
      // A database too broken to close holds no file: its memory is dropped with it.
    }
    if (error instanceof Refusal) throw error;
    throw damaged('SQLite cannot read it.');
  }
}
