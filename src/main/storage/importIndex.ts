import type { ReadableDb, Row } from './database.ts';
import { name, type SqlValue, sql } from './sql.ts';

/** What an import has to know about the records that are already there, to find each row's own. */

type Text = string | null;
const text = (value: SqlValue | undefined): Text =>
  value === null || value === undefined ? null : String(value);
const id = (value: SqlValue | undefined): string => String(value);

export interface KnownName {
  id: string;
  name: string;
  email: Text;
  domain: Text;
  externalId: Text;
}

const toName = ([rowId, label, email, domain, externalId]: SqlValue[]): KnownName => ({
  id: id(rowId),
  name: id(label),
  email: text(email),
  domain: text(domain),
  externalId: text(externalId),
});

export const knownPeople = (db: ReadableDb): KnownName[] =>
  db.tuples(sql`SELECT id, name, email, NULL, external_id FROM person ORDER BY seq`).map(toName);
export const knownChannels = (db: ReadableDb): KnownName[] =>
  db.tuples(sql`SELECT id, name, NULL, NULL, NULL FROM channel ORDER BY position, seq`).map(toName);
export const knownCampaigns = (db: ReadableDb): KnownName[] =>
  db.tuples(sql`SELECT id, name, NULL, NULL, external_id FROM campaign ORDER BY seq`).map(toName);
export const knownAccounts = (db: ReadableDb): KnownName[] =>
  db.tuples(sql`SELECT id, name, NULL, domain, external_id FROM account ORDER BY seq`).map(toName);
export const knownLossReasons = (db: ReadableDb): KnownName[] =>
  db
    .tuples(sql`SELECT id, name, NULL, NULL, NULL FROM loss_reason ORDER BY parent_id IS NULL, position, seq`)
    .map(toName);

export interface KnownLead {
  id: string;
  externalId: Text;
  email: Text;
  name: string;
  company: Text;
  phone: Text;
}

export const knownLeads = (db: ReadableDb): KnownLead[] =>
  db
    .tuples(sql`SELECT id, external_id, email, name, company, phone FROM lead ORDER BY seq`)
    .map(([rowId, externalId, email, label, company, phone]) => ({
      id: id(rowId),
      externalId: text(externalId),
      email: text(email),
      name: id(label),
      company: text(company),
      phone: text(phone),
    }));

export interface KnownDeal {
  id: string;
  externalId: Text;
  name: string;
  accountId: Text;
  leadId: Text;
  product: Text;
}

export const knownDeals = (db: ReadableDb): KnownDeal[] =>
  db
    .tuples(sql`SELECT id, external_id, name, account_id, lead_id, product FROM deal ORDER BY seq`)
    .map(([rowId, externalId, label, accountId, leadId, product]) => ({
      id: id(rowId),
      externalId: text(externalId),
      name: id(label),
      accountId: text(accountId),
      leadId: text(leadId),
      product: text(product),
    }));

export interface KnownSpend {
  id: string;
  externalId: Text;
  campaignId: Text;
  channelId: Text;
  spentOn: string;
  kind: string;
  currency: string;
  note: Text;
  extra: Text;
}

export const knownSpend = (db: ReadableDb): KnownSpend[] =>
  db
    .tuples(
      sql`SELECT id, external_id, campaign_id, channel_id, spent_on, kind, currency, note, extra FROM spend ORDER BY seq`,
    )
    .map(([rowId, externalId, campaignId, channelId, spentOn, kind, currency, note, extra]) => ({
      id: id(rowId),
      externalId: text(externalId),
      campaignId: text(campaignId),
      channelId: text(channelId),
      spentOn: id(spentOn),
      kind: id(kind),
      currency: id(currency),
      note: text(note),
      extra: text(extra),
    }));

export interface KnownTouch {
  id: string;
  externalId: Text;
  leadId: Text;
  dealId: Text;
  touchedOn: string;
  kind: string;
  campaignId: Text;
  note: Text;
}

export const knownTouches = (db: ReadableDb): KnownTouch[] =>
  db
    .tuples(
      sql`SELECT id, external_id, lead_id, deal_id, touched_on, kind, campaign_id, note FROM touch ORDER BY seq`,
    )
    .map(([rowId, externalId, leadId, dealId, touchedOn, kind, campaignId, note]) => ({
      id: id(rowId),
      externalId: text(externalId),
      leadId: text(leadId),
      dealId: text(dealId),
      touchedOn: id(touchedOn),
      kind: id(kind),
      campaignId: text(campaignId),
      note: text(note),
    }));

/** The whole row of a record, for comparison; null when it is gone. */
export const wholeRow = (db: ReadableDb, table: string, rowId: string): Row | null =>
  db.row(sql`SELECT * FROM ${name(table)} WHERE id = ${rowId}`);

export interface LeadStanding {
  stage: string;
  stageOn: Text;
  cycle: number;
  createdOn: Text;
  cycleId: Text;
}

/** Where a lead stands, with its present cycle. */
export function leadStanding(db: ReadableDb, leadId: string): LeadStanding | null {
  const [found] = db.tuples(
    sql`SELECT lead.stage, lead.stage_on, lead.cycle, lead.created_on, lead_cycle.id
        FROM lead LEFT JOIN lead_cycle ON lead_cycle.lead_id = lead.id AND lead_cycle.number = lead.cycle
        WHERE lead.id = ${leadId}`,
  );
  if (found === undefined) return null;
  const [stage, stageOn, cycle, createdOn, cycleId] = found;
  return {
    stage: id(stage),
    stageOn: text(stageOn),
    cycle: Number(cycle),
    createdOn: text(createdOn),
    cycleId: text(cycleId),
  };
}

/** The entries of a cycle: what was entered, and when. */
export const stageEntriesOf = (db: ReadableDb, cycleId: string): { id: string; stage: string; on: Text }[] =>
  db
    .tuples(sql`SELECT id, stage, entered_on FROM lead_stage_entry WHERE cycle_id = ${cycleId} ORDER BY seq`)
    .map(([rowId, stage, on]) => ({ id: id(rowId), stage: id(stage), on: text(on) }));

export interface DealWaiting {
  id: string;
  extra: string;
  createdOn: Text;
  closedOn: Text;
  kind: string;
}

/** Deals that no lead is linked to, with what their file said. */
export const dealsWithoutLead = (db: ReadableDb): DealWaiting[] =>
  db
    .tuples(
      sql`SELECT deal.id, deal.extra, deal.created_on, deal.closed_on, deal_stage.kind
          FROM deal JOIN deal_stage ON deal_stage.id = deal.stage_id
          WHERE deal.lead_id IS NULL AND deal.extra IS NOT NULL ORDER BY deal.seq`,
    )
    .map(([rowId, extra, createdOn, closedOn, kind]) => ({
      id: id(rowId),
      extra: id(extra),
      createdOn: text(createdOn),
      closedOn: text(closedOn),
      kind: id(kind),
    }));

/** Touches by the number their source gave them, with the lead they belong to. */
export const leadsOfTouches = (db: ReadableDb): { externalId: string; leadId: string }[] =>
  db
    .tuples(
      sql`SELECT external_id, lead_id FROM touch WHERE external_id IS NOT NULL AND lead_id IS NOT NULL ORDER BY seq`,
    )
    .map(([externalId, leadId]) => ({ externalId: id(externalId), leadId: id(leadId) }));

/** The last place in a list that the user orders. */
export const lastPosition = (db: ReadableDb, table: 'channel' | 'deal_stage' | 'loss_reason'): number =>
  Number(db.value(sql`SELECT coalesce(max(position), -1) FROM ${name(table)}`));
