import type { Campaign } from '../../domain/campaign.ts';
import type { ReadableDb, Row } from './database.ts';
import { sql } from './sql.ts';

const textOf = (row: Row, column: string): string | null => {
  const value = row[column] ?? null;
  return value === null ? null : String(value);
};

const toCampaign = (row: Row): Campaign => ({
  id: String(row['id']),
  name: String(row['name']),
  channelId: textOf(row, 'channel_id'),
  startsOn: textOf(row, 'starts_on'),
  endsOn: textOf(row, 'ends_on'),
  ownerId: textOf(row, 'owner_id'),
  status: textOf(row, 'status'),
});

/** All campaigns, the latest start first; those without a date last. */
export const listCampaigns = (db: ReadableDb): Campaign[] =>
  db
    .rows(sql`SELECT * FROM campaign ORDER BY starts_on DESC NULLS LAST, name COLLATE NOCASE, seq`)
    .map(toCampaign);
