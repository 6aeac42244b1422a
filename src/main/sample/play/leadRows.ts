import type { Instant, IsoDate } from '../../../domain/calendar.ts';
import { isExit } from '../../../domain/lifecycle.ts';
import { leadSearchText } from '../../../domain/searchText.ts';
import type { WriteContext } from '../../services/context.ts';
import type { WritableDb } from '../../storage/database.ts';
import { insertRow, insertRows, updateRow } from '../../storage/recorded.ts';
import type { SqlValue } from '../../storage/sql.ts';
import { channels } from '../channels.ts';
import { repFor } from '../company.ts';
import type { AccountPlan, CyclePlan, LeadPlan, StageMove } from '../plan/model.ts';
import { localDate } from '../workTime.ts';
import { type Cast, must } from './cast.ts';

const accountColumns = [
  'id',
  'name',
  'domain',
  'industry',
  'country',
  'city',
  'employees',
  'owner_id',
  'created_on',
];
const leadColumns = [
  'id',
  'name',
  'email',
  'phone',
  'job_title',
  'account_id',
  'company',
  'owner_id',
  'channel_id',
  'campaign_id',
  'persona_id',
  'stage',
  'stage_on',
  'cycle',
  'created_on',
  'score',
  'country',
  'city',
  'exit_reason',
  'external_id',
  'search',
];

/** Writes the accounts that are not in the workbook yet. */
export function writeAccounts(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  wanted: readonly { account: AccountPlan; on: IsoDate }[],
): void {
  const fresh = new Map<AccountPlan, IsoDate>();
  for (const { account, on } of wanted) {
    if (!cast.accounts.has(account) && !fresh.has(account)) fresh.set(account, on);
  }
  const rows = Array.from(fresh, ([account, on]): SqlValue[] => {
    const id = context.newId();
    cast.accounts.set(account, id);
    const { name, domain, industry, employees, culture, city } = account;
    const owner = cast.person(repFor(culture.country));
    return [id, name, domain, industry, culture.country, city, employees, owner, on];
  });
  insertRows(db, 'account', accountColumns, rows);
}

/** Writes leads as they stand at an instant, with their history so far. */
export function writeLeads(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  leads: readonly LeadPlan[],
  now: Instant,
): void {
  const wanted = leads.filter(({ company }) => company === null);
  writeAccounts(
    db,
    context,
    cast,
    wanted.map(({ account, capturedAt }) => ({ account, on: localDate(capturedAt) })),
  );
  insertRows(
    db,
    'lead',
    leadColumns,
    leads.map((lead) => leadRow(db, context, cast, lead, now)),
  );
  writeHistory(db, context, cast, leads, now);
}

function leadRow(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  lead: LeadPlan,
  now: Instant,
): SqlValue[] {
  const id = context.newId();
  cast.leads.set(lead, id);
  const started = lead.cycles.filter((cycle) => (cycle.moves[0]?.at ?? '') <= now);
  const cycle = started.at(-1);
  const last = cycle?.moves.findLast(({ at }) => at <= now);
  const country = lead.account.culture.country;
  const city = lead.bystander ? null : lead.account.city;
  const company = lead.company ?? lead.account.name;
  const taken =
    channels[lead.channel].ownFind ||
    started.some(({ handOff }) => handOff?.outcome === 'accepted' && handOff.decidedAt <= now);
  const externalId = `VD-${20_418 + lead.ref * 3}`;
  const { name, email, phone, title } = lead;
  const search = leadSearchText({ name, email, phone, company, jobTitle: title, city, country, externalId });
  return [
    id,
    name,
    email,
    phone,
    title,
    lead.company === null ? must(cast.accounts, lead.account) : null,
    company,
    cast.person(taken ? lead.rep : lead.keeper),
    cast.named(db, 'channel', channels[lead.channel].name),
    cast.campaign(lead.campaign),
    cast.persona(lead.persona),
    last?.stage ?? 'inquiry',
    localDate(last?.at ?? lead.capturedAt),
    cycle?.number ?? 1,
    localDate(lead.capturedAt),
    lead.score,
    country,
    city,
    last?.reason ?? null,
    externalId,
    search,
  ];
}

function writeHistory(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  leads: readonly LeadPlan[],
  now: Instant,
): void {
  const cycles: SqlValue[][] = [];
  const entries: SqlValue[][] = [];
  for (const lead of leads) {
    for (const cycle of lead.cycles) {
      const past = cycle.moves.filter(({ at }) => at <= now);
      const [first] = past;
      if (first === undefined) continue;
      const id = context.newId();
      cast.cycles.set(cycle, id);
      const end = past.find(({ stage }) => isExit(stage) || stage === 'customer');
      const ended = end === undefined ? [null, null] : [localDate(end.at), end.stage];
      cycles.push([id, must(cast.leads, lead), cycle.number, localDate(first.at), ...ended]);
      for (const { stage, at } of past) entries.push([context.newId(), id, stage, localDate(at), at]);
    }
  }
  insertRows(db, 'lead_cycle', ['id', 'lead_id', 'number', 'started_on', 'ended_on', 'outcome'], cycles);
  insertRows(db, 'lead_stage_entry', ['id', 'cycle_id', 'stage', 'entered_on', 'entered_at'], entries);
  for (const lead of leads) {
    for (const cycle of lead.cycles) {
      if (cycle.handOff !== null && cycle.handOff.at <= now)
        writeHandOff(db, context, cast, lead, cycle, now);
    }
  }
}

/** Hands a lead over: open, or answered if that had already happened by then. */
export function writeHandOff(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  lead: LeadPlan,
  cycle: CyclePlan,
  now: Instant,
): void {
  const { handOff } = cycle;
  if (handOff === null) return;
  const answered = handOff.decidedAt <= now;
  const id = context.newId();
  cast.handOffs.set(cycle, id);
  insertRow(db, 'hand_off', {
    id,
    lead_id: must(cast.leads, lead),
    cycle_id: must(cast.cycles, cycle),
    from_person_id: cast.person(handOff.from),
    to_person_id: cast.person(handOff.to),
    handed_at: handOff.at,
    due_at: handOff.due,
    outcome: answered ? handOff.outcome : 'pending',
    decided_at: answered ? handOff.decidedAt : null,
    reason: answered ? handOff.reason : null,
  });
}

/** Moves a lead to a stage: its history, where it stands, and the end or start of a cycle. */
export function writeMove(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  lead: LeadPlan,
  cycle: CyclePlan,
  move: StageMove,
): void {
  const on = localDate(move.at);
  const leadId = must(cast.leads, lead);
  if (!cast.cycles.has(cycle)) {
    const id = context.newId();
    cast.cycles.set(cycle, id);
    insertRow(db, 'lead_cycle', { id, lead_id: leadId, number: cycle.number, started_on: on });
  }
  const cycleId = must(cast.cycles, cycle);
  insertRow(db, 'lead_stage_entry', {
    id: context.newId(),
    cycle_id: cycleId,
    stage: move.stage,
    entered_on: on,
    entered_at: move.at,
  });
  updateRow(db, 'lead', leadId, {
    stage: move.stage,
    stage_on: on,
    cycle: cycle.number,
    exit_reason: move.reason ?? null,
  });
  if (isExit(move.stage) || move.stage === 'customer') {
    updateRow(db, 'lead_cycle', cycleId, { ended_on: on, outcome: move.stage });
  }
}
