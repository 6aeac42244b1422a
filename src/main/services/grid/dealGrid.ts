import type { DealClause, DealSortColumn } from '../../../domain/grid/deals.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { dealOrder, dealsMatching } from '../../storage/dealGrid.ts';
import { bucketOrder } from '../../storage/gridOrder.ts';
import { type OrderedSeqs, readSeqs, type SeqList } from '../../storage/seqList.ts';
import { sql } from '../../storage/sql.ts';
import { dealAmounts } from './dealAmounts.ts';
import { drilledSeqs } from './drilled.ts';
import { gridIndexes } from './gridIndex.ts';

/** Deals of different currencies are compared by what they are worth in the reporting one. */
function amountOrder(db: ReadableDb, today: string): OrderedSeqs {
  const amounts = dealAmounts(db, today);
  const seqs = readSeqs(db, sql`SELECT seq FROM deal ORDER BY seq`);
  return bucketOrder(
    seqs,
    Array.from(seqs, (seq) => amounts.get(seq) ?? null),
  );
}

function inAmountRange(
  db: ReadableDb,
  { min, max }: { min: number | null; max: number | null },
  today: string,
): SeqList {
  const fitting: number[] = [];
  for (const [seq, amount] of dealAmounts(db, today)) {
    if ((min === null || amount >= min) && (max === null || amount <= max)) fitting.push(seq);
  }
  return Uint32Array.from(fitting);
}

/** The index of the deals grid. */
export const dealIndex = gridIndexes<DealClause, DealSortColumn>({
  table: 'deal',
  others: [
    'deal_stage',
    'deal_stage_entry',
    'loss_reason',
    'loss_opinion',
    'exchange_rate',
    'setting',
    'account',
    'lead',
    'person',
    'channel',
    'campaign',
    'persona',
  ],
  // Few enough to be found anew after every change.
  orderColumns: () => null,
  clauseColumns: () => null,
  order: (db, column, today) => (column === 'amount' ? amountOrder(db, today) : dealOrder(db, column)),
  matching: (db, clause, today) => {
    if (clause.kind === 'drill') return drilledSeqs(db, clause.drill, 'deal');
    return clause.kind === 'range' && clause.field === 'amount'
      ? inAmountRange(db, clause, today)
      : dealsMatching(db, clause, today);
  },
});
