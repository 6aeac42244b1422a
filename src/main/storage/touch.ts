import type { Id } from '../../domain/ids.ts';
import type { Touch } from '../../domain/touch.ts';
import { teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { textOf } from './lead.ts';
import { deleteRow, insertRow } from './recorded.ts';
import { type Sql, sql } from './sql.ts';

const toTouch = (row: Row): Touch => ({
  id: String(row['id']),
  leadId: textOf(row['lead_id']),
  dealId: textOf(row['deal_id']),
  channelId: textOf(row['channel_id']),
  campaignId: textOf(row['campaign_id']),
  personId: textOf(row['person_id']),
  team: teamSchema.parse(row['team']),
  kind: String(row['kind']),
  touchedOn: String(row['touched_on']),
  touchedAt: textOf(row['touched_at']),
  place: textOf(row['place']),
  outcome: textOf(row['outcome']),
  note: textOf(row['note']),
});

const mostListed = 200;

const newest = (db: ReadableDb, which: Sql): Touch[] =>
  db
    .rows(sql`SELECT * FROM touch WHERE ${which} ORDER BY touched_on DESC, seq DESC LIMIT ${mostListed}`)
    .map(toTouch);

/** The touches of a lead, newest first, at most 200. */
export const touchesOfLead = (db: ReadableDb, leadId: Id): Touch[] => newest(db, sql`lead_id = ${leadId}`);

/** The touches of a deal and of the lead it came from, newest first, at most 200. */
export const touchesOfDeal = (db: ReadableDb, dealId: Id, leadId: Id | null): Touch[] =>
  newest(db, leadId === null ? sql`deal_id = ${dealId}` : sql`(deal_id = ${dealId} OR lead_id = ${leadId})`);

export function findTouch(db: ReadableDb, id: Id): Touch | null {
  const row = db.row(sql`SELECT * FROM touch WHERE id = ${id}`);
  return row === null ? null : toTouch(row);
}

export function insertTouch(db: WritableDb, touch: Touch): void {
  insertRow(db, 'touch', {
    id: touch.id,
    lead_id: touch.leadId,
    deal_id: touch.dealId,
    channel_id: touch.channelId,
    campaign_id: touch.campaignId,
    person_id: touch.personId,
    team: touch.team,
    kind: touch.kind,
    touched_on: touch.touchedOn,
    touched_at: touch.touchedAt,
    place: touch.place,
    outcome: touch.outcome,
    note: touch.note,
  });
}

export const deleteTouch = (db: WritableDb, id: Id): void => deleteRow(db, 'touch', id);
