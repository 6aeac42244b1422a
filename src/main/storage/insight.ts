import type { Id } from '../../domain/ids.ts';
import {
  type Insight,
  type InsightLink,
  insightLinkSchema,
  type ListedInsight,
} from '../../domain/meeting/captured.ts';
import {
  type InsightStatus,
  insightSourceSchema,
  insightStatusSchema,
  teamSchema,
} from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { numberOrNull, textOf, textOrNull, toColumns } from './rowValues.ts';
import { list, type Sql, sql } from './sql.ts';

function toLink(row: Row): InsightLink {
  const helped = numberOrNull(row, 'helped');
  return {
    id: textOf(row, 'id'),
    entity: insightLinkSchema.shape.entity.parse(row['entity']),
    recordId: textOf(row, 'record_id'),
    recordName: textOrNull(row, 'record_name') ?? 'no longer in the workbook',
    usedOn: textOrNull(row, 'used_on'),
    helped: helped === null ? null : helped === 1,
  };
}

const toInsight = (row: Row, links: InsightLink[]): ListedInsight => ({
  id: textOf(row, 'id'),
  meetingId: textOrNull(row, 'meeting_id'),
  meetingTitle: textOrNull(row, 'meeting_title'),
  meetingHeldOn: textOrNull(row, 'meeting_held_on'),
  agendaItemId: textOrNull(row, 'agenda_item_id'),
  evidenceId: textOrNull(row, 'evidence_id'),
  text: textOf(row, 'text'),
  source: insightSourceSchema.parse(row['source']),
  status: insightStatusSchema.parse(row['status']),
  personId: textOrNull(row, 'person_id'),
  personName: textOrNull(row, 'person_name'),
  personTeam: teamSchema.nullable().parse(row['person_team'] ?? null),
  notedOn: textOf(row, 'noted_on'),
  links,
});

/** The tags of some insights, by insight, with the names of what they point to. */
function linksOf(db: ReadableDb, insightIds: readonly Id[]): Map<Id, InsightLink[]> {
  const rows = db.rows(
    sql`SELECT insight_link.*, CASE insight_link.entity
            WHEN 'deal' THEN (SELECT name FROM deal WHERE id = record_id)
            WHEN 'lead' THEN (SELECT name FROM lead WHERE id = record_id)
            WHEN 'persona' THEN (SELECT name FROM persona WHERE id = record_id)
            WHEN 'campaign' THEN (SELECT name FROM campaign WHERE id = record_id)
            ELSE (SELECT name FROM channel WHERE id = record_id) END AS record_name
        FROM insight_link WHERE insight_id IN ${list(insightIds)} ORDER BY seq`,
  );
  const found = new Map<Id, InsightLink[]>();
  for (const row of rows) {
    const id = textOf(row, 'insight_id');
    found.set(id, [...(found.get(id) ?? []), toLink(row)]);
  }
  return found;
}

const selected = sql`SELECT insight.*, meeting.title AS meeting_title, meeting.held_on AS meeting_held_on,
    person.name AS person_name, person.team AS person_team
  FROM insight LEFT JOIN meeting ON meeting.id = insight.meeting_id LEFT JOIN person ON person.id = insight.person_id`;

function some(db: ReadableDb, where: Sql, order: Sql): ListedInsight[] {
  const rows = db.rows(sql`${selected} WHERE ${where} ORDER BY ${order}`);
  const links = linksOf(
    db,
    rows.map((row) => textOf(row, 'id')),
  );
  return rows.map((row) => toInsight(row, links.get(textOf(row, 'id')) ?? []));
}

/** Newest first; `linkedTo` finds those tagged to one record. */
export const listInsights = (
  db: ReadableDb,
  filter: {
    statuses?: readonly InsightStatus[] | undefined;
    search?: string | undefined;
    linkedTo?: Id | undefined;
  },
): ListedInsight[] => {
  const search = filter.search?.trim() || null;
  const linkedTo = filter.linkedTo ?? null;
  return some(
    db,
    sql`(${filter.statuses === undefined} OR insight.status IN ${list(filter.statuses ?? [])})
        AND (${search} IS NULL OR instr(lower(insight.text), lower(${search})))
        AND (${linkedTo} IS NULL OR insight.id IN (SELECT insight_id FROM insight_link WHERE record_id = ${linkedTo}))`,
    sql`insight.noted_on DESC, insight.seq DESC`,
  );
};

