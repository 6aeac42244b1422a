import type { IsoDate } from '../../../domain/calendar.ts';
import { searchWords } from '../../../domain/searchText.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { type DataStamp, readStamp, tablesChangedSince } from '../../storage/dataStamp.ts';
import { type RowChanges, rowChangesSince, searchTextsOf } from '../../storage/rowChanges.ts';
import { readSearchColumn } from '../../storage/searchColumn.ts';
import { joinSeqs, type OrderedSeqs, type SeqList } from '../../storage/seqList.ts';
import { Lru } from './lru.ts';
import { SearchTexts } from './searchTexts.ts';
import { type SeqTest, seqTest } from './seqTest.ts';

/** How a grid's rows are found and ordered; `Clause` includes drills. */
export interface GridSource<Clause, Column extends string> {
  table: 'lead' | 'deal';
  /** The other tables whose change can change an order or what fits a clause. */
  others: readonly string[];
  /** The columns of the table an order rests on; null: it rests on more. */
  orderColumns(column: Column): readonly string[] | null;
  /** The columns of the table a clause looks at; null: it looks at more. */
  clauseColumns(clause: Clause): readonly string[] | null;
  /** All rows in ascending order of a column. */
  order(db: ReadableDb, column: Column, today: IsoDate): OrderedSeqs;
  matching(db: ReadableDb, clause: Clause, today: IsoDate): SeqList;
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
  readonly #searches = new Lru<SeqTest>(12);
  readonly #answers = new Lru<SeqList>(24);
  /** What the kept orders and clauses rest on, by their keys. */
  readonly #rests = new Map<string, readonly string[] | null>();
  #texts: SearchTexts | null = null;
  #stamp: DataStamp;

  constructor(db: ReadableDb, source: GridSource<Clause, Column>) {
    this.#db = db;
    this.#source = source;
    this.#stamp = readStamp(db);
  }

  /** Looks only at the log of changes, so it costs nothing when nothing changed, and little after an edit. */
  refresh(): void {
    const { table, others } = this.#source;
    const since = this.#stamp;
    const changed = tablesChangedSince(this.#db, since);
    if (changed !== null && changed.length === 0) return;
    this.#stamp = readStamp(this.#db);
    const isOther = changed?.some((name) => others.includes(name)) ?? true;
    if (!isOther && !changed?.includes(table)) return;
    const rows = isOther ? null : rowChangesSince(this.#db, since, table, fewChanges);
    if (rows === null || rows.areRowsOther) this.#forget();
    else this.#keepUnchanged(rows);
  }

  #forget(): void {
    for (const kept of [this.#orders, this.#tests, this.#searches, this.#answers]) kept.clear();
    this.#rests.clear();
    this.#texts = null;
  }

  /** After a few edits only what rests on the edited columns is found anew. */
  #keepUnchanged(rows: RowChanges): void {
    const isStale = (key: string): boolean =>
      this.#rests.get(key)?.some((column) => rows.columns.has(column)) ?? true;
    this.#answers.clear();
    this.#orders.drop(isStale);
    this.#tests.drop(isStale);
    if (!rows.columns.has('search')) return;
    this.#searches.clear();
    this.#texts?.replace(searchTextsOf(this.#db, this.#source.table, rows.seqs));
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
    const key = `${column} ${today}`;
    const { seqs, blanks } = this.#orders.get(key, () => {
      this.#rests.set(key, this.#source.orderColumns(column));
      return this.#source.order(this.#db, column, today);
    });
    if (direction === 'up') return seqs;
    const filled = seqs.length - blanks;
    return joinSeqs([seqs.slice(0, filled).reverse(), seqs.subarray(filled)]);
  }

  #clauseTest(clause: Clause, today: IsoDate): SeqTest {
    const key = JSON.stringify([clause, today]);
    return this.#tests.get(key, () => {
      this.#rests.set(key, this.#source.clauseColumns(clause));
      return seqTest(this.#source.matching(this.#db, clause, today));
    });
  }

  #searchTest(words: readonly string[]): SeqTest {
    return this.#searches.get(words.join(' '), () => {
      this.#texts ??= new SearchTexts(readSearchColumn(this.#db, this.#source.table));
      return seqTest(this.#texts.find(words));
    });
  }
}

/** More entries of the log than this, and reading everything anew is the faster way. */
const fewChanges = 500;

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
