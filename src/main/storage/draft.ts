import type { Instant } from '../../domain/calendar.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { textOf } from './rowValues.ts';
import { sql } from './sql.ts';

/** Texts still being typed. Not part of undo or of the audit trail, so they are written without a change record. */

export function findDraft(db: ReadableDb, key: string): { text: string; at: Instant } | null {
  const row = db.row(sql`SELECT text, at FROM draft WHERE key = ${key}`);
  return row === null ? null : { text: textOf(row, 'text'), at: textOf(row, 'at') };
}

/** Keeps the text; an empty one forgets the draft. */
export function writeDraft(db: WritableDb, key: string, text: string, at: Instant): void {
  if (text === '') db.run(sql`DELETE FROM draft WHERE key = ${key}`);
  else {
    db.run(
      sql`INSERT INTO draft (key, text, at) VALUES (${key}, ${text}, ${at})
          ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at`,
    );
  }
  db.touched('draft');
}
