import type { Id } from '../../domain/ids.ts';
import type { Decision, ListedDecision } from '../../domain/meeting/captured.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { textOf, textOrNull, toColumns } from './rowValues.ts';
import { type Sql, sql } from './sql.ts';

function supersededBy(row: Row): ListedDecision['supersededBy'] {
  const id = textOrNull(row, 'superseded_by_id');
  return id === null ? null : { id, statement: textOf(row, 'superseded_by_statement') };
}

const toDecision = (row: Row): ListedDecision => ({
  id: textOf(row, 'id'),
  meetingId: textOrNull(row, 'meeting_id'),
  meetingTitle: textOrNull(row, 'meeting_title'),
  meetingHeldOn: textOrNull(row, 'meeting_held_on'),
  agendaItemId: textOrNull(row, 'agenda_item_id'),
  itemTitle: textOrNull(row, 'item_title'),
  evidenceId: textOrNull(row, 'evidence_id'),
  leadId: textOrNull(row, 'lead_id'),
  leadName: textOrNull(row, 'lead_name'),
  dealId: textOrNull(row, 'deal_id'),
  dealName: textOrNull(row, 'deal_name'),
  statement: textOf(row, 'statement'),
  rationale: textOrNull(row, 'rationale'),
  alternatives: textOrNull(row, 'alternatives'),
  decidedOn: textOf(row, 'decided_on'),
  decidedById: textOrNull(row, 'decided_by_id'),
  decidedByName: textOrNull(row, 'decided_by_name'),
  metricId: textOrNull(row, 'metric_id'),
  reviewOn: textOrNull(row, 'review_on'),
  supersedesId: textOrNull(row, 'supersedes_id'),
  supersedes: textOrNull(row, 'supersedes'),
  supersededBy: supersededBy(row),
});

const selected = sql`SELECT decision.*, meeting.title AS meeting_title, meeting.held_on AS meeting_held_on,
    agenda_item.title AS item_title, person.name AS decided_by_name, lead.name AS lead_name, deal.name AS deal_name,
    older.statement AS supersedes, newer.id AS superseded_by_id, newer.statement AS superseded_by_statement
  FROM decision LEFT JOIN meeting ON meeting.id = decision.meeting_id
  LEFT JOIN agenda_item ON agenda_item.id = decision.agenda_item_id
  LEFT JOIN person ON person.id = decision.decided_by_id
  LEFT JOIN lead ON lead.id = decision.lead_id LEFT JOIN deal ON deal.id = decision.deal_id
  LEFT JOIN decision AS older ON older.id = decision.supersedes_id
  LEFT JOIN decision AS newer ON newer.seq =
    (SELECT max(seq) FROM decision AS later WHERE later.supersedes_id = decision.id)`;

const some = (db: ReadableDb, where: Sql, order: Sql): ListedDecision[] =>
  db.rows(sql`${selected} WHERE ${where} ORDER BY ${order}`).map(toDecision);

/** Newest first; `search` looks in statement and rationale. */
export const listDecisions = (
  db: ReadableDb,
  filter: { search?: string | undefined; meetingId?: Id | undefined },
): ListedDecision[] => {
  const search = filter.search?.trim() || null;
  const meetingId = filter.meetingId ?? null;
  return some(
    db,
    sql`(${meetingId} IS NULL OR decision.meeting_id = ${meetingId})
        AND (${search} IS NULL OR instr(lower(decision.statement || ' ' || coalesce(decision.rationale, '')), lower(${search})))`,
    sql`decision.decided_on DESC, decision.seq DESC`,
  );
};

/** In the order they were made. */
export const decisionsOfMeeting = (db: ReadableDb, meetingId: Id): ListedDecision[] =>
  some(db, sql`decision.meeting_id = ${meetingId}`, sql`decision.seq`);

export const findDecision = (db: ReadableDb, id: Id): ListedDecision | null =>
  some(db, sql`decision.id = ${id}`, sql`decision.seq`)[0] ?? null;

/** True when something points to the decision, so that it cannot simply go. */
export const isDecisionUsed = (db: ReadableDb, id: Id): boolean =>
  db.value(
    sql`SELECT 1 FROM decision WHERE supersedes_id = ${id} UNION ALL SELECT 1 FROM action WHERE decision_id = ${id}`,
  ) !== null;

export function insertDecision(db: WritableDb, decision: Decision): void {
  insertRow(db, 'decision', toColumns(decision));
}

export const updateDecision = (
  db: WritableDb,
  id: Id,
  patch: { [Key in keyof Omit<Decision, 'id'>]?: Decision[Key] | undefined },
): string[] => updateRow(db, 'decision', id, toColumns(patch));

export const deleteDecision = (db: WritableDb, id: Id): void => deleteRow(db, 'decision', id);
