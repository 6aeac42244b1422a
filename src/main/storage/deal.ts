import type { Deal, DealFields, DealRow } from '../../domain/deal.ts';
import type { Id } from '../../domain/ids.ts';
import { dealSearchText } from '../../domain/searchText.ts';
import { dealStageKindSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { numberOf, readExtra, textOf } from './lead.ts';
import { insertRow, updateRow } from './recorded.ts';
import { list, sql } from './sql.ts';

const columns = sql`deal.seq, deal.id, deal.name, deal.account_id, deal.lead_id, deal.owner_id, deal.stage_id, deal.stage_on,
  deal.amount, deal.currency, deal.created_on, deal.expected_close_on, deal.closed_on, deal.last_activity_on, deal.pushes,
  deal.channel_id, deal.campaign_id, deal.product, deal.competitor, deal.pipeline, deal.loss_reason_id, deal.win_reason,
  deal.note, deal.external_id, account.name AS account_name, deal_stage.kind AS kind`;
const tables = sql`deal JOIN deal_stage ON deal_stage.id = deal.stage_id LEFT JOIN account ON account.id = deal.account_id`;

const toDealRow = (row: Row): DealRow => ({
  id: String(row['id']),
  name: String(row['name']),
  accountId: textOf(row['account_id']),
  leadId: textOf(row['lead_id']),
  ownerId: textOf(row['owner_id']),
  stageId: String(row['stage_id']),
  stageOn: textOf(row['stage_on']),
  amount: numberOf(row['amount']),
  currency: String(row['currency']),
  createdOn: textOf(row['created_on']),
  expectedCloseOn: textOf(row['expected_close_on']),
  closedOn: textOf(row['closed_on']),
  lastActivityOn: textOf(row['last_activity_on']),
  pushes: Number(row['pushes']),
  channelId: textOf(row['channel_id']),
  campaignId: textOf(row['campaign_id']),
  product: textOf(row['product']),
  competitor: textOf(row['competitor']),
  pipeline: textOf(row['pipeline']),
  lossReasonId: textOf(row['loss_reason_id']),
  winReason: textOf(row['win_reason']),
  note: textOf(row['note']),
  externalId: textOf(row['external_id']),
  accountName: textOf(row['account_name']),
  kind: dealStageKindSchema.parse(row['kind']),
});

const columnOf: Record<keyof DealFields, string> = {
  name: 'name',
  accountId: 'account_id',
  leadId: 'lead_id',
  ownerId: 'owner_id',
  amount: 'amount',
  currency: 'currency',
  createdOn: 'created_on',
  expectedCloseOn: 'expected_close_on',
  channelId: 'channel_id',
  campaignId: 'campaign_id',
  product: 'product',
  competitor: 'competitor',
  pipeline: 'pipeline',
  lossReasonId: 'loss_reason_id',
  winReason: 'win_reason',
  note: 'note',
};

const fieldRow = (fields: Partial<DealFields>): Row => {
  const row: Row = {};
  for (const [field, column] of Object.entries(columnOf) as [keyof DealFields, string][]) {
    const value = fields[field];
    if (value !== undefined) row[column] = value;
  }
  return row;
};

export function findDeal(db: ReadableDb, id: Id): DealRow | null {
  const row = db.row(sql`SELECT ${columns} FROM ${tables} WHERE deal.id = ${id}`);
  return row === null ? null : toDealRow(row);
}

/** The deals with these numbers, in the same order; numbers without a deal are passed over. */
export function dealsAt(db: ReadableDb, seqs: readonly number[]): DealRow[] {
  const rows = db.rows(sql`SELECT ${columns} FROM ${tables} WHERE deal.seq IN ${list(seqs)}`);
  const found = new Map(rows.map((row) => [row['seq'], row]));
  return seqs.flatMap((seq) => {
    const row = found.get(seq);
    return row === undefined ? [] : [toDealRow(row)];
  });
}

export function dealSeq(db: ReadableDb, id: Id): number | null {
  const seq = db.value(sql`SELECT seq FROM deal WHERE id = ${id}`);
  return seq === null ? null : Number(seq);
}

export function insertDeal(db: WritableDb, deal: Deal, accountName: string | null): void {
  insertRow(db, 'deal', {
    id: deal.id,
    ...fieldRow(deal),
    stage_id: deal.stageId,
    stage_on: deal.stageOn,
    closed_on: deal.closedOn,
    last_activity_on: deal.lastActivityOn,
    pushes: deal.pushes,
    external_id: deal.externalId,
    search: dealSearchText({ ...deal, accountName }),
  });
}

/** Changes the given fields of a deal and what it is found by; returns the changed columns. */
export const updateDeal = (
  db: WritableDb,
  before: Deal,
  patch: Partial<DealFields> & { pushes?: number },
  accountName: string | null,
): string[] =>
  updateRow(db, 'deal', before.id, {
    ...fieldRow(patch),
    ...(patch.pushes === undefined ? {} : { pushes: patch.pushes }),
    search: dealSearchText({ ...before, ...patch, accountName }),
  });

/** Writes where a deal stands after a move. */
export const updateDealStage = (
  db: WritableDb,
  id: Id,
  state: Pick<Deal, 'stageId' | 'stageOn' | 'closedOn' | 'lossReasonId' | 'winReason'>,
): string[] =>
  updateRow(db, 'deal', id, {
    stage_id: state.stageId,
    stage_on: state.stageOn,
    closed_on: state.closedOn,
    loss_reason_id: state.lossReasonId,
    win_reason: state.winReason,
  });

export const updateLastActivity = (db: WritableDb, id: Id, on: string): string[] =>
  updateRow(db, 'deal', id, { last_activity_on: on });

export const dealExtra = (db: ReadableDb, id: Id): Record<string, string> =>
  readExtra(db.value(sql`SELECT extra FROM deal WHERE id = ${id}`));

/** The deals that came from a lead, newest first. */
export const dealsOfLead = (
  db: ReadableDb,
  leadId: Id,
): Pick<Deal, 'id' | 'name' | 'stageId' | 'amount' | 'currency' | 'closedOn'>[] =>
  db
    .rows(
      sql`SELECT id, name, stage_id, amount, currency, closed_on FROM deal
          WHERE lead_id = ${leadId} ORDER BY created_on DESC, seq DESC LIMIT 200`,
    )
    .map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      stageId: String(row['stage_id']),
      amount: numberOf(row['amount']),
      currency: String(row['currency']),
      closedOn: textOf(row['closed_on']),
    }));
