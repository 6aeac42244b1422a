import type { Connection } from '../../src/main/storage/database.ts';
import { insertAll, uid } from '../workbookRows.ts';
import { firstDay, type Generated, zone } from './generatedWorkbook.ts';

const tables = [
  'action',
  'touch',
  'hand_off',
  'spend',
  'campaign',
  'setting',
  'loss_opinion',
  'deal_stage_entry',
  'deal',
  'lead_stage_entry',
  'lead_cycle',
  'lead',
  'loss_reason',
  'deal_stage',
  'exchange_rate',
  'channel',
  'person',
  'change',
  'command',
];

/** Replaces everything in the workbook. A command is noted too, so that nothing computed before is kept. */
export function fillWorkbook(db: Connection, generated: Generated): void {
  for (const table of tables) db.raw.run(`DELETE FROM ${table}`);
  generation += 1;
  insertAll(db, 'command', [
    {
      seq: 1,
      id: uid('cmd', generation),
      at: '2026-01-01T00:00:00.000Z',
      actor: 'test',
      device: 'test',
      name: 'test',
      label: 'Test',
      kind: 'do',
      state: 'done',
    },
  ]);
  fillLists(db, generated);
  fillLeads(db, generated.leads);
  fillHandOffs(db, generated);
  fillSpend(db, generated.spend);
  fillDeals(db, generated.deals);
  insertAll(
    db,
    'action',
    generated.actions.map(({ owner, due, status, done }, index) => ({
      id: uid('action', index),
      title: `Action ${index}`,
      owner_id: owner === null ? null : uid('person', owner),
      due_on: due,
      status,
      created_on: firstDay,
      done_on: status === 'done' ? done : null,
    })),
  );
}
let generation = 0;

const instant = (minutes: number): string =>
  new Date(Date.parse(`${firstDay}T00:00:00.000Z`) + minutes * 60_000).toISOString();

/** The business date of an instant in the workbook's zone. */
const localDay = (minutes: number): string => instant(minutes + zone.hours * 60).slice(0, 10);

function fillHandOffs(db: Connection, { leads, handOffs, touches }: Generated): void {
  insertAll(db, 'setting', [{ id: 'timeZone', value: JSON.stringify(zone.name) }]);
  insertAll(
    db,
    'hand_off',
    handOffs
      .filter(({ lead }) => lead < leads.length)
      .map((each, n) => ({
        id: uid('hand', n),
        lead_id: uid('lead', each.lead),
        from_person_id: each.from === null ? null : uid('person', each.from),
        to_person_id: each.to === null ? null : uid('person', each.to),
        handed_at: instant(each.handed),
        due_at: instant(each.handed + each.due),
        outcome: each.outcome,
        decided_at: each.outcome === 'pending' ? null : instant(each.handed + each.decided),
        reason: each.outcome === 'returned' ? 'Student' : null,
      })),
  );
  insertAll(
    db,
    'touch',
    touches
      .filter(({ lead }) => lead < leads.length)
      .map((each, n) => ({
        id: uid('touch', n),
        lead_id: uid('lead', each.lead),
        team: each.team,
        kind: 'call',
        touched_on: localDay(each.on),
        touched_at: each.timed ? instant(each.on) : null,
      })),
  );
}

function fillSpend(db: Connection, spends: Generated['spend']): void {
  insertAll(
    db,
    'campaign',
    [0, null].map((channel, n) => ({
      id: uid('camp', n),
      name: `K${n}`,
      channel_id: channel === null ? null : uid('chan', channel),
    })),
  );
  insertAll(
    db,
    'spend',
    spends.map((each, n) => ({
      id: uid('spend', n),
      campaign_id: uid('camp', each.campaign),
      channel_id: each.channel === null ? null : uid('chan', each.channel),
      spent_on: each.on,
      kind: each.kind,
      amount: each.amount,
      currency: each.currency,
    })),
  );
}

