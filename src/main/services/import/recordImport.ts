import type { ImportPlan } from '../../../domain/import/plan.ts';
import type { RowReading } from '../../../domain/import/rowReader.ts';
import { isUnusable, type Unusable } from '../../../domain/import/rows/values.ts';
import type { ReadableDb, Row, WritableDb } from '../../storage/database.ts';
import { wholeRow } from '../../storage/importIndex.ts';
import { insertRows, updateRow } from '../../storage/recorded.ts';
import type { SqlValue } from '../../storage/sql.ts';
import type { WriteContext } from '../context.ts';
import { isRef, type Ref, type References } from './references.ts';
import { type Identity, SeenRows } from './seenRows.ts';

/** What becomes of one row. */
export type Outcome =
  | { verdict: 'created' | 'updated'; notes: readonly string[] }
  | { verdict: 'skipped' | 'rejected'; reason: string };

/** A value to be stored: plain, or the id of a record that may not exist yet. */
export type Value = SqlValue | Ref;

/** Called every thousand rows while writing. */
export type Tick = (rows: number) => void;

/** A row on its way into the workbook. There are as many as the file has rows, so it holds no more than is needed. */
export interface Candidate<Rest> {
  id: string;
  /** In the order of the importer's `columns`. */
  values: Value[];
  /** What `afterwards` has to know about the row beside its values. */
  rest: Rest;
}

interface Update<Rest> extends Candidate<Rest> {
  patch: Map<string, Value>;
}

export interface Prepared<Rest> {
  values: Value[];
  rest: Rest;
  notes: readonly string[];
}

export interface Ground {
  db: ReadableDb;
  plan: ImportPlan;
  refs: References;
}

/** Reads a value of a record by its column. */
export type Get = (column: string) => SqlValue;

/**
 * Rows of one entity: each finds its own record or becomes a new one. Deciding only reads; `write` does what was decided.
 * Empty cells never erase what is there, and nothing is ever deleted.
 */
export abstract class RecordImport<Draft extends object, Rest = null> {
  protected readonly ground: Ground;
  protected readonly created: Candidate<Rest>[] = [];
  protected readonly updated: Update<Rest>[] = [];
  readonly #seen = new SeenRows();
  /** Identity key → ids of the records that have it, in order. */
  readonly #known = new Map<string, string[]>();
  /** Records that a row found by another key than its own: each only once. */
  readonly #adopted = new Set<string>();

  constructor(ground: Ground) {
    this.ground = ground;
  }

  protected abstract readonly table: string;
  protected abstract readonly columns: readonly string[];
  protected abstract draftOf(reading: RowReading): Draft | Unusable;
  protected abstract identityOf(draft: Draft): Identity;
  protected abstract prepare(draft: Draft): Prepared<Rest> | Unusable;

  protected know(key: string | null, id: string): void {
    if (key === null) return;
    const ids = this.#known.get(key);
    if (ids === undefined) this.#known.set(key, [id]);
    else ids.push(id);
  }

  /** Keys that may find a record when the identity does not; used for the first record of the key only. */
  protected otherKeys(_draft: Draft): string[] {
    return [];
  }

  /** Why the found record cannot be the row's own, or null. */
  protected mismatch(_draft: Draft, _before: Row): string | null {
    return null;
  }

  /** Columns an update must leave alone. */
  protected untouched(_draft: Draft, _rest: Rest, _before: Row): ReadonlySet<string> {
    return new Set();
  }

  /** Further changes of an update, beyond its columns. True when there is something to do. */
  protected alsoChanges(_draft: Draft, _before: Row): boolean {
    return false;
  }

  /** What a record is found by, where its table has a `search` column. */
  protected searchOf(_get: Get, _accountName: string | null): string | null {
    return null;
  }

  /** Changes that follow from others: a later expected close date is a push. */
  protected finish(_before: Row, patch: Row): Row {
    return patch;
  }

  /** What else the rows bring about: cycles, stage entries, links. */
  protected afterwards(_db: WritableDb, _context: WriteContext): void {}

  offer(reading: RowReading, row: number, cells: readonly string[]): Outcome {
    const draft = this.draftOf(reading);
    if (isUnusable(draft)) return { verdict: 'rejected', reason: draft.unusable };
    const identity = this.identityOf(draft);
    const turn = this.#seen.turnOf(identity, row, cells);
    if (typeof turn !== 'number') return turn;
    const prepared = this.prepare(draft);
    if (isUnusable(prepared)) return { verdict: 'rejected', reason: prepared.unusable };
    const { values, rest, notes } = prepared;
    const id = this.#known.get(identity.key)?.[turn] ?? (turn === 0 ? this.#otherwise(draft) : undefined);
    const candidate = { id: id ?? '', values, rest };
    if (id !== undefined) return this.#compare(draft, candidate, notes);
    this.created.push(candidate);
    return { verdict: 'created', notes };
  }

