import type { Id } from '../../domain/ids.ts';
import type { Issue, ListedIssue } from '../../domain/meeting/captured.ts';
import { type IssueStatus, issueStatusSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { numberOf, textOf, textOrNull, toColumns } from './rowValues.ts';
import { list, type Sql, sql } from './sql.ts';

const toIssue = (row: Row): ListedIssue => ({
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
  purpose: textOrNull(row, 'purpose'),
  outcome: textOrNull(row, 'outcome'),
  process: textOrNull(row, 'process'),
  status: issueStatusSchema.parse(row['status']),
  raisedById: textOrNull(row, 'raised_by_id'),
  raisedByName: textOrNull(row, 'raised_by_name'),
  raisedOn: textOf(row, 'raised_on'),
  solvedOn: textOrNull(row, 'solved_on'),
  timesCarried: numberOf(row, 'times_carried'),
});

const selected = sql`SELECT issue.*, meeting.title AS meeting_title, meeting.held_on AS meeting_held_on,
    person.name AS raised_by_name, lead.name AS lead_name, deal.name AS deal_name
  FROM issue LEFT JOIN meeting ON meeting.id = issue.meeting_id LEFT JOIN person ON person.id = issue.raised_by_id
  LEFT JOIN lead ON lead.id = issue.lead_id LEFT JOIN deal ON deal.id = issue.deal_id`;

const some = (db: ReadableDb, where: Sql, order: Sql = sql`issue.seq`): ListedIssue[] =>
  db.rows(sql`${selected} WHERE ${where} ORDER BY ${order}`).map(toIssue);

export const listIssues = (
  db: ReadableDb,
  filter: { statuses?: readonly IssueStatus[] | undefined; leadId?: Id | undefined; dealId?: Id | undefined },
): ListedIssue[] =>
  some(
    db,
    sql`(${filter.statuses === undefined} OR issue.status IN ${list(filter.statuses ?? [])})
        AND (${filter.leadId ?? null} IS NULL OR issue.lead_id = ${filter.leadId ?? null})
        AND (${filter.dealId ?? null} IS NULL OR issue.deal_id = ${filter.dealId ?? null})`,
    sql`issue.status NOT IN ('open', 'parked'), issue.solved_on DESC, issue.times_carried DESC, issue.seq`,
  );

export const issuesOfMeeting = (db: ReadableDb, meetingId: Id): ListedIssue[] =>
  some(db, sql`issue.meeting_id = ${meetingId}`);

/** Issues of earlier meetings that were brought into this one. */
export const issuesBrought = (db: ReadableDb, meetingId: Id): ListedIssue[] =>
  some(
    db,
    sql`issue.id IN (SELECT record_id FROM carry_over WHERE meeting_id = ${meetingId} AND entity = 'issue')`,
    sql`issue.times_carried DESC, issue.seq`,
  );

export const findIssue = (db: ReadableDb, id: Id): ListedIssue | null =>
  some(db, sql`issue.id = ${id}`)[0] ?? null;

export function insertIssue(db: WritableDb, issue: Issue): void {
  insertRow(db, 'issue', toColumns(issue));
}

export const updateIssue = (
  db: WritableDb,
  id: Id,
  patch: { [Key in keyof Omit<Issue, 'id'>]?: Issue[Key] | undefined },
): string[] => updateRow(db, 'issue', id, toColumns(patch));

export const deleteIssue = (db: WritableDb, id: Id): void => deleteRow(db, 'issue', id);
