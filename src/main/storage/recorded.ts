import { Refusal } from '../../domain/result.ts';
import type { Row, WritableDb } from './database.ts';
import { join, list, name, type SqlValue, sql } from './sql.ts';

/**
 * The only door through which entity rows are written. Each write leaves a row in `change`, which feeds undo, the audit
 * trail and "what changed". Creating many rows at once leaves one change row for the whole run of numbers.
 */

const encode = (value: SqlValue): string => JSON.stringify(value);

/** Reads back a value kept in `change.old` or `change.new`. */
export const decodeChange = (text: string): SqlValue => JSON.parse(text) as SqlValue;

function noteChange(
  db: WritableDb,
  table: string,
  kind: 'create' | 'update' | 'delete',
  seqs: { first: number; last: number },
  diff: { field: string | null; old: string | null; new: string | null } = {
    field: null,
    old: null,
    new: null,
  },
): void {
  db.run(
    sql`INSERT INTO change (command_seq, entity, kind, first_seq, last_seq, field, old, new)
        VALUES (${db.commandSeq}, ${table}, ${kind}, ${seqs.first}, ${seqs.last}, ${diff.field}, ${diff.old}, ${diff.new})`,
  );
  db.touched(table);
}

/** Creates one row and returns its number. */
export function insertRow(db: WritableDb, table: string, row: Row): number {
  const columns = Object.keys(row);
  const values = columns.map((column) => sql`${row[column] ?? null}`);
  db.run(
    sql`INSERT INTO ${name(table)} (${join(columns.map(name), sql`, `)}) VALUES (${join(values, sql`, `)})`,
  );
  const seq = Number(db.value(sql`SELECT last_insert_rowid()`));
  noteChange(db, table, 'create', { first: seq, last: seq });
  return seq;
}

