import { readFile } from 'node:fs/promises';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import { Connection } from '../storage/database.ts';

/** The loaded SQLite engine, from which databases are made. */
export type Sqlite = SqlJsStatic;

let loaded: Promise<SqlJsStatic> | null = null;

/** The SQLite engine, loaded once per thread from the WASM file at `wasmPath`. */
export function loadSqlite(wasmPath: string): Promise<SqlJsStatic> {
  loaded ??= readFile(wasmPath).then((bytes) =>
    initSqlJs({
      wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    }),
  );
  return loaded;
}

/** 4 GiB of 4 KiB pages is beyond the WASM heap; this stops a runaway file well before. */
const maxPages = 400_000;

/** Durability is the journal's; SQLite itself works in memory, so its own syncing and rollback files are off. */
const settings = `
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA journal_mode = MEMORY;
  PRAGMA synchronous = OFF;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -65536;
  PRAGMA foreign_keys = ON;
  PRAGMA max_page_count = ${maxPages};
`;

export function applySettings(connection: Connection): void {
  connection.raw.exec(settings);
}

/** A connection over the bytes of a database file, or an empty one. */
export function connect(sqlite: SqlJsStatic, bytes?: Uint8Array): Connection {
  const connection = new Connection(new sqlite.Database(bytes));
  applySettings(connection);
  return connection;
}
