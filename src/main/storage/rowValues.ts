import type { Row } from './database.ts';
import type { SqlValue } from './sql.ts';

/** Reads a row's values as what they are, and writes an entity's plain fields as columns of the same name. */

export const textOf = (row: Row, column: string): string => String(row[column]);

export function textOrNull(row: Row, column: string): string | null {
  const value = row[column] ?? null;
  return value === null ? null : String(value);
}

export const numberOf = (row: Row, column: string): number => Number(row[column]);

export function numberOrNull(row: Row, column: string): number | null {
  const value = row[column] ?? null;
  return value === null ? null : Number(value);
}

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Plain = string | number | boolean | null | undefined;

/** `{ ownerId: 'x', done: true, note: undefined }` → `{ owner_id: 'x', done: 1 }`. What is undefined is left out. */
export function toColumns(fields: Record<string, Plain>): Row {
  const row: Record<string, SqlValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) row[snake(field)] = typeof value === 'boolean' ? Number(value) : value;
  }
  return row;
}
