import type { IsoDate } from '../../../domain/calendar.ts';
import { searchWords } from '../../../domain/searchText.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { type DataStamp, readStamp, tablesChangedSince } from '../../storage/dataStamp.ts';
import type { SearchColumn } from '../../storage/searchColumn.ts';
import { joinSeqs, type OrderedSeqs, type SeqList } from '../../storage/seqList.ts';
import { Lru } from './lru.ts';
import { SearchTexts } from './searchTexts.ts';
import { type SeqTest, seqTest } from './seqTest.ts';

/** How a grid's rows are found and ordered; `Clause` includes drills. */
export interface GridSource<Clause, Column extends string> {
  /** Every table whose change can change an order or what fits a clause. */
  tables: readonly string[];
  /** All rows in ascending order of a column. */
  order(db: ReadableDb, column: Column, today: IsoDate): OrderedSeqs;
  matching(db: ReadableDb, clause: Clause, today: IsoDate): SeqList;
  texts(db: ReadableDb): SearchColumn;
}

export interface GridQuestion<Clause, Column extends string> {
  filter: readonly Clause[];
  search: string;
  sort: { column: Column; direction: 'up' | 'down' };
}

/**
 * Answers a grid's questions over one workbook with the numbers of all rows that fit, in order. Each order, each clause
 * and each search is asked of SQLite once and kept until one of its tables changes, so a page costs only its rows.
 */
class GridIndex<Clause, Column extends string> {
  readonly #db: ReadableDb;
  readonly #source: GridSource<Clause, Column>;
  readonly #orders = new Lru<OrderedSeqs>(8);
  readonly #tests = new Lru<SeqTest>(24);
  readonly #answers = new Lru<SeqList>(24);
  #texts: SearchTexts | null = null;
  #stamp: DataStamp;

  constructor(db: ReadableDb, source: GridSource<Clause, Column>) {
    this.#db = db;
    this.#source = source;
    this.#stamp = readStamp(db);
  }

  /** Looks only at the log of changes, so it costs nothing when nothing changed. */
  refresh(): void {
    const changed = tablesChangedSince(this.#db, this.#stamp);
    if (changed !== null && changed.length === 0) return;
    this.#stamp = readStamp(this.#db);
    if (changed?.some((table) => this.#source.tables.includes(table)) === false) return;
    this.#orders.clear();
    this.#tests.clear();
    this.#answers.clear();
    this.#texts = null;
  }

  find(question: GridQuestion<Clause, Column>, today: IsoDate): SeqList {
    const words = searchWords(question.search);
    return this.#answers.get(JSON.stringify([question.filter, words, question.sort, today]), () => {
      const ordered = this.#ordered(question.sort, today);
      const tests = question.filter.map((clause) => this.#clauseTest(clause, today));
      if (words.length > 0) tests.push(this.#searchTest(words));
      return tests.length === 0 ? ordered : ordered.filter((seq) => tests.every((test) => test(seq)));
    });
  }

  #ordered({ column, direction }: GridQuestion<Clause, Column>['sort'], today: IsoDate): SeqList {
    const { seqs, blanks } = this.#orders.get(`${column} ${today}`, () =>
      this.#source.order(this.#db, column, today),
    );
    if (direction === 'up') return seqs;
    const filled = seqs.length - blanks;
    return joinSeqs([seqs.slice(0, filled).reverse(), seqs.subarray(filled)]);
  }

  #clauseTest(clause: Clause, today: IsoDate): SeqTest {
    return this.#tests.get(JSON.stringify(['clause', clause, today]), () =>
      seqTest(this.#source.matching(this.#db, clause, today)),
    );
  }

  #searchTest(words: readonly string[]): SeqTest {
    return this.#tests.get(JSON.stringify(['search', words]), () => {
      this.#texts ??= new SearchTexts(this.#source.texts(this.#db));
      return seqTest(this.#texts.find(words));
    });
  }
}

/** One index per workbook, made when first asked and dropped with the workbook. */
export function gridIndexes<Clause, Column extends string>(
  source: GridSource<Clause, Column>,
): (db: ReadableDb) => Pick<GridIndex<Clause, Column>, 'find'> {
  const byWorkbook = new WeakMap<ReadableDb, GridIndex<Clause, Column>>();
  return (db) => {
    const index = byWorkbook.get(db) ?? new GridIndex(db, source);
    byWorkbook.set(db, index);
    index.refresh();
    return index;
  };
}
