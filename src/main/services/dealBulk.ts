import { Refusal } from '../../domain/result.ts';
import type { WritableDb } from '../storage/database.ts';
import { dealsAt } from '../storage/deal.ts';
import { dealsWithout, deleteDeals } from '../storage/dealBulk.ts';
import { updateRows } from '../storage/recorded.ts';
import type { WriteContext } from './context.ts';
import { moveDealTo } from './dealMove.ts';
import { dealIndex } from './grid/dealGrid.ts';
import { targetSeqs } from './grid/target.ts';
import type { CommandHandlers } from './handlers.ts';
import { counted } from './leadBulk.ts';

const grid = { table: 'deal', sort: 'createdOn', index: dealIndex } as const;

const bulkFields = [
  { key: 'ownerId', column: 'owner_id', word: 'owner' },
  { key: 'channelId', column: 'channel_id', word: 'channel' },
  { key: 'campaignId', column: 'campaign_id', word: 'campaign' },
] as const;

/**
 * Moves what can move; the numbers of the deals that did. A deal that may not move there stays as it is, but a missing
 * loss reason concerns them all and is said.
 */
function moveDeals(
  db: WritableDb,
  context: WriteContext,
  seqs: readonly number[],
  move: { stageId: string; on: string; lossReasonId?: string | undefined },
): number[] {
  return seqs.filter((seq) => {
    const [deal] = dealsAt(db, [seq]);
    if (deal === undefined || deal.stageId === move.stageId) return false;
    try {
      moveDealTo(db, context, deal, move);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.failure.details?.['needs'] === undefined) return false;
      throw error;
    }
  });
}

export const dealBulkCommands = {
  'deals.bulkUpdate': (db, { target, patch, on }, context) => {
    const seqs = targetSeqs(db, target, grid, context.today);
    const changed = new Set<number>();
    const words: string[] = [];
    for (const { key, column, word } of bulkFields) {
      const value = patch[key];
      if (value === undefined) continue;
      words.push(word);
      const differing = dealsWithout(db, seqs, column, value);
      updateRows(db, 'deal', differing, column, value);
      for (const seq of differing) changed.add(seq);
    }
    if (patch.stageId !== undefined) {
      words.push('stage');
      const move = { stageId: patch.stageId, on: on ?? context.today, lossReasonId: patch.lossReasonId };
      for (const seq of moveDeals(db, context, seqs, move)) changed.add(seq);
    } else if (patch.lossReasonId !== undefined) {
      words.push('loss reason');
      const lost = seqs.filter((seq) => dealsAt(db, [seq])[0]?.kind === 'lost');
      const differing = dealsWithout(db, lost, 'loss_reason_id', patch.lossReasonId);
      updateRows(db, 'deal', differing, 'loss_reason_id', patch.lossReasonId);
      for (const seq of differing) changed.add(seq);
    }
    context.label(`Change of ${words.join(' and ')} of ${counted(db, changed.size, 'deal')}`);
    return { changed: changed.size, unchanged: seqs.length - changed.size };
  },
  'deals.remove': (db, { target }, context) => {
    const seqs = targetSeqs(db, target, grid, context.today);
    deleteDeals(db, seqs);
    context.label(`Removal of ${counted(db, seqs.length, 'deal')}`);
    return { changed: seqs.length };
  },
} satisfies Partial<CommandHandlers>;
