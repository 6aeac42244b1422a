import type { IsoDate } from '../../../domain/calendar.ts';
import type { Id } from '../../../domain/ids.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { seqsOfIds } from '../../storage/rowIds.ts';
import type { GridQuestion } from './gridIndex.ts';
import { seqTest } from './seqTest.ts';

interface Which<Clause> {
  filter: readonly Clause[];
  search: string;
}

/** Named records, or all that fit a question but a few. */
export type Target<Clause> = { ids: readonly Id[] } | { which: Which<Clause>; except: readonly Id[] };

interface Grid<Clause, Column extends string> {
  table: 'lead' | 'deal';
  sort: Column;
  index: (db: ReadableDb) => {
    find(question: GridQuestion<Clause, Column>, today: IsoDate): Iterable<number> & { length: number };
  };
}

/** The numbers of the records a bulk command works on; ids that are no longer there are passed over. */
export function targetSeqs<Clause, Column extends string>(
  db: ReadableDb,
  target: Target<Clause>,
  grid: Grid<Clause, Column>,
  today: IsoDate,
): number[] {
  if ('ids' in target) return seqsOfIds(db, grid.table, target.ids);
  const question = { ...target.which, sort: { column: grid.sort, direction: 'up' as const } };
  const found = [...grid.index(db).find(question, today)];
  if (target.except.length === 0) return found;
  const left = seqTest(seqsOfIds(db, grid.table, target.except));
  return found.filter((seq) => !left(seq));
}
