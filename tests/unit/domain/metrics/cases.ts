import { dayNumber } from '../../../../src/domain/calendar.ts';
import { blankCycles, type CycleFacts, noteEntry } from '../../../../src/domain/metrics/cycleFacts.ts';
import type { DealFact, DealFacts, DealStage, LossReason } from '../../../../src/domain/metrics/dealFacts.ts';
import type { DimensionColumn, DimensionName, Member } from '../../../../src/domain/metrics/dimension.ts';
import type { DatedRate, Exchange } from '../../../../src/domain/metrics/exchange.ts';
import type { ActionFact } from '../../../../src/domain/metrics/followThrough.ts';
import {
  type HandOffFacts,
  type HandOffRecord,
  placeHandOffs,
  type TouchRecord,
} from '../../../../src/domain/metrics/handOffFacts.ts';
import { dayScope, undated } from '../../../../src/domain/metrics/selection.ts';
import type { SpendFacts } from '../../../../src/domain/metrics/spendFacts.ts';
import type { LeadStage, SpendKind } from '../../../../src/domain/vocabulary.ts';

import { workingCalendar } from '../../../../src/domain/workingTime.ts';

/** Hand-made facts: only what a case is about is written down. */

export const day = (date: string | null | undefined): number =>
  date == null ? undated : (dayNumber(date) ?? undated);

export const september = { from: '2026-09-01', to: '2026-10-01' };

/** September 2026, known up to the last day of the year unless told. */
export const inSeptember = (asOf = '2026-12-31') => dayScope({ period: september, asOf });
export const allTime = (asOf = '2026-12-31') => dayScope({ period: null, asOf });

type Dimensions = Partial<Record<DimensionName, string>>;

const members: Member[] = [
  { id: 'anna', label: 'Anna', team: 'sales' },
  { id: 'max', label: 'Max', team: 'marketing' },
  { id: 'search', label: 'Paid search', team: 'marketing' },
  { id: 'calls', label: 'Cold calling', team: 'sales' },
  { id: 'launch', label: 'Launch', team: null },
  { id: 'buyer', label: 'Economic buyer', team: null },
];
export const memberMap = new Map(members.map((member) => [member.id, member]));

function columnOf(records: readonly Dimensions[]): (name: DimensionName) => DimensionColumn {
  return (name) => ({
    codes: Int32Array.from(records, (record) => members.findIndex((member) => member.id === record[name])),
    members,
  });
}

export interface CycleCase extends Dimensions {
  lead?: number;
  /** Null = no date. */
  started?: string | null;
  entered?: Partial<Record<LeadStage, string | null>>;
}

export function cycleFacts(cases: readonly CycleCase[]): CycleFacts {
  const facts = blankCycles(cases.length, columnOf(cases));
  cases.forEach((each, row) => {
    facts.lead[row] = each.lead ?? row + 1;
    facts.started[row] = day(each.started);
    for (const [stage, on] of Object.entries(each.entered ?? {})) {
      noteEntry(facts, row, stage as LeadStage, on === null ? null : day(on));
    }
  });
  return facts;
}

export const stages: DealStage[] = [
  { id: 'talk', name: 'Talk', kind: 'open', position: 0 },
  { id: 'offer', name: 'Offer', kind: 'open', position: 1 },
  { id: 'won', name: 'Won', kind: 'won', position: 2 },
  { id: 'lost', name: 'Lost', kind: 'lost', position: 3 },
];

export const reasons: LossReason[] = [
  { id: 'price', name: 'Price', parentId: null },
  { id: 'budget', name: 'Budget cut', parentId: 'price' },
  { id: 'discount', name: 'Competitor discounted', parentId: 'price' },
  { id: 'timing', name: 'Timing', parentId: null },
];

const exchangeOf = (rates: Record<string, [string, number][]>): Exchange => ({
  currency: 'EUR',
  rates: new Map(
    Object.entries(rates).map(([code, list]): [string, DatedRate[]] => [
      code,
      list.map(([from, rate]) => ({ day: day(from), rate })),
    ]),
  ),
});

export interface DealCase extends Dimensions {
  stage: string;
  created?: string | null;
  closed?: string | null;
  stageOn?: string | null;
  amount?: number | null;
  currency?: string;
  reason?: string;
  opinions?: DealFact['opinions'];
  /** Stage and date, in the order recorded. */
  history?: [string, string | null][];
}

