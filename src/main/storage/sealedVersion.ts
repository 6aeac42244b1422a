import type { Instant } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow } from './recorded.ts';
import { numberOf, textOf } from './rowValues.ts';
import { sql } from './sql.ts';

/** What was frozen when a meeting was sealed, one row per version, never changed. */
export interface SealedVersion {
  meetingId: Id;
  version: number;
  sealedAt: Instant;
  /** Canonical JSON of the meeting's record. */
  frozen: string;
  contentHash: string;
}

const toSealed = (row: Row): SealedVersion => ({
  meetingId: textOf(row, 'meeting_id'),
  version: numberOf(row, 'version'),
  sealedAt: textOf(row, 'sealed_at'),
  frozen: textOf(row, 'frozen'),
  contentHash: textOf(row, 'content_hash'),
});

/** One version, or the latest when none is named. */
export function findSealed(db: ReadableDb, meetingId: Id, version: number | null): SealedVersion | null {
  const row = db.row(
    sql`SELECT meeting_id, version, sealed_at, frozen, content_hash FROM sealed_version
        WHERE meeting_id = ${meetingId} AND (${version} IS NULL OR version = ${version})
        ORDER BY version DESC LIMIT 1`,
  );
  return row === null ? null : toSealed(row);
}

export const listSealed = (db: ReadableDb, meetingId: Id): { version: number; sealedAt: Instant }[] =>
  db
    .rows(sql`SELECT version, sealed_at FROM sealed_version WHERE meeting_id = ${meetingId} ORDER BY version`)
    .map((row) => ({ version: numberOf(row, 'version'), sealedAt: textOf(row, 'sealed_at') }));

export function insertSealed(db: WritableDb, id: Id, sealed: SealedVersion): void {
  insertRow(db, 'sealed_version', {
    id,
    meeting_id: sealed.meetingId,
    version: sealed.version,
    sealed_at: sealed.sealedAt,
    frozen: sealed.frozen,
    content_hash: sealed.contentHash,
  });
}
