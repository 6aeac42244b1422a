import { randomBytes, randomUUID } from 'node:crypto';
import type { CallKind } from '../../contract/call.ts';
import { type CallName, contract, isCallName } from '../../contract/index.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { fail, Refusal, type Result } from '../../domain/result.ts';
import type { Job, ReadContext } from '../services/context.ts';
import { commandHandler, jobHandler, queryHandler } from '../services/index.ts';
import type { Connection } from '../storage/database.ts';
import { readMeta } from '../storage/meta.ts';
import { type CommandStamp, runCommand } from './commandRun.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';
import type { SnapshotPreparer } from './snapshotImage.ts';
import { SnapshotKeeper } from './snapshotKeeper.ts';

/** Who asks, and when: made by the caller, so that nothing below reads a clock. */
export interface CallStamp extends CommandStamp {
  today: string;
  /** Paths behind the opaque handles that the input may name. */
  files?: Readonly<Record<string, string>>;
}

export interface EngineEvents {
  changed(revision: number, tables: string[]): void;
  saveState(state: 'saved' | 'saving' | 'failed', message?: string): void;
  progress(jobId: string, phase: string, done: number, total: number): void;
}

export const silentEvents: EngineEvents = { changed: () => {}, saveState: () => {}, progress: () => {} };

export interface EngineOptions {
  events: EngineEvents;
  /** Parses every answer against the contract: on in tests. */
  checkOutputs?: boolean;
  /** Where the slow part of a snapshot runs; in this thread when left out. */
  prepareSnapshot?: SnapshotPreparer;
  /** Tells, in the middle of synchronous work, that the running job shall stop. */
  cancelSignal?: { requested(): boolean; clear(): void };
}

/** Makes ids in time order; random bytes are drawn 4 KiB at a time because a draw costs more than an id. */
export function idMaker(now: () => number): () => string {
  let pool: Uint8Array = new Uint8Array(0);
  let offset = 0;
  return () => {
    if (offset + 10 > pool.length) {
      pool = randomBytes(4096);
      offset = 0;
    }
    offset += 10;
    return uuidv7(now(), pool, offset - 10);
  };
}

/** One open workbook: answers the contract's queries, commands and jobs, one command at a time. */
export class WorkbookEngine {
  readonly #workbook: OpenedWorkbook;
  readonly #options: EngineOptions;
  readonly #keeper: SnapshotKeeper;
  readonly #cancelled = new Set<string>();
  readonly #newId = idMaker(Date.now);
  #queue: Promise<unknown> = Promise.resolve();

  constructor(workbook: OpenedWorkbook, options: EngineOptions) {
    this.#workbook = workbook;
    this.#options = options;
    this.#keeper = new SnapshotKeeper(workbook, options.events, options.prepareSnapshot);
  }

  get db(): Connection {
    return this.#workbook.db;
  }

  get path(): string {
    return this.#workbook.path;
  }

  get readOnly(): { reason: string } | null {
    return this.#workbook.readOnly;
  }

  get revision(): number {
    return Number(readMeta(this.db.readable, 'seq') ?? 0);
  }