function fillLists(db: Connection, generated: Generated): void {
  const three = [0, 1, 2];
  insertAll(
    db,
    'person',
    three.map((n) => ({ id: uid('person', n), name: `P${n}`, team: n === 0 ? 'marketing' : 'sales' })),
  );
  insertAll(
    db,
    'channel',
    three.map((n) => ({ id: uid('chan', n), name: `C${n}`, team: 'marketing', kind: 'online', position: n })),
  );
  insertAll(
    db,
    'deal_stage',
    ['open', 'open', 'open', 'won', 'lost'].map((kind, n) => ({
      id: uid('stage', n),
      name: `S${n}`,
      kind,
      position: n,
    })),
  );
  insertAll(
    db,
    'loss_reason',
    [null, null, 0, 0, 1].map((parent, n) => ({
      id: uid('reason', n),
      name: `R${n}`,
      parent_id: parent === null ? null : uid('reason', parent),
      position: n,
    })),
  );
  insertAll(
    db,
    'exchange_rate',
    generated.rates.map(({ currency, from, rate }, n) => ({
      id: uid('rate', n),
      currency,
      valid_from: from,
      rate: rate / 100,
    })),
  );
}

function fillLeads(db: Connection, leads: Generated['leads']): void {
  insertAll(
    db,
    'lead',
    leads.map(({ created, owner, channel, cycles }, n) => ({
      id: uid('lead', n),
      name: `Lead ${n}`,
      owner_id: owner === null ? null : uid('person', owner),
      channel_id: channel === null ? null : uid('chan', channel),
      stage: 'inquiry',
      cycle: cycles.length,
      created_on: created,
      search: '',
    })),
  );
  const cycles = leads.flatMap((each, n) => each.cycles.map((one, index) => ({ ...one, n, index })));
  insertAll(
    db,
    'lead_cycle',
    cycles.map(({ started, n, index }, k) => ({
      id: uid('cycle', k),
      lead_id: uid('lead', n),
      number: index + 1,
      started_on: started,
    })),
  );
  const entries = cycles.flatMap(({ entries: list }, k) => list.map((entry) => ({ ...entry, k })));
  insertAll(
    db,
    'lead_stage_entry',
    entries.map(({ stage, on, k }, index) => ({
      id: uid('entry', index),
      cycle_id: uid('cycle', k),
      stage,
      entered_on: on,
    })),
  );
}

function fillDeals(db: Connection, deals: Generated['deals']): void {
  insertAll(
    db,
    'deal',
    deals.map((each, n) => ({
      id: uid('deal', n),
      name: `Deal ${n}`,
      owner_id: each.owner === null ? null : uid('person', each.owner),
      stage_id: uid('stage', lastStage(each)),
      stage_on: null,
      amount: each.amount,
      currency: each.currency,
      created_on: each.created,
      closed_on: each.closed,
      channel_id: each.channel === null ? null : uid('chan', each.channel),
      loss_reason_id: each.reason === null ? null : uid('reason', each.reason),
      search: '',
    })),
  );
  const entries = deals.flatMap((each, n) => historyOf(each).map((entry) => ({ ...entry, n })));
  insertAll(
    db,
    'deal_stage_entry',
    entries.map(({ stage, on, n }, index) => ({
      id: uid('entry', index),
      deal_id: uid('deal', n),
      stage_id: uid('stage', stage),
      entered_on: on,
    })),
  );
  const opinions = deals.flatMap(({ opinions: list }, n) => list.map((each) => ({ ...each, n })));
  insertAll(
    db,
    'loss_opinion',
    opinions.map(({ voice, reason, n }, index) => ({
      id: uid('said', index),
      deal_id: uid('deal', n),
      said_by: voice,
      loss_reason_id: uid('reason', reason),
    })),
  );
}

const historyOf = ({ path, datedHistory }: Generated['deals'][number]) => (datedHistory ? path : []);

/** The stage the history ends with; ties of a day go to the entry recorded later. */
function lastStage(each: Generated['deals'][number]): number {
  const inOrder = historyOf(each).toSorted((a, b) => a.on.localeCompare(b.on));
  return inOrder.at(-1)?.stage ?? each.stage;
}
