import type { Id } from '../../domain/ids.ts';
import { type Evidence, evidenceContentSchema } from '../../domain/meeting/evidence.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow } from './recorded.ts';
import { textOf } from './rowValues.ts';
import { list, sql } from './sql.ts';

const toEvidence = (row: Row): Evidence => ({
  id: textOf(row, 'id'),
  title: textOf(row, 'title'),
  content: evidenceContentSchema.parse(JSON.parse(textOf(row, 'payload'))),
  capturedAt: textOf(row, 'captured_at'),
});

export function findEvidence(db: ReadableDb, id: Id): Evidence | null {
  const row = db.row(sql`SELECT * FROM evidence WHERE id = ${id}`);
  return row === null ? null : toEvidence(row);
}

export const listEvidence = (db: ReadableDb, ids: readonly Id[]): Evidence[] =>
  db.rows(sql`SELECT * FROM evidence WHERE id IN ${list(ids)} ORDER BY seq`).map(toEvidence);

export function insertEvidence(db: WritableDb, evidence: Evidence): void {
  insertRow(db, 'evidence', {
    id: evidence.id,
    kind: evidence.content.kind,
    title: evidence.title,
    payload: JSON.stringify(evidence.content),
    captured_at: evidence.capturedAt,
  });
}
