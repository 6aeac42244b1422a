import { type Channel, channelKindSchema } from '../../domain/channel.ts';
import type { Id } from '../../domain/ids.ts';
import { teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

const toChannel = (row: Row): Channel => ({
  id: String(row['id']),
  name: String(row['name']),
  team: teamSchema.parse(row['team']),
  kind: channelKindSchema.parse(row['kind']),
  position: Number(row['position']),
  active: row['active'] === 1,
});

/** All channels in the workbook's own order. */
export const listChannels = (db: ReadableDb): Channel[] =>
  db.rows(sql`SELECT * FROM channel ORDER BY position, seq`).map(toChannel);

export function findChannel(db: ReadableDb, id: Id): Channel | null {
  const row = db.row(sql`SELECT * FROM channel WHERE id = ${id}`);
  return row === null ? null : toChannel(row);
}

export function insertChannel(db: WritableDb, channel: Channel): void {
  insertRow(db, 'channel', { ...channel, active: Number(channel.active) });
}

/** Changes the given fields; returns the names of those that differ from before. */
export const updateChannel = (
  db: WritableDb,
  id: Id,
  { active, ...rest }: Partial<Omit<Channel, 'id'>>,
): string[] =>
  updateRow(db, 'channel', id, active === undefined ? rest : { ...rest, active: Number(active) });
