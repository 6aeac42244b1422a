import type { CallName } from '../../contract/index.ts';

/** What the charts and lists of an agenda item are made from; notes and the like do not redraw them. */
const meetingSources = [
  'meeting',
  'agenda_item',
  'setting',
  'person',
  'channel',
  'campaign',
  'persona',
  'spend',
  'exchange_rate',
  'target',
  'account',
  'lead',
  'lead_cycle',
  'lead_stage_entry',
  'hand_off',
  'touch',
  'deal',
  'deal_stage',
  'deal_stage_entry',
  'deal_push',
  'loss_reason',
  'loss_opinion',
  'action',
  'shadowing',
];

/** Written while somebody types; no view shows them. */
const unseenTables: readonly string[] = ['draft'];

/**
 * The tables an answer is made from, for calls that need few. A change elsewhere leaves them alone; every other query
 * of the workbook is fetched again after each change.
 */
const tablesOf: Partial<Record<CallName, readonly string[]>> = {
  'settings.get': ['setting'],
  'people.list': ['person'],
  'channels.list': ['channel'],
  'dealStages.list': ['deal_stage'],
  'lossReasons.list': ['loss_reason'],
  'campaigns.list': ['campaign'],
  'personas.list': ['persona'],
  'targets.list': ['target'],
  'meetings.templates': ['meeting_template'],
  'meetings.exhibits': meetingSources,
  'drafts.get': [],
};

/** Whether an answer to `name` may be out of date after these tables changed. */
export function isTouched(name: string, tables: readonly string[]): boolean {
  if (tables.length > 0 && tables.every((table) => unseenTables.includes(table))) return false;
  const needed = Object.hasOwn(tablesOf, name) ? tablesOf[name as CallName] : undefined;
  return needed === undefined || tables.includes('*') || needed.some((table) => tables.includes(table));
}
