import type { IsoDate } from '../../domain/calendar.ts';
import { type LifecycleMove, moveLead } from '../../domain/lifecycle.ts';
import { Refusal } from '../../domain/result.ts';
import type { LeadStage } from '../../domain/vocabulary.ts';
import type { WritableDb } from '../storage/database.ts';
import {
  cycleSeqsOfIds,
  deleteLeads,
  endCycles,
  leadsWithout,
  type StandingLead,
  standingLeads,
} from '../storage/leadBulk.ts';
import { insertRows, updateRows } from '../storage/recorded.ts';
import { readSettings } from '../storage/setting.ts';
import type { WriteContext } from './context.ts';
import { leadIndex } from './grid/leadGrid.ts';
import { targetSeqs } from './grid/target.ts';
import type { CommandHandlers } from './handlers.ts';

const grid = { table: 'lead', sort: 'createdOn', index: leadIndex } as const;

/** "1 lead", "340 leads", in the workbook's way of writing numbers. */
export const counted = (db: WritableDb, count: number, what: string): string =>
  `${count.toLocaleString(readSettings(db).locale)} ${what}${count === 1 ? '' : 's'}`;

const bulkFields = [
  { key: 'ownerId', column: 'owner_id', word: 'owner' },
  { key: 'channelId', column: 'channel_id', word: 'channel' },
  { key: 'campaignId', column: 'campaign_id', word: 'campaign' },
  { key: 'personaId', column: 'persona_id', word: 'persona' },
] as const;

interface Moved {
  lead: StandingLead;
  move: LifecycleMove;
  cycleId: string;
}

/** Moves what can move; the numbers of the leads that did. Each lead is judged by the same lifecycle as one alone. */
function moveLeads(
  db: WritableDb,
  context: WriteContext,
  seqs: readonly number[],
  { to, on }: { to: LeadStage; on: IsoDate },
): number[] {
  const moved: Moved[] = [];
  const newCycles: (string | number | null)[][] = [];
  for (const lead of standingLeads(db, seqs)) {
    const result = moveLead(lead, to, on);
    if (!result.ok) continue;
    const move = result.value;
    const known = move.startsCycle ? null : lead.cycleId;
    const cycleId = known ?? context.newId();
    if (known === null) newCycles.push([cycleId, lead.id, move.state.cycle, on]);
    moved.push({ lead, move, cycleId });
  }
  insertRows(db, 'lead_cycle', ['id', 'lead_id', 'number', 'started_on'], newCycles);
  const at = on === context.today ? context.now : null;
  insertRows(
    db,
    'lead_stage_entry',
    ['id', 'cycle_id', 'stage', 'entered_on', 'entered_at'],
    moved.map(({ cycleId }) => [context.newId(), cycleId, to, on, at]),
  );
  writeStanding(db, moved, { to, on });
  return moved.map(({ lead }) => lead.seq);
}

function writeStanding(
  db: WritableDb,
  moved: readonly Moved[],
  { to, on }: { to: LeadStage; on: IsoDate },
): void {
  const seqs = moved.map(({ lead }) => lead.seq);
  updateRows(db, 'lead', seqs, 'stage', to);
  updateRows(db, 'lead', seqs, 'stage_on', on);
  updateRows(db, 'lead', seqs, 'exit_reason', null);
  for (const cycle of new Set(moved.map(({ move }) => move.state.cycle))) {
    const inCycle = moved.filter(({ move }) => move.state.cycle === cycle).map(({ lead }) => lead.seq);
    updateRows(db, 'lead', inCycle, 'cycle', cycle);
  }
  const outcome = moved[0]?.move.endsCycle ?? null;
  if (outcome !== null) {
    endCycles(
      db,
      cycleSeqsOfIds(
        db,
        moved.map(({ cycleId }) => cycleId),
      ),
      on,
      outcome,
    );
  }
}

export const leadBulkCommands = {
  'leads.bulkUpdate': (db, { target, patch, on = undefined }, context) => {
    const seqs = targetSeqs(db, target, grid, context.today);
    const date = on ?? context.today;
    if (date > context.today) throw new Refusal('rule.broken', 'A move cannot be dated in the future.');
    const changed = new Set<number>();
    const words: string[] = [];
    for (const { key, column, word } of bulkFields) {
      const value = patch[key];
      if (value === undefined) continue;
      words.push(word);
      const differing = leadsWithout(db, seqs, column, value);
      updateRows(db, 'lead', differing, column, value);
      for (const seq of differing) changed.add(seq);
    }
    if (patch.stage !== undefined) {
      words.push('stage');
      for (const seq of moveLeads(db, context, seqs, { to: patch.stage, on: date })) changed.add(seq);
    }
    context.label(`Change of ${words.join(' and ')} of ${counted(db, changed.size, 'lead')}`);
    return { changed: changed.size, unchanged: seqs.length - changed.size };
  },
  'leads.remove': (db, { target }, context) => {
    const seqs = targetSeqs(db, target, grid, context.today);
    deleteLeads(db, seqs);
    context.label(`Removal of ${counted(db, seqs.length, 'lead')}`);
    return { changed: seqs.length };
  },
} satisfies Partial<CommandHandlers>;