/** Creates many rows of the same columns; returns how many. The rows get consecutive numbers. */
export function insertRows(
  db: WritableDb,
  table: string,
  columns: readonly string[],
  rows: Iterable<SqlValue[]>,
): number {
  const text = `INSERT INTO ${name(table).text} (${columns.map((column) => name(column).text).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const count = db.runMany(text, rows);
  if (count === 0) return 0;
  const last = Number(db.value(sql`SELECT last_insert_rowid()`));
  noteChange(db, table, 'create', { first: last - count + 1, last });
  return count;
}

/** Changes the named fields of one row; fields that already hold the value leave no trace. Returns the changed fields. */
export function updateRow(db: WritableDb, table: string, id: string, patch: Row): string[] {
  const current = db.row(sql`SELECT * FROM ${name(table)} WHERE id = ${id}`);
  if (current === null) throw new Error(`no ${table} with this id`);
  const changed = Object.keys(patch).filter((field) => (current[field] ?? null) !== (patch[field] ?? null));
  if (changed.length === 0) return [];
  const settings = changed.map((field) => sql`${name(field)} = ${patch[field] ?? null}`);
  db.run(sql`UPDATE ${name(table)} SET ${join(settings, sql`, `)} WHERE id = ${id}`);
  const seq = Number(current['seq']);
  for (const field of changed) {
    noteChange(
      db,
      table,
      'update',
      { first: seq, last: seq },
      {
        field,
        old: encode(current[field] ?? null),
        new: encode(patch[field] ?? null),
      },
    );
  }
  return changed;
}

/** A field as it should be now and as it is to become. */
export interface FieldChange {
  expected: SqlValue;
  value: SqlValue;
}

/**
 * Sets fields of the row numbered `seq`, if they still hold what they should. All in one statement: a rule across
 * columns (done with its date) holds before and after, not in between.
 * @throws Refusal `history.conflict` when somebody changed one of the fields since
 */
export function updateSeq(
  db: WritableDb,
  table: string,
  seq: number,
  fields: ReadonlyMap<string, FieldChange>,
): void {
  const current = db.row(sql`SELECT * FROM ${name(table)} WHERE seq = ${seq}`);
  const changes = [...fields];
  if (current === null || changes.some(([field, { expected }]) => (current[field] ?? null) !== expected)) {
    throw new Refusal(
      'history.conflict',
      'This was changed again since, so it cannot be undone. Nothing was changed.',
    );
  }
  const settings = changes.map(([field, { value }]) => sql`${name(field)} = ${value}`);
  db.run(sql`UPDATE ${name(table)} SET ${join(settings, sql`, `)} WHERE seq = ${seq}`);
  for (const [field, { expected, value }] of changes) {
    const diff = { field, old: encode(expected), new: encode(value) };
    noteChange(db, table, 'update', { first: seq, last: seq }, diff);
  }
}

/** Sets one field of many rows to the same value; rows that hold it already leave no trace. Returns how many changed. */
export function updateRows(
  db: WritableDb,
  table: string,
  seqs: readonly number[],
  field: string,
  value: SqlValue,
): number {
  const [rows, column] = [name(table), name(field)];
  const changing = sql`seq IN ${list(seqs)} AND ${column} IS NOT ${value}`;
  const count = Number(db.value(sql`SELECT count(*) FROM ${rows} WHERE ${changing}`));
  if (count === 0) return 0;
  db.run(
    sql`INSERT INTO change (command_seq, entity, kind, first_seq, last_seq, field, old, new)
        SELECT ${db.commandSeq}, ${table}, 'update', seq, seq, ${field}, json_quote(${column}), ${encode(value)}
        FROM ${rows} WHERE ${changing} ORDER BY seq`,
  );
  db.run(sql`UPDATE ${rows} SET ${column} = ${value} WHERE ${changing}`);
  db.touched(table);
  return count;
}

/** Removes one row; its content stays in the change log. */
export function deleteRow(db: WritableDb, table: string, id: string): void {
  const seq = db.value(sql`SELECT seq FROM ${name(table)} WHERE id = ${id}`);
  if (typeof seq !== 'number') throw new Error(`no ${table} with this id`);
  deleteRange(db, table, seq, seq);
}

const rowsPerChange = 1000;

/** Removes the rows numbered `first` to `last`, keeping their content in the change log in pieces of 1,000 rows. */
export function deleteRange(db: WritableDb, table: string, first: number, last: number): void {
  for (let end = last; end >= first; end -= rowsPerChange) {
    const start = Math.max(first, end - rowsPerChange + 1);
    const rows = db.rows(
      sql`SELECT * FROM ${name(table)} WHERE seq BETWEEN ${start} AND ${end} ORDER BY seq`,
    );
    if (rows.length === 0) continue;
    db.run(sql`DELETE FROM ${name(table)} WHERE seq BETWEEN ${start} AND ${end}`);
    noteChange(
      db,
      table,
      'delete',
      { first: start, last: end },
      { field: null, old: JSON.stringify(rows), new: null },
    );
  }
}

/** Removes the rows with these numbers; their content stays in the change log, one entry for each unbroken run. */
export function deleteRows(db: WritableDb, table: string, seqs: readonly number[]): void {
  const sorted = [...new Set(seqs)].sort((a, b) => a - b);
  let first = sorted[0];
  for (const [index, seq] of sorted.entries()) {
    if (first === undefined || sorted[index + 1] === seq + 1) continue;
    deleteRange(db, table, first, seq);
    first = sorted[index + 1];
  }
}

/** Puts back rows that `deleteRange` kept, under their own numbers and ids. */
export function restoreRows(db: WritableDb, table: string, kept: string): void {
  const rows = JSON.parse(kept) as Row[];
  const [sample] = rows;
  if (sample === undefined) return;
  const columns = Object.keys(sample);
  const text = `INSERT INTO ${name(table).text} (${columns.map((column) => name(column).text).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  db.runMany(
    text,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
  noteChange(db, table, 'create', { first: Number(sample['seq']), last: Number(rows.at(-1)?.['seq']) });
}
