import type { Id } from '../../domain/ids.ts';
import { Refusal } from '../../domain/result.ts';
import type { ReadableDb } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';
import type { QueryHandlers } from './handlers.ts';
import { readRecord } from './meeting/seal.ts';

/** The meeting sealed last; without one the one started last, else the next one planned. */
function latestMeeting(db: ReadableDb): Id {
  const id = db.value(sql`
    SELECT id FROM meeting
    ORDER BY state = 'sealed' DESC, started_at IS NOT NULL DESC,
      CASE WHEN started_at IS NULL THEN NULL ELSE held_on END DESC, held_on, seq DESC
    LIMIT 1`);
  if (typeof id === 'string') return id;
  throw new Refusal(
    'record.missing',
    'There is no meeting in this workbook yet, so there is nothing to report.',
  );
}

export const reportQueries = {
  'report.get': (db, { meeting }, context) =>
    readRecord(db, meeting === 'latest' ? latestMeeting(db) : meeting, undefined, context),
} satisfies Partial<QueryHandlers>;
