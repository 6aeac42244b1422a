import type { Id } from '../../domain/ids.ts';
import type { Unfinished } from '../../domain/meeting/carryOver.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { deleteRow, insertRow } from './recorded.ts';
import { textOf, textOrNull } from './rowValues.ts';
import { name, sql } from './sql.ts';

/** Which unfinished actions and issues were brought into which meeting. */

export type CarriedEntity = 'action' | 'issue';

/** Everything unfinished, with the meetings it was brought into before. */
export function listUnfinished(db: ReadableDb, entity: CarriedEntity): Unfinished[] {
  const open = entity === 'action' ? sql`('open', 'doing')` : sql`('open', 'parked')`;
  return db
    .rows(
      sql`SELECT id, meeting_id,
            (SELECT json_group_array(carry_over.meeting_id) FROM carry_over
             WHERE entity = ${entity} AND record_id = record.id) AS brought_into
          FROM ${name(entity)} AS record WHERE status IN ${open} ORDER BY seq`,
    )
    .map((row) => ({
      id: textOf(row, 'id'),
      meetingId: textOrNull(row, 'meeting_id'),
      broughtInto: JSON.parse(textOf(row, 'brought_into')) as Id[],
    }));
}

export function insertCarryOver(
  db: WritableDb,
  carried: { id: Id; meetingId: Id; entity: CarriedEntity; recordId: Id },
): void {
  insertRow(db, 'carry_over', {
    id: carried.id,
    meeting_id: carried.meetingId,
    entity: carried.entity,
    record_id: carried.recordId,
  });
}

export interface CarriedRecord {
  id: Id;
  entity: CarriedEntity;
  recordId: Id;
}

export const listCarriedInto = (db: ReadableDb, meetingId: Id): CarriedRecord[] =>
  db
    .rows(sql`SELECT id, entity, record_id FROM carry_over WHERE meeting_id = ${meetingId} ORDER BY seq`)
    .map((row) => ({
      id: textOf(row, 'id'),
      entity: textOf(row, 'entity') === 'issue' ? 'issue' : 'action',
      recordId: textOf(row, 'record_id'),
    }));

/** Forgets that a record was brought into a meeting, when the record or the meeting goes. */
export function deleteCarryOver(db: WritableDb, id: Id): void {
  deleteRow(db, 'carry_over', id);
}

export const carryOversOf = (db: ReadableDb, entity: CarriedEntity, recordId: Id): Id[] =>
  db
    .rows(sql`SELECT id FROM carry_over WHERE entity = ${entity} AND record_id = ${recordId} ORDER BY seq`)
    .map((row) => textOf(row, 'id'));
