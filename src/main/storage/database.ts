import type { Database as SqlJsDatabase, Statement } from 'sql.js';
import { type Sql, type SqlValue, sql } from './sql.ts';

declare const canRead: unique symbol;
declare const canWrite: unique symbol;

export type Row = Record<string, SqlValue>;

/** A database that can be asked. Queries get nothing more, so they cannot write. */
export interface ReadableDb {
  readonly [canRead]: true;
  /** All rows as objects keyed by column name. For pages and details; use `tuples` for whole tables. */
  rows(query: Sql): Row[];
  /** All rows as arrays in column order: 3–4 times faster than objects. */
  tuples(query: Sql): SqlValue[][];
  /** The first row, or null. */
  row(query: Sql): Row | null;
  /** The first column of the first row, or null. */
  value(query: Sql): SqlValue;
}

/** A database inside a command's transaction. Every statement is also written to the journal. */
export interface WritableDb extends ReadableDb {
  readonly [canWrite]: true;
  /** The running command's number in the `command` table; changes point to it. */
  readonly commandSeq: number;
  run(statement: Sql): void;
  /** Runs one statement for many rows of values; the journal keeps the text once. Returns how many rows ran. */
  runMany(text: string, rows: Iterable<SqlValue[]>): number;
  /** Tells the views which tables to fetch again. */
  touched(table: string): void;
}

/** Receives every statement a command runs, in order. */
export interface StatementRecorder {
  record(text: string, values: readonly SqlValue[]): void;
}

const maxCached = 300;

/** The one connection to the in-memory SQLite database: cached statements, bound values, an optional recorder. */
export class Connection {
  readonly raw: SqlJsDatabase;
  readonly touchedTables = new Set<string>();
  commandSeq = 0;
  recorder: StatementRecorder | null = null;
  readonly #statements = new Map<string, Statement>();

  constructor(raw: SqlJsDatabase) {
    this.raw = raw;
  }

  get readable(): ReadableDb {
    return this as unknown as ReadableDb;
  }

  get writable(): WritableDb {
    return this as unknown as WritableDb;
  }

  #statement(text: string): Statement {
    const cached = this.#statements.get(text);
    if (cached !== undefined) {
      this.#statements.delete(text);
      this.#statements.set(text, cached);
      return cached;
    }
    const statement = this.raw.prepare(text);
    this.#statements.set(text, statement);
    if (this.#statements.size > maxCached) {
      const [oldest, dropped] = this.#statements.entries().next().value ?? [];
      if (oldest !== undefined) this.#statements.delete(oldest);
      dropped?.free();
    }
    return statement;
  }

  tuples(query: Sql): SqlValue[][] {
    const statement = this.#statement(query.text);
    try {
      statement.bind([...query.values]);
      const found: SqlValue[][] = [];
      while (statement.step()) found.push(statement.get() as SqlValue[]);
      return found;
    } finally {
      statement.reset();
    }
  }

  rows(query: Sql): Row[] {
    const statement = this.#statement(query.text);
    try {
      statement.bind([...query.values]);
      const found: Row[] = [];
      let columns: string[] | null = null;
      while (statement.step()) {
        columns ??= statement.getColumnNames();
        const values = statement.get() as SqlValue[];
        const row: Row = {};
        for (let index = 0; index < columns.length; index++)
          row[columns[index] ?? ''] = values[index] ?? null;
        found.push(row);
      }
      return found;
    } finally {
      statement.reset();
    }
  }

  row(query: Sql): Row | null {
    return this.rows(query)[0] ?? null;
  }

  value(query: Sql): SqlValue {
    const statement = this.#statement(query.text);
    try {
      statement.bind([...query.values]);
      return statement.step() ? ((statement.get()[0] as SqlValue | undefined) ?? null) : null;
    } finally {
      statement.reset();
    }
  }

  run(statement: Sql): void {
    const prepared = this.#statement(statement.text);
    try {
      prepared.run([...statement.values]);
    } finally {
      prepared.reset();
    }
    this.recorder?.record(statement.text, statement.values);
  }

  runMany(text: string, rows: Iterable<SqlValue[]>): number {
    const prepared = this.#statement(text);
    let count = 0;
    try {
      for (const values of rows) {
        prepared.run(values);
        this.recorder?.record(text, values);
        count += 1;
      }
    } finally {
      prepared.reset();
    }
    return count;
  }

  touched(table: string): void {
    this.touchedTables.add(table);
  }

  /** The whole database as bytes. Frees every cached statement first: sql.js closes and reopens the database. */
  export(): Uint8Array {
    this.forgetStatements();
    return this.raw.export();
  }

  forgetStatements(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
  }

  /** The number the last INSERT gave its row. */
  lastSeq(): number {
    return Number(this.value(sql`SELECT last_insert_rowid()`));
  }

  close(): void {
    this.forgetStatements();
    this.raw.close();
  }
}
