import type { ReadableDb } from './database.ts';
import { sql } from './sql.ts';

/** How far the workbook had been written when something was computed from it. */
export interface DataStamp {
  commandSeq: number;
  commandId: string | null;
  changeSeq: number;
}

export function readStamp(db: ReadableDb): DataStamp {
  const [command] = db.tuples(sql`SELECT seq, id FROM command ORDER BY seq DESC LIMIT 1`);
  return {
    commandSeq: Number(command?.[0] ?? 0),
    commandId: command === undefined ? null : String(command[1]),
    changeSeq: Number(db.value(sql`SELECT max(seq) FROM change`) ?? 0),
  };
}

/**
 * The tables changed since a stamp, or null when that cannot be told: the command of the stamp was rolled back, and
 * its number may have been used again.
 */
export function tablesChangedSince(db: ReadableDb, stamp: DataStamp): string[] | null {
  const id = db.value(sql`SELECT id FROM command WHERE seq = ${stamp.commandSeq}`);
  if (id !== stamp.commandId) return null;
  return db
    .tuples(sql`SELECT DISTINCT entity FROM change WHERE seq > ${stamp.changeSeq}`)
    .map(([entity]) => String(entity));
}
