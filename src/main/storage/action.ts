import type { IsoDate } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import type { Action, ListedAction } from '../../domain/meeting/captured.ts';
import { type ActionStatus, actionStatusSchema, type Team, teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { numberOf, textOf, textOrNull, toColumns } from './rowValues.ts';
import { join, list, type Sql, sql } from './sql.ts';

const toAction = (row: Row): ListedAction => ({
  id: textOf(row, 'id'),
  meetingId: textOrNull(row, 'meeting_id'),
  meetingTitle: textOrNull(row, 'meeting_title'),
  meetingHeldOn: textOrNull(row, 'meeting_held_on'),
  agendaItemId: textOrNull(row, 'agenda_item_id'),
  evidenceId: textOrNull(row, 'evidence_id'),
  leadId: textOrNull(row, 'lead_id'),
  leadName: textOrNull(row, 'lead_name'),
  dealId: textOrNull(row, 'deal_id'),
  dealName: textOrNull(row, 'deal_name'),
  title: textOf(row, 'title'),
  ownerId: textOrNull(row, 'owner_id'),
  ownerName: textOrNull(row, 'owner_name'),
  ownerTeam: teamSchema.nullable().parse(row['owner_team'] ?? null),
  ownerActive: row['owner_active'] === 1,
  dueOn: textOrNull(row, 'due_on'),
  status: actionStatusSchema.parse(row['status']),
  createdOn: textOf(row, 'created_on'),
  doneOn: textOrNull(row, 'done_on'),
  decisionId: textOrNull(row, 'decision_id'),
  timesCarried: numberOf(row, 'times_carried'),
  note: textOrNull(row, 'note'),
});

const selected = sql`SELECT action.*, meeting.title AS meeting_title, meeting.held_on AS meeting_held_on,
    person.name AS owner_name, person.team AS owner_team, person.active AS owner_active,
    lead.name AS lead_name, deal.name AS deal_name
  FROM action LEFT JOIN meeting ON meeting.id = action.meeting_id LEFT JOIN person ON person.id = action.owner_id
  LEFT JOIN lead ON lead.id = action.lead_id LEFT JOIN deal ON deal.id = action.deal_id`;

const some = (db: ReadableDb, where: Sql, order: Sql): ListedAction[] =>
  db.rows(sql`${selected} WHERE ${where} ORDER BY ${order}`).map(toAction);

export interface ActionQuery {
  statuses?: readonly ActionStatus[] | undefined;
  /** Null finds those without an owner. */
  ownerId?: Id | null | undefined;
  team?: Team | undefined;
  meetingId?: Id | null | undefined;
  leadId?: Id | undefined;
  dealId?: Id | undefined;
  /** Unfinished ones due before this day. */
  lateOn?: IsoDate | undefined;
  search?: string | undefined;
  /** Only these row numbers. */
  seqs?: readonly number[] | undefined;
}

function conditions(query: ActionQuery): Sql[] {
  const found: Sql[] = [sql`1`];
  const search = query.search?.trim() ?? '';
  if (query.statuses !== undefined) found.push(sql`action.status IN ${list(query.statuses)}`);
  if (query.ownerId !== undefined) found.push(sql`action.owner_id IS ${query.ownerId}`);
  if (query.team !== undefined) found.push(sql`person.team = ${query.team}`);
  if (query.meetingId !== undefined) found.push(sql`action.meeting_id IS ${query.meetingId}`);
  if (query.leadId !== undefined) found.push(sql`action.lead_id = ${query.leadId}`);
  if (query.dealId !== undefined) found.push(sql`action.deal_id = ${query.dealId}`);
  if (query.lateOn !== undefined) {
    found.push(sql`action.status IN ('open', 'doing') AND action.due_on < ${query.lateOn}`);
  }
  if (query.seqs !== undefined) found.push(sql`action.seq IN ${list(query.seqs)}`);
  if (search !== '') found.push(sql`instr(lower(action.title), lower(${search}))`);
  return found;
}

/** Unfinished first, earliest due date first, those without a date last; then finished ones, the latest first. */
export const listActions = (db: ReadableDb, query: ActionQuery): ListedAction[] =>
  some(
    db,
    join(conditions(query), sql` AND `),
    sql`action.status NOT IN ('open', 'doing'), action.done_on DESC, action.due_on IS NULL, action.due_on, action.seq`,
  );

/** Agreed in the meeting, in the order they were made. */
export const actionsOfMeeting = (db: ReadableDb, meetingId: Id): ListedAction[] =>
  some(db, sql`action.meeting_id = ${meetingId}`, sql`action.seq`);

/** Actions of earlier meetings that were brought into this one, oldest first: an order that work on them keeps. */
export const actionsBrought = (db: ReadableDb, meetingId: Id): ListedAction[] =>
  some(
    db,
    sql`action.id IN (SELECT record_id FROM carry_over WHERE meeting_id = ${meetingId} AND entity = 'action')`,
    sql`action.seq`,
  );

export const findAction = (db: ReadableDb, id: Id): ListedAction | null =>
  some(db, sql`action.id = ${id}`, sql`action.seq`)[0] ?? null;

export function insertAction(db: WritableDb, action: Action): void {
  insertRow(db, 'action', toColumns(action));
}

export const updateAction = (
  db: WritableDb,
  id: Id,
  patch: { [Key in keyof Omit<Action, 'id'>]?: Action[Key] | undefined },
): string[] => updateRow(db, 'action', id, toColumns(patch));

export const deleteAction = (db: WritableDb, id: Id): void => deleteRow(db, 'action', id);