  #otherwise(draft: Draft): string | undefined {
    for (const key of this.otherKeys(draft)) {
      const id = this.#known.get(key)?.find((known) => !this.#adopted.has(known));
      if (id === undefined) continue;
      this.#adopted.add(id);
      return id;
    }
    return undefined;
  }

  #compare(draft: Draft, candidate: Candidate<Rest>, notes: readonly string[]): Outcome {
    const before = wholeRow(this.ground.db, this.table, candidate.id);
    if (before === null) return { verdict: 'rejected', reason: 'The record this row belongs to is gone.' };
    const wrong = this.mismatch(draft, before);
    if (wrong !== null) return { verdict: 'rejected', reason: wrong };
    const patch = this.#patchOf(candidate, before, this.untouched(draft, candidate.rest, before));
    if (patch.size === 0 && !this.alsoChanges(draft, before)) {
      return { verdict: 'skipped', reason: 'The workbook already has exactly this.' };
    }
    this.updated.push({ ...candidate, patch });
    return { verdict: 'updated', notes };
  }

  #patchOf(candidate: Candidate<Rest>, before: Row, skip: ReadonlySet<string>): Map<string, Value> {
    const patch = new Map<string, Value>();
    this.columns.forEach((column, index) => {
      const value = candidate.values[index] ?? null;
      if (value === null || skip.has(column)) return;
      const old = before[column] ?? null;
      const next = column === 'extra' ? mergedExtra(old, String(value)) : value;
      if (isRef(next) ? next.id === null || next.id !== old : next !== old) patch.set(column, next);
    });
    return patch;
  }

  /** The references that rows to be written need; those of rejected rows are not made. */
  usedRefs(): Set<Ref> {
    const used = new Set<Ref>();
    for (const { values } of this.created) for (const value of values) if (isRef(value)) used.add(value);
    for (const { patch } of this.updated)
      for (const value of patch.values()) if (isRef(value)) used.add(value);
    return used;
  }

  get size(): number {
    return this.created.length + this.updated.length;
  }

  /** A value of a candidate by its column. */
  protected valueOf(candidate: Candidate<Rest>, column: string): SqlValue {
    return stored(candidate.values[this.columns.indexOf(column)] ?? null);
  }

  /** Writes everything that was decided. References must have been made before. */
  write(db: WritableDb, context: WriteContext, tick: Tick): void {
    let done = 0;
    const step = (): void => {
      done += 1;
      if (done % 1000 === 0) tick(done);
    };
    this.#writeNew(db, context, step);
    for (const update of this.updated) {
      this.#writeUpdate(db, update);
      step();
    }
    this.afterwards(db, context);
    // The snapshot that follows needs the memory.
    this.created.length = 0;
    this.updated.length = 0;
    this.#known.clear();
    this.#seen.clear();
  }

  #writeNew(db: WritableDb, context: WriteContext, step: () => void): void {
    const account = this.columns.indexOf('account_id');
    const places = new Map(this.columns.map((column, index) => [column, index]));
    let values: Value[] = [];
    const get: Get = (column) => stored(values[places.get(column) ?? -1] ?? null);
    const found = this.searchOf(get, null) !== null;
    const rows = function* (importer: RecordImport<Draft, Rest>): Generator<SqlValue[]> {
      for (const candidate of importer.created) {
        candidate.id = context.newId();
        values = candidate.values;
        const row: SqlValue[] = [candidate.id];
        for (const value of values) row.push(stored(value));
        const company = values[account] ?? null;
        if (found) row.push(importer.searchOf(get, isRef(company) ? company.name : null));
        yield row;
        step();
      }
    };
    insertRows(db, this.table, ['id', ...this.columns, ...(found ? ['search'] : [])], rows(this));
  }

  #writeUpdate(db: WritableDb, { id, patch }: Update<Rest>): void {
    const before = wholeRow(db, this.table, id) ?? {};
    const row: Row = Object.fromEntries([...patch].map(([column, value]) => [column, stored(value)]));
    const after = { ...before, ...row };
    const account = 'search' in before ? (after['account_id'] ?? null) : null;
    const accountName = account === null ? null : wholeRow(db, 'account', String(account))?.['name'];
    const search = this.searchOf((column) => after[column] ?? null, textOf(accountName));
    updateRow(db, this.table, id, this.finish(before, search === null ? row : { ...row, search }));
  }
}

export const stored = (value: Value): SqlValue => (isRef(value) ? value.id : value);

export const textOf = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function mergedExtra(old: SqlValue, fresh: string): string {
  if (old === fresh || typeof old !== 'string') return fresh;
  const merged = JSON.stringify({ ...(JSON.parse(old) as object), ...(JSON.parse(fresh) as object) });
  return merged === JSON.stringify(JSON.parse(old)) ? old : merged;
}

export const extraText = (extra: Record<string, string> | null): string | null =>
  extra === null ? null : JSON.stringify(extra);