export function dealFacts(
  cases: readonly DealCase[],
  rates: Record<string, [string, number][]> = {},
): DealFacts {
  return {
    deals: cases.map((each, row) => ({
      seq: row + 1,
      stageId: each.stage,
      stageDay: day(each.stageOn),
      amount: each.amount === undefined ? 100_00 : each.amount,
      currency: each.currency ?? 'EUR',
      created: day(each.created === undefined ? '2026-08-01' : each.created),
      closed: day(each.closed),
      reasonId: each.reason ?? null,
      entries: (each.history ?? []).map(([stageId, on]) => ({ stageId, day: day(on) })),
      opinions: each.opinions ?? {},
    })),
    stages: new Map(stages.map((stage) => [stage.id, stage])),
    reasons: new Map(reasons.map((reason) => [reason.id, reason])),
    exchange: exchangeOf(rates),
    column: columnOf(cases),
  };
}

export const won = (closed: string | null, more: Partial<DealCase> = {}): DealCase => ({
  stage: 'won',
  closed,
  ...more,
});
export const lost = (closed: string | null, more: Partial<DealCase> = {}): DealCase => ({
  stage: 'lost',
  closed,
  ...more,
});

export interface ActionCase {
  due?: string | null;
  done?: string | null;
  status?: ActionFact['status'];
  owner?: string;
  carried?: number;
}

export const actionFacts = (cases: readonly ActionCase[]): ActionFact[] =>
  cases.map((each, row) => ({
    seq: row + 1,
    status: each.status ?? (each.done == null ? 'open' : 'done'),
    ownerId: each.owner ?? null,
    team: memberMap.get(each.owner ?? '')?.team ?? null,
    due: day(each.due),
    done: day(each.done),
    timesCarried: each.carried ?? 0,
  }));

/** Instants are wall-clock times of Berlin in summer: `09-01 10:00` is 1 September 2026, 08:00 UTC. */
export const berlin = (clock: string): number => Date.parse(`2026-${clock.replace(' ', 'T')}:00.000+02:00`);

export const office = {
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  timeZone: 'Europe/Berlin',
};

export interface HandOffCase extends Dimensions {
  lead?: number;
  giver?: string;
  handed: string;
  due?: string;
  accepted?: string;
  returned?: string;
  reason?: string;
}

/** A sales touch: `09-01 10:00` with its time, `09-01` without. */
export type TouchCase = [lead: number, on: string];

export function handOffFacts(
  cases: readonly HandOffCase[],
  touches: readonly TouchCase[] = [],
): HandOffFacts {
  const records = cases.map((each, row): HandOffRecord => {
    const decided = each.accepted ?? each.returned;
    return {
      lead: each.lead ?? row + 1,
      handedAt: berlin(each.handed),
      dueAt: each.due === undefined ? null : berlin(each.due),
      outcome:
        each.accepted !== undefined ? 'accepted' : each.returned !== undefined ? 'returned' : 'pending',
      decidedAt: decided === undefined ? null : berlin(decided),
      reason: each.reason ?? null,
    };
  });
  const made = touches.map(
    ([lead, on]): TouchRecord => ({
      lead,
      day: day(`2026-${on.slice(0, 5)}`),
      at: on.includes(' ') ? berlin(on) : null,
    }),
  );
  return {
    handOffs: placeHandOffs(records, made, workingCalendar(office), 8),
    column: columnOf(cases),
    giver: () => columnOf(cases.map(({ giver }) => (giver === undefined ? {} : { owner: giver })))('owner'),
  };
}

export interface SpendCase extends Dimensions {
  on: string;
  amount?: number | null;
  kind?: SpendKind;
  currency?: string;
  reported?: number;
}

export const spendFacts = (
  cases: readonly SpendCase[],
  rates: Record<string, [string, number][]> = {},
): SpendFacts => ({
  spends: cases.map((each) => ({
    kind: each.kind ?? 'actual',
    day: day(each.on),
    amount: each.amount === undefined ? 100_00 : each.amount,
    currency: each.currency ?? 'EUR',
    reportedLeads: each.reported ?? null,
  })),
  exchange: exchangeOf(rates),
  column: columnOf(cases),
});

type AnyFacts = { size: number } | DealFacts | HandOffFacts | SpendFacts | readonly unknown[];

export const everyRow = (facts: AnyFacts): number[] => {
  const size = 'size' in facts ? facts.size : listOf(facts).length;
  return Array.from({ length: size }, (_, row) => row);
};

function listOf(facts: Exclude<AnyFacts, { size: number }>): readonly unknown[] {
  if ('deals' in facts) return facts.deals;
  if ('handOffs' in facts) return facts.handOffs;
  return 'spends' in facts ? facts.spends : facts;
}
