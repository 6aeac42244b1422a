import type { ExportEntity } from '../../domain/exportEntity.ts';
import type { ReadableDb } from './database.ts';
import { list, type Sql, type SqlValue, sql } from './sql.ts';

/** What each entity's CSV holds. Amounts are minor units here; `money` names the columns and where their currency is. */
interface ExportShape {
  columns: readonly string[];
  /** Indexes of amount columns → index of the column with the currency, or null for the reporting currency. */
  money: ReadonlyMap<number, number | null>;
  select: Sql;
}

const shapes: Record<ExportEntity, ExportShape> = {
  leads: {
    columns: [
      'Lead ID',
      'Name',
      'Email',
      'Phone',
      'Job title',
      'Company',
      'Owner',
      'Team',
      'Channel',
      'Campaign',
      'Persona',
      'Stage',
      'Stage since',
      'Cycle',
      'Created',
      'Score',
      'Country',
      'City',
      'Exit reason',
      'Note',
    ],
    money: new Map(),
    select: sql`SELECT coalesce(r.external_id, r.id), r.name, r.email, r.phone, r.job_title, coalesce(account.name, r.company),
        owner.name, owner.team, channel.name, campaign.name, persona.name, r.stage, r.stage_on, r.cycle, r.created_on, r.score,
        r.country, r.city, r.exit_reason, r.note
      FROM lead r LEFT JOIN account ON account.id = r.account_id LEFT JOIN person owner ON owner.id = r.owner_id
      LEFT JOIN channel ON channel.id = r.channel_id LEFT JOIN campaign ON campaign.id = r.campaign_id
      LEFT JOIN persona ON persona.id = r.persona_id`,
  },
  deals: {
    columns: [
      'Deal ID',
      'Name',
      'Account',
      'Lead ID',
      'Owner',
      'Stage',
      'Kind',
      'Stage since',
      'Amount',
      'Currency',
      'Created',
      'Expected close',
      'Closed',
      'Pushes',
      'Channel',
      'Campaign',
      'Product',
      'Pipeline',
      'Competitor',
      'Loss reason',
      'Note',
    ],
    money: new Map([[8, 9]]),
    select: sql`SELECT coalesce(r.external_id, r.id), r.name, account.name, coalesce(lead.external_id, lead.id), owner.name, deal_stage.name,
        deal_stage.kind, r.stage_on, r.amount, r.currency, r.created_on, r.expected_close_on, r.closed_on, r.pushes, channel.name,
        campaign.name, r.product, r.pipeline, r.competitor, loss_reason.name, r.note
      FROM deal r JOIN deal_stage ON deal_stage.id = r.stage_id LEFT JOIN account ON account.id = r.account_id
      LEFT JOIN lead ON lead.id = r.lead_id LEFT JOIN person owner ON owner.id = r.owner_id
      LEFT JOIN channel ON channel.id = r.channel_id LEFT JOIN campaign ON campaign.id = r.campaign_id
      LEFT JOIN loss_reason ON loss_reason.id = r.loss_reason_id`,
  },
  accounts: {
    columns: [
      'Account ID',
      'Name',
      'Domain',
      'Industry',
      'Country',
      'City',
      'Employees',
      'Annual revenue',
      'Owner',
      'Created',
    ],
    money: new Map([[7, null]]),
    select: sql`SELECT coalesce(r.external_id, r.id), r.name, r.domain, r.industry, r.country, r.city, r.employees, r.annual_revenue,
        owner.name, r.created_on FROM account r LEFT JOIN person owner ON owner.id = r.owner_id`,
  },
  campaigns: {
    columns: ['Campaign ID', 'Name', 'Channel', 'Starts', 'Ends', 'Owner', 'Status', 'Note'],
    money: new Map(),
    select: sql`SELECT coalesce(r.external_id, r.id), r.name, channel.name, r.starts_on, r.ends_on, owner.name, r.status, r.note
      FROM campaign r LEFT JOIN channel ON channel.id = r.channel_id LEFT JOIN person owner ON owner.id = r.owner_id`,
  },
  spend: {
    columns: [
      'Date',
      'Campaign',
      'Channel',
      'Kind',
      'Amount',
      'Currency',
      'Impressions',
      'Clicks',
      'Leads',
      'Conversions',
      'Revenue',
      'Note',
    ],
    money: new Map([
      [4, 5],
      [10, 5],
    ]),
    select: sql`SELECT r.spent_on, campaign.name, channel.name, r.kind, r.amount, r.currency, r.impressions, r.clicks,
        r.reported_leads, r.reported_conversions, r.reported_revenue, r.note
      FROM spend r LEFT JOIN campaign ON campaign.id = r.campaign_id
      LEFT JOIN channel ON channel.id = coalesce(r.channel_id, campaign.channel_id)`,
  },
  touches: {
    columns: [
      'Date',
      'Kind',
      'Team',
      'Person',
      'Lead',
      'Deal',
      'Channel',
      'Campaign',
      'Place',
      'Outcome',
      'Note',
    ],
    money: new Map(),
    select: sql`SELECT r.touched_on, r.kind, r.team, person.name, lead.name, deal.name, channel.name, campaign.name, r.place,
        r.outcome, r.note
      FROM touch r LEFT JOIN person ON person.id = r.person_id LEFT JOIN lead ON lead.id = r.lead_id
      LEFT JOIN deal ON deal.id = r.deal_id LEFT JOIN channel ON channel.id = r.channel_id
      LEFT JOIN campaign ON campaign.id = r.campaign_id`,
  },
  people: {
    columns: ['Name', 'Team', 'Email', 'Role', 'Active'],
    money: new Map(),
    select: sql`SELECT r.name, r.team, r.email, r.role, CASE r.active WHEN 1 THEN 'yes' ELSE 'no' END FROM person r`,
  },
};

export interface ExportRows {
  columns: readonly string[];
  money: ExportShape['money'];
  rows: SqlValue[][];
}

/** The rows of one entity with names in place of ids; `ids` keeps only those records, in that order. */
export function exportRows(
  db: ReadableDb,
  entity: ExportEntity,
  ids: readonly string[] | undefined,
): ExportRows {
  const shape = shapes[entity];
  if (ids === undefined) return { ...shape, rows: db.tuples(sql`${shape.select} ORDER BY r.seq`) };
  const wanted = db.tuples(sql`SELECT * FROM (${withId(shape.select)}) WHERE record_id IN ${list(ids)}`);
  const byId = new Map(wanted.map((row) => [String(row[0]), row.slice(1)]));
  return { ...shape, rows: ids.flatMap((id) => (byId.has(id) ? [byId.get(id) ?? []] : [])) };
}

const withId = (select: Sql): Sql => ({
  ...select,
  text: select.text.replace('SELECT ', 'SELECT r.id AS record_id, '),
});