  /** Answers one call. Never throws: everything that goes wrong comes back as a Failure. */
  async call(name: string, input: unknown, stamp: CallStamp): Promise<Result<unknown>> {
    if (!isCallName(name))
      return fail('call.unknown', `Tandem does not know the call “${name.slice(0, 60)}”.`);
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) return invalidInput(parsed.error.issues);
    try {
      const value = await this.#dispatch(name, parsed.data, stamp);
      return {
        ok: true,
        value: this.#options.checkOutputs === true ? contract[name].output.parse(value) : value,
      };
    } catch (error) {
      return failureOf(error);
    }
  }

  cancel(jobId: string): void {
    this.#cancelled.add(jobId);
  }

  #dispatch(name: CallName, input: unknown, stamp: CallStamp): unknown {
    const kind = contract[name].kind as CallKind;
    switch (kind) {
      case 'query':
        return queryHandler(name)(this.db.readable, input, this.#readContext(stamp));
      case 'command':
        return this.#serially(() => {
          const handler = commandHandler(name);
          return this.#write(name, stamp, (db, context) => handler(db, input, context));
        });
      case 'job':
        return this.#serially(() => this.#runJob(name, input, stamp));
      default:
        throw new Refusal('call.unknown', 'This call is answered by the app, not by the workbook.');
    }
  }

  /** Commands and jobs wait for one another; a failed one does not stop the next. */
  #serially<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #write<T>(name: string, stamp: CallStamp, work: Parameters<typeof runCommand<T>>[3]): T {
    const { value, changed } = runCommand(
      this.#workbook,
      name,
      { ...this.#readContext(stamp), stamp, newId: this.#newId },
      work,
    );
    if (changed !== null) {
      this.#options.events.changed(changed.revision, changed.tables);
      this.#keeper.noteChange();
    }
    return value;
  }

  async #runJob(name: CallName, input: unknown, stamp: CallStamp): Promise<unknown> {
    const job: Job = {
      progress: (phase, done, total) => this.#options.events.progress(stamp.id, phase, done, total),
      cancelled: () => this.#cancelled.has(stamp.id) || this.#options.cancelSignal?.requested() === true,
    };
    try {
      const commit = await jobHandler(name)(this.db.readable, input, this.#readContext(stamp), job);
      return this.#write(name, stamp, commit);
    } finally {
      this.#cancelled.delete(stamp.id);
      this.#options.cancelSignal?.clear();
    }
  }

  #readContext(stamp: CallStamp): ReadContext {
    return {
      today: stamp.today,
      now: stamp.at,
      revision: this.revision,
      file: (handle) => {
        const path = stamp.files?.[handle];
        if (path === undefined)
          throw new Refusal('file.missing', 'Choose the file again: Tandem no longer has it at hand.');
        return path;
      },
    };
  }

  /** Writes what is not yet in the workbook file. Calls go on being answered meanwhile. */
  save(): Promise<Result<null>> {
    return this.#keeper.save();
  }

  /** Writes the workbook as it is now to another file. */
  saveCopy(path: string): Promise<Result<null>> {
    return this.#keeper.saveCopy(path);
  }

  /** Saves, releases the lock and forgets the database. A failed save keeps the journal, so nothing is lost. */
  async close(): Promise<Result<null>> {
    await this.#queue;
    const saved = await this.save();
    this.#keeper.stop();
    this.#workbook.journal?.close();
    this.#workbook.lock?.release();
    this.db.close();
    return saved;
  }
}

function invalidInput(issues: readonly { path: PropertyKey[]; message: string }[]): Result<never> {
  const [first] = issues;
  const where =
    first === undefined || first.path.length === 0 ? '' : ` (${first.path.map(String).join('.')})`;
  return fail(
    'input.invalid',
    `That could not be accepted: ${first?.message ?? 'wrong shape'}${where}. Nothing was changed.`,
    {
      issues: issues
        .slice(0, 5)
        .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
    },
  );
}

/** Anything thrown, as a Failure. Words of SQLite and of the runtime never reach the screen. */
export function failureOf(error: unknown): Result<never> {
  if (error instanceof Refusal) return { ok: false, error: error.failure };
  if (error instanceof Error && /constraint failed/i.test(error.message)) {
    return fail('rule.broken', 'The workbook does not allow this value. Nothing was changed.', {
      rule: error.message.replace(/^.*constraint failed:?\s*/i, '').slice(0, 120),
    });
  }
  const details: Record<string, unknown> = { incident: randomUUID().slice(0, 8) };
  // For developers only: an error's words may quote personal data.
  if (process.env['TANDEM_DEBUG'] !== undefined || process.env['VITEST'] !== undefined) {
    details['cause'] = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return fail(
    'call.failed',
    'Something went wrong inside Tandem. Nothing was changed; your data is safe.',
    details,
  );
}
