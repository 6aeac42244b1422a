import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { writeDurably } from '../durableFile.ts';
import { errnoOf } from '../fileErrors.ts';

const lockSchema = z.object({
  host: z.string(),
  user: z.string(),
  pid: z.int(),
  instance: z.string(),
  counter: z.int(),
});
type LockRecord = z.infer<typeof lockSchema>;

export type LockOutcome =
  | { state: 'held'; lock: WorkbookLock }
  /** Somebody else has the workbook open. */
  | { state: 'taken'; user: string; host: string }
  /** The folder cannot be written, so nobody can hold a lock here. */
  | { state: 'unwritable'; errno: string };

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
};

function read(path: string): LockRecord | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Says who writes to a workbook: a small file beside it, made exclusively and bumped every 30 s. */
export class WorkbookLock {
  readonly #path: string;
  #record: LockRecord;
  readonly #timer: NodeJS.Timeout;

  private constructor(path: string, record: LockRecord) {
    this.#path = path;
    this.#record = record;
    this.#timer = setInterval(() => this.#bump(), 30_000);
    this.#timer.unref();
  }

  /** @param instance tells two engines of one process apart */
  static take(workbookPath: string, instance: string): LockOutcome {
    const path = `${workbookPath}.lock`;
    const record: LockRecord = {
      host: hostname(),
      user: userInfo().username,
      pid: process.pid,
      instance,
      counter: 0,
    };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const descriptor = openSync(path, 'wx');
        writeSync(descriptor, JSON.stringify(record));
        closeSync(descriptor);
        return { state: 'held', lock: new WorkbookLock(path, record) };
      } catch (error) {
        const errno = errnoOf(error);
        if (errno !== 'EEXIST') return { state: 'unwritable', errno: errno ?? 'unknown' };
        const holder = read(path);
        // An unreadable lock is one cut short by a crash while it was made.
        if (holder !== null && (holder.host !== record.host || isAlive(holder.pid))) {
          return { state: 'taken', user: holder.user, host: holder.host };
        }
        unlinkSync(path);
      }
    }
    return { state: 'taken', user: 'someone', host: hostname() };
  }

  /** True while the lock file still names this engine. */
  isOurs(): boolean {
    return read(this.#path)?.instance === this.#record.instance;
  }

  #bump(): void {
    if (!this.isOurs()) return;
    this.#record = { ...this.#record, counter: this.#record.counter + 1 };
    try {
      writeDurably(this.#path, Buffer.from(JSON.stringify(this.#record)));
    } catch {
      // A missed bump is noticed by nobody but a reader waiting to take over; the next one mends it.
    }
  }

  release(): void {
    clearInterval(this.#timer);
    if (this.isOurs()) unlinkSync(this.#path);
  }
}
