import { leadStageSchema } from '../../../../../domain/vocabulary.ts';
import { noValue } from '../../../format.ts';
import type { Look } from '../grid/column.ts';
import { nameIn } from '../words.ts';

/** The audit trail in words: columns of the workbook as the screen calls them, ids as the names behind them. */

const fieldWords: Readonly<Record<string, string>> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  job_title: 'Job title',
  account_id: 'Account',
  company: 'Company',
  owner_id: 'Owner',
  channel_id: 'Channel',
  campaign_id: 'Campaign',
  persona_id: 'Persona',
  stage: 'Stage',
  stage_id: 'Stage',
  stage_on: 'In stage since',
  cycle: 'Cycle',
  created_on: 'Created',
  score: 'Score',
  country: 'Country',
  city: 'City',
  exit_reason: 'Exit reason',
  note: 'Note',
  lead_id: 'Lead',
  amount: 'Amount',
  currency: 'Currency',
  expected_close_on: 'Expected close',
  closed_on: 'Closed',
  last_activity_on: 'Last activity',
  pushes: 'Pushes',
  product: 'Product',
  competitor: 'Competitor',
  pipeline: 'Pipeline',
  loss_reason_id: 'Loss reason',
  win_reason: 'Win reason',
};

/** Kept for the machine, of no interest to a reader. */
const silentFields = new Set(['search', 'extra']);

export const isShownField = (field: string | null): boolean => field === null || !silentFields.has(field);

export const fieldWord = (field: string): string => fieldWords[field] ?? field;

/** A stored value as the screen writes it. `currency` is that of the record's amounts. */
export function valueWords(
  field: string,
  value: string | number | null,
  look: Look,
  currency: string | undefined,
): string {
  if (value === null) return noValue;
  const { lists, format, stageNames } = look;
  const id = String(value);
  switch (field) {
    case 'owner_id':
      return nameIn(lists.people, id);
    case 'channel_id':
      return nameIn(lists.channels, id);
    case 'campaign_id':
      return nameIn(lists.campaigns, id);
    case 'persona_id':
      return nameIn(lists.personas, id);
    case 'stage_id':
      return nameIn(lists.dealStages, id);
    case 'loss_reason_id':
      return nameIn(lists.lossReasons, id);
    case 'stage': {
      const stage = leadStageSchema.safeParse(value);
      return stage.success ? stageNames[stage.data] : id;
    }
    case 'amount':
      return format.money(Number(value), currency);
    case 'account_id':
    case 'lead_id':
      return 'another';
    default:
      if (field.endsWith('_on')) return format.date(id);
      return typeof value === 'number' ? format.number(value) : value;
  }
}
