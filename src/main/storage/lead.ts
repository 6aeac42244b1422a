import type { Id } from '../../domain/ids.ts';
import type { Lead, LeadFields } from '../../domain/lead.ts';
import { leadSearchText } from '../../domain/searchText.ts';
import { leadStageSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { list, type Sql, type SqlValue, sql } from './sql.ts';

export const textOf = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
export const numberOf = (value: SqlValue | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** `search`, `extra` and `seq` stay in the database. */
const columns = sql`id, name, email, phone, job_title, account_id, company, owner_id, channel_id, campaign_id, persona_id,
  stage, stage_on, cycle, created_on, score, country, city, exit_reason, note, external_id`;

const toLead = (row: Row): Lead => ({
  id: String(row['id']),
  name: String(row['name']),
  email: textOf(row['email']),
  phone: textOf(row['phone']),
  jobTitle: textOf(row['job_title']),
  accountId: textOf(row['account_id']),
  company: textOf(row['company']),
  ownerId: textOf(row['owner_id']),
  channelId: textOf(row['channel_id']),
  campaignId: textOf(row['campaign_id']),
  personaId: textOf(row['persona_id']),
  stage: leadStageSchema.parse(row['stage']),
  stageOn: textOf(row['stage_on']),
  cycle: Number(row['cycle']),
  createdOn: textOf(row['created_on']),
  score: numberOf(row['score']),
  country: textOf(row['country']),
  city: textOf(row['city']),
  exitReason: textOf(row['exit_reason']),
  note: textOf(row['note']),
  externalId: textOf(row['external_id']),
});

const columnOf: Record<keyof LeadFields, string> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  jobTitle: 'job_title',
  accountId: 'account_id',
  company: 'company',
  ownerId: 'owner_id',
  channelId: 'channel_id',
  campaignId: 'campaign_id',
  personaId: 'persona_id',
  createdOn: 'created_on',
  score: 'score',
  country: 'country',
  city: 'city',
  exitReason: 'exit_reason',
  note: 'note',
};

const fieldRow = (fields: Partial<LeadFields>): Row => {
  const row: Row = {};
  for (const [field, column] of Object.entries(columnOf) as [keyof LeadFields, string][]) {
    const value = fields[field];
    if (value !== undefined) row[column] = value;
  }
  return row;
};

export function findLead(db: ReadableDb, id: Id): Lead | null {
  const row = db.row(sql`SELECT ${columns} FROM lead WHERE id = ${id}`);
  return row === null ? null : toLead(row);
}

/** The query behind a page; exported for the test of its plan. */
export const leadPageQuery = (seqs: readonly number[]): Sql =>
  sql`SELECT seq, ${columns} FROM lead WHERE seq IN ${list(seqs)}`;

/** The leads with these numbers, in the same order; numbers without a lead are passed over. */
export function leadsAt(db: ReadableDb, seqs: readonly number[]): Lead[] {
  const found = new Map(db.rows(leadPageQuery(seqs)).map((row) => [row['seq'], row]));
  return seqs.flatMap((seq) => {
    const row = found.get(seq);
    return row === undefined ? [] : [toLead(row)];
  });
}

export function leadSeq(db: ReadableDb, id: Id): number | null {
  const seq = db.value(sql`SELECT seq FROM lead WHERE id = ${id}`);
  return seq === null ? null : Number(seq);
}

export function insertLead(db: WritableDb, lead: Lead): void {
  insertRow(db, 'lead', {
    id: lead.id,
    ...fieldRow(lead),
    stage: lead.stage,
    stage_on: lead.stageOn,
    cycle: lead.cycle,
    external_id: lead.externalId,
    search: leadSearchText(lead),
  });
}

/** Changes the given fields of a lead and what it is found by; returns the changed columns. */
export function updateLead(db: WritableDb, before: Lead, patch: Partial<LeadFields>): string[] {
  const after = { ...before, ...patch };
  return updateRow(db, 'lead', before.id, { ...fieldRow(patch), search: leadSearchText(after) });
}

/** Writes where a lead stands after a move. */
export const updateLeadStage = (
  db: WritableDb,
  id: Id,
  state: Pick<Lead, 'stage' | 'stageOn' | 'cycle' | 'exitReason'>,
): string[] =>
  updateRow(db, 'lead', id, {
    stage: state.stage,
    stage_on: state.stageOn,
    cycle: state.cycle,
    exit_reason: state.exitReason,
  });

/** What an import kept beside the lead. */
export function leadExtra(db: ReadableDb, id: Id): Record<string, string> {
  return readExtra(db.value(sql`SELECT extra FROM lead WHERE id = ${id}`));
}

/** The JSON object of an `extra` column as texts. */
export function readExtra(value: SqlValue): Record<string, string> {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : null;
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).map(([key, cell]) => [
      key,
      typeof cell === 'string' ? cell : JSON.stringify(cell),
    ]),
  );
}

/** Other leads with this address. */
export const leadsWithEmail = (
  db: ReadableDb,
  email: string,
  except: Id,
  limit: number,
): { id: Id; name: string; company: string | null }[] =>
  db
    .rows(
      sql`SELECT id, name, company FROM lead WHERE email = ${email} AND id <> ${except} ORDER BY seq LIMIT ${limit}`,
    )
    .map((row) => ({ id: String(row['id']), name: String(row['name']), company: textOf(row['company']) }));
