import type { ImportPlan } from '../../../domain/import/plan.ts';
import type { RowReading } from '../../../domain/import/rowReader.ts';
import { isUnusable, type Unusable } from '../../../domain/import/rows/values.ts';
import type { ReadableDb, Row, WritableDb } from '../../storage/database.ts';
import { wholeRow } from '../../storage/importIndex.ts';
import { insertRows, updateRow } from '../../storage/recorded.ts';
import type { SqlValue } from '../../storage/sql.ts';
import type { WriteContext } from '../context.ts';
import { isRef, type Ref, type References } from './references.ts';

/** What becomes of one row. */
export type Outcome =
  | { verdict: 'created' | 'updated'; notes: readonly string[] }
  | { verdict: 'skipped' | 'rejected'; reason: string };

/** A value to be stored: plain, or the id of a record that may not exist yet. */
export type Value = SqlValue | Ref;

/** Called every thousand rows while writing. */
export type Tick = (rows: number) => void;

export interface Identity {
  key: string;
  /** An id or an address: two rows with it must agree. Otherwise rows with the same key are told apart by their order. */
  strong: boolean;
  word: string;
}

/** A row on its way into the workbook. */
export interface Candidate<Draft> {
  id: string;
  draft: Draft;
  values: Value[];
  notes: string[];
}

export interface Ground {
  db: ReadableDb;
  plan: ImportPlan;
  refs: References;
}

interface Seen {
  row: number;
  /** Hashes of the rows with this key: equal rows are repetitions. */
  hashes: number[];
}

const noNotes: readonly string[] = [];

/**
 * Rows of one entity: each finds its own record or becomes a new one. Deciding only reads; `write` does what was decided.
 * Empty cells never erase what is there, and nothing is ever deleted.
 */
export abstract class RecordImport<Draft extends object> {
  protected readonly ground: Ground;
  protected readonly created: Candidate<Draft>[] = [];
  protected readonly updated: { candidate: Candidate<Draft>; before: Row; patch: Map<string, Value> }[] = [];
  readonly #seen = new Map<string, Seen>();
  /** Identity key → ids of the records that have it, in order. */
  readonly #known = new Map<string, string[]>();
  /** Records that a row found by another key than its own: each only once. */
  readonly #adopted = new Set<string>();

  constructor(ground: Ground) {
    this.ground = ground;
  }

  protected abstract readonly table: string;
  /** Columns of `Candidate.values`; `id` comes before them. */
  protected abstract readonly columns: readonly string[];
  protected abstract draftOf(reading: RowReading): Draft | Unusable;
  protected abstract identityOf(draft: Draft): Identity;
  protected abstract prepare(draft: Draft): { values: Value[]; notes: string[] } | Unusable;

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
  protected untouched(_draft: Draft, _before: Row): ReadonlySet<string> {
    return new Set();
  }

  /** Further changes of an update, beyond its columns. True when there is something to do. */
  protected alsoChanges(_draft: Draft, _before: Row): boolean {
    return false;
  }

  offer(reading: RowReading, row: number, cells: readonly string[]): Outcome {
    const draft = this.draftOf(reading);
    if (isUnusable(draft)) return { verdict: 'rejected', reason: draft.unusable };
    const identity = this.identityOf(draft);
    const turn = this.#turnOf(identity, row, cells);
    if (typeof turn !== 'number') return turn;
    const prepared = this.prepare(draft);
    if (isUnusable(prepared)) return { verdict: 'rejected', reason: prepared.unusable };
    const { values, notes } = prepared;
    const id = this.#known.get(identity.key)?.[turn] ?? (turn === 0 ? this.#otherwise(draft) : undefined);
    const candidate = { id: id ?? '', draft, values, notes };
    if (id !== undefined) return this.#compare(candidate);
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

  /** Which of the rows with this identity it is, from 0; or why it is not one of its own. */
  #turnOf(identity: Identity, row: number, cells: readonly string[]): number | Outcome {
    const hash = hashOf(cells);
    const seen = this.#seen.get(identity.key);
    if (seen === undefined) {
      this.#seen.set(identity.key, { row, hashes: [hash] });
      return 0;
    }
    if (seen.hashes.includes(hash)) {
      return {
        verdict: 'skipped',
        reason: `The same row stands in the file before, first as row ${seen.row}.`,
      };
    }
    if (identity.strong) {
      return {
        verdict: 'rejected',
        reason: `The row has the same ${identity.word} as row ${seen.row}, but other values. Keep one of the two.`,
      };
    }
    seen.hashes.push(hash);
    return seen.hashes.length - 1;
  }

  #compare(candidate: Candidate<Draft>): Outcome {
    const before = wholeRow(this.ground.db, this.table, candidate.id);
    if (before === null) return { verdict: 'rejected', reason: 'The record this row belongs to is gone.' };
    const wrong = this.mismatch(candidate.draft, before);
    if (wrong !== null) return { verdict: 'rejected', reason: wrong };
    const patch = this.#patchOf(candidate, before);
    if (patch.size === 0 && !this.alsoChanges(candidate.draft, before)) {
      return { verdict: 'skipped', reason: 'The workbook already has exactly this.' };
    }
    this.updated.push({ candidate, before, patch });
    return { verdict: 'updated', notes: candidate.notes.length === 0 ? noNotes : candidate.notes };
  }

  #patchOf(candidate: Candidate<Draft>, before: Row): Map<string, Value> {
    const patch = new Map<string, Value>();
    const skip = this.untouched(candidate.draft, before);
    this.columns.forEach((column, index) => {
      const value = candidate.values[index] ?? null;
      if (value === null || skip.has(column) || column === 'search') return;
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

  /** Writes everything that was decided. References must have been made before. */
  write(db: WritableDb, context: WriteContext, tick: Tick): void {
    let done = 0;
    const rows = function* (candidates: readonly Candidate<Draft>[]): Generator<SqlValue[]> {
      for (const candidate of candidates) {
        candidate.id = context.newId();
        yield [candidate.id, ...candidate.values.map(stored)];
        done += 1;
        if (done % 1000 === 0) tick(done);
      }
    };
    insertRows(db, this.table, ['id', ...this.columns], rows(this.created));
    for (const { candidate, before, patch } of this.updated) {
      const row: Row = Object.fromEntries([...patch].map(([column, value]) => [column, stored(value)]));
      updateRow(db, this.table, candidate.id, this.finish(before, row));
      done += 1;
      if (done % 1000 === 0) tick(done);
    }
    this.afterwards(db, context);
  }

  /** Adds columns that follow from others (what a record is found by) to the patch of an update. */
  protected finish(_before: Row, patch: Row): Row {
    return patch;
  }

  /** What else the rows bring about: cycles, stage entries, links. */
  protected afterwards(_db: WritableDb, _context: WriteContext): void {}
}

export function stored(value: Value): SqlValue {
  return isRef(value) ? value.id : value;
}

function mergedExtra(old: SqlValue, fresh: string): string {
  if (old === fresh || typeof old !== 'string') return fresh;
  const merged = JSON.stringify({ ...(JSON.parse(old) as object), ...(JSON.parse(fresh) as object) });
  return merged === JSON.stringify(JSON.parse(old)) ? old : merged;
}

/** 53 bits over all cells (cyrb53): enough to tell rows with the same identity apart. */
function hashOf(cells: readonly string[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const cell of cells) {
    for (let index = 0; index < cell.length; index++) {
      const code = cell.charCodeAt(index);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ 0x1f, 2654435761);
    low = Math.imul(low ^ 0x1e, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

export const extraText = (extra: Record<string, string> | null): string | null =>
  extra === null ? null : JSON.stringify(extra);
