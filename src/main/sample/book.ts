import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallName, contract, type NamesOf } from '../../contract/index.ts';
import type { Instant } from '../../domain/calendar.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { Refusal } from '../../domain/result.ts';
import type { WriteContext } from '../services/context.ts';
import { commandHandler, queryHandler } from '../services/index.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { readMeta } from '../storage/meta.ts';
import { runCommand } from '../workbook/commandRun.ts';
import { createWorkbook, type OpenedWorkbook } from '../workbook/openWorkbook.ts';
import type { Sqlite } from '../workbook/sqlite.ts';
import { type ColleagueKey, colleagues } from './company.ts';
import type { Random } from './random.ts';
import { localDate } from './workTime.ts';

/** Who does something, and when. */
export interface Doing {
  by: ColleagueKey;
  at: Instant;
}

export type Work<T> = (db: WritableDb, context: WriteContext) => T;

function noFile(): never {
  throw new Refusal('file.missing', 'The sample reads no files.');
}

/**
 * A workbook written by a story instead of by people: the app's own commands and recorded writes, with instants and ids
 * that follow from the story alone.
 */
export class SampleBook {
  readonly #folder: string;
  readonly #workbook: OpenedWorkbook;
  readonly #random: Random;
  #clock: number;

  private constructor(folder: string, workbook: OpenedWorkbook, random: Random, start: Instant) {
    this.#folder = folder;
    this.#workbook = workbook;
    this.#random = random;
    this.#clock = Date.parse(start);
  }

  static create(sqlite: Sqlite, name: string, start: Instant, random: Random): SampleBook {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-sample-'));
    const id = uuidv7(Date.parse(start), random.bytes(10));
    const options = { sqlite, localDir: join(folder, 'local'), instance: 'sample', stamp: start, name };
    return new SampleBook(folder, createWorkbook(join(folder, 'Sample.tandem'), id, options), random, start);
  }

  get db(): ReadableDb {
    return this.#workbook.db.readable;
  }

  /** An id of the present moment of the story. */
  newId = (): string => uuidv7(this.#clock, this.#random.bytes(10));

  /** Runs one command. Time never goes back: one that would lie before the last follows it by a second. */
  run<T>({ by, at }: Doing, name: string, label: string | null, work: Work<T>): T {
    this.#clock = Math.max(Date.parse(at), this.#clock + 1000);
    const now = new Date(this.#clock).toISOString();
    const { name: actor, device } = colleagues[by];
    const makings = {
      stamp: { id: this.newId(), at: now, actor, device },
      newId: this.newId,
      today: localDate(now),
      now,
      revision: Number(readMeta(this.db, 'seq') ?? 0),
      file: noFile,
    };
    return runCommand(this.#workbook, name, makings, (db, context) => {
      const value = work(db, context);
      if (label !== null) context.label(label);
      // Nobody who opens the sample should be offered to undo what somebody else did months ago.
      context.fixed();
      return value;
    }).value;
  }

  /** Runs a command of the app's own contract. */
  call<T>(doing: Doing, name: NamesOf<'command'>, input: unknown): T {
    const parsed: unknown = contract[name].input.parse(input);
    const handler = commandHandler(name as CallName);
    return this.run(doing, name, null, (db, context) => handler(db, parsed, context) as T);
  }

  /** Asks a query of the app's own contract. */
  ask<T>(now: Instant, name: NamesOf<'query'>, input: unknown): T {
    const revision = Number(readMeta(this.db, 'seq') ?? 0);
    const context = { today: localDate(now), now, revision, file: noFile };
    return queryHandler(name as CallName)(this.db, contract[name].input.parse(input), context) as T;
  }

  /**
   * The finished workbook file. The book cannot be written to any more.
   * @param compact packs the pages as tightly as they go, which takes as long as writing them again
   */
  finish(compact = true): Uint8Array {
    const { db, journal, lock } = this.#workbook;
    db.forgetStatements();
    if (compact) db.raw.run('VACUUM');
    const bytes = db.export();
    journal?.close();
    lock?.release();
    db.close();
    rmSync(this.#folder, { recursive: true, force: true });
    return bytes;
  }

  /** Gives up without a file. */
  discard(): void {
    this.finish(false);
  }
}