export const insightsOfMeeting = (db: ReadableDb, meetingId: Id): ListedInsight[] =>
  some(db, sql`insight.meeting_id = ${meetingId}`, sql`insight.seq`);

export const findInsight = (db: ReadableDb, id: Id): ListedInsight | null =>
  some(db, sql`insight.id = ${id}`, sql`insight.seq`)[0] ?? null;

export function insertInsight(db: WritableDb, insight: Insight): void {
  insertRow(db, 'insight', toColumns(insight));
}

export const updateInsight = (
  db: WritableDb,
  id: Id,
  patch: { [Key in keyof Omit<Insight, 'id'>]?: Insight[Key] | undefined },
): string[] => updateRow(db, 'insight', id, toColumns(patch));

/** Removes an insight and its tags. */
export function deleteInsight(db: WritableDb, id: Id): void {
  for (const row of db.rows(sql`SELECT id FROM insight_link WHERE insight_id = ${id} ORDER BY seq`)) {
    deleteRow(db, 'insight_link', textOf(row, 'id'));
  }
  deleteRow(db, 'insight', id);
}

export function insertInsightLink(
  db: WritableDb,
  link: { id: Id; insightId: Id; entity: InsightLink['entity']; recordId: Id },
): void {
  insertRow(db, 'insight_link', toColumns(link));
}

/** The insight a tag belongs to, or null when there is no such tag. */
export const insightOfLink = (db: ReadableDb, linkId: Id): Id | null => {
  const id = db.value(sql`SELECT insight_id FROM insight_link WHERE id = ${linkId}`);
  return id === null ? null : String(id);
};

export const deleteInsightLink = (db: WritableDb, linkId: Id): void => deleteRow(db, 'insight_link', linkId);

const tagged = {
  deal: sql`deal`,
  lead: sql`lead`,
  persona: sql`persona`,
  campaign: sql`campaign`,
  channel: sql`channel`,
};

/** The name of what an insight may be tagged to, or null when it is not in the workbook. */
export const nameOfTagged = (db: ReadableDb, entity: InsightLink['entity'], id: Id): string | null => {
  const name = db.value(sql`SELECT name FROM ${tagged[entity]} WHERE id = ${id}`);
  return name === null ? null : String(name);
};

const taggable: Record<InsightLink['entity'], Sql> = {
  deal: sql`SELECT deal.id, deal.name, account.name AS detail FROM deal
    JOIN deal_stage ON deal_stage.id = deal.stage_id AND deal_stage.kind = 'open'
    LEFT JOIN account ON account.id = deal.account_id ORDER BY deal.name COLLATE NOCASE, deal.seq LIMIT 2000`,
  lead: sql`SELECT lead.id, lead.name, coalesce(account.name, lead.company) AS detail FROM lead
    LEFT JOIN account ON account.id = lead.account_id
    WHERE lead.stage NOT IN ('customer', 'disqualified', 'recycled') ORDER BY lead.seq DESC LIMIT 2000`,
  persona: sql`SELECT id, name, NULL AS detail FROM persona WHERE active = 1 ORDER BY name COLLATE NOCASE LIMIT 2000`,
  campaign: sql`SELECT id, name, NULL AS detail FROM campaign ORDER BY seq DESC LIMIT 2000`,
  channel: sql`SELECT id, name, NULL AS detail FROM channel WHERE active = 1 ORDER BY position, seq LIMIT 2000`,
};

/** What an insight may be tagged to, up to 2,000 records. */
export const listTaggable = (
  db: ReadableDb,
  entity: InsightLink['entity'],
): { id: Id; name: string; detail: string | null }[] =>
  db
    .rows(taggable[entity])
    .map((row) => ({ id: textOf(row, 'id'), name: textOf(row, 'name'), detail: textOrNull(row, 'detail') }));
