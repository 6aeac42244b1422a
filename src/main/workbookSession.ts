import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import type { SaveState, WorkbookState } from '../contract/app.ts';
import type { AppEvent } from '../contract/events.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Clock, localDate } from './clock.ts';
import type { CallStamp } from './workbook/engine.ts';
import { EngineClient } from './workbook/engineClient.ts';
import type { EngineRequest, EngineStart, OpenedInfo } from './workbook/engineProtocol.ts';
import type { NewWorkbook } from './workbook/newWorkbook.ts';

export interface SessionParts {
  clock: Clock;
  /** Starts the engine thread with its start data. */
  startEngine(start: EngineStart): Worker;
  wasmPath: string;
  localDir: string;
  device: string;
  actor(): string;
  checkOutputs: boolean;
  emit(event: AppEvent): void;
}

interface Open {
  client: EngineClient;
  info: OpenedInfo;
  save: SaveState;
}

/** The one workbook the app has open, or none: starts and ends engine threads and keeps what the window shows of them. */
export class WorkbookSession {
  readonly #parts: SessionParts;
  #open: Open | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Who, when and on which computer: goes with every call. */
  stamp(files: Record<string, string> = {}): CallStamp {
    const now = this.#parts.clock.now();
    return {
      id: randomUUID(),
      at: now.toISOString(),
      today: localDate(now),
      actor: this.#parts.actor(),
      device: this.#parts.device,
      files,
    };
  }

  get state(): WorkbookState | null {
    if (this.#open === null) return null;
    const { info, save } = this.#open;
    return {
      id: info.id,
      name: info.name,
      path: info.path,
      sample: info.sample,
      readOnly: info.readOnlyReason !== null,
      readOnlyReason: info.readOnlyReason,
      revision: info.revision,
      save,
    };
  }

  open(path: string, readOnly: boolean): Promise<Result<WorkbookState>> {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return this.#replace({ kind: 'open', path, readOnly, stamp: this.stamp() }, size);
  }

  create(path: string, wishes: NewWorkbook): Promise<Result<WorkbookState>> {
    return this.#replace({ kind: 'create', path, wishes, stamp: this.stamp() }, 0);
  }

  /** The new workbook is opened first; the old one is closed only once that has worked. */
  async #replace(request: EngineRequest, size: number): Promise<Result<WorkbookState>> {
    if (request.kind === 'open' && request.path === this.#open?.info.path && !request.readOnly)
      await this.close();
    const client = this.#startClient();
    const opened = (await client.open(request, size)) as Result<OpenedInfo>;
    if (!opened.ok) {
      await client.stop();
      return opened;
    }
    await this.close();
    this.#open = { client, info: opened.value, save: { state: 'saved', at: this.stamp().at, message: null } };
    this.#parts.emit({ type: 'workbook.opened' });
    for (const message of opened.value.notices)
      this.#parts.emit({ type: 'app.notice', tone: 'info', message });
    return this.state === null ? fail('workbook.none', 'No workbook is open.') : ok(this.state);
  }

  #startClient(): EngineClient {
    const cancelFlag = new SharedArrayBuffer(4);
    const worker = this.#parts.startEngine({
      wasmPath: this.#parts.wasmPath,
      localDir: this.#parts.localDir,
      instance: randomUUID(),
      checkOutputs: this.#parts.checkOutputs,
      cancelFlag,
    });
    const client: EngineClient = new EngineClient(worker, cancelFlag, {
      changed: (revision, tables) => {
        if (this.#open?.client !== client) return;
        this.#open.info = { ...this.#open.info, revision };
        this.#parts.emit({ type: 'workbook.changed', revision, tables });
      },
      saveState: (state, message) => {
        if (this.#open?.client === client) this.#noteSave(state, message);
      },
      progress: (jobId, phase, done, total) =>
        this.#parts.emit({ type: 'job.progress', jobId, phase, done, total }),
      died: () => {
        if (this.#open?.client !== client) return;
        this.#open = null;
        this.#parts.emit({
          type: 'workbook.closed',
          reason: 'The workbook closed unexpectedly. Edits you saw saved are safe; open it again.',
        });
      },
    });
    return client;
  }

  #noteSave(state: SaveState['state'], message: string | undefined): void {
    if (this.#open === null) return;
    const at = this.stamp().at;
    this.#open.save = { state, at: state === 'saved' ? at : this.#open.save.at, message: message ?? null };
    this.#parts.emit({
      type: 'workbook.saveState',
      state,
      at,
      ...(message === undefined ? {} : { message }),
    });
  }

  /** Sends one call of the contract to the engine. */
  async call(name: string, input: unknown, files: Record<string, string>): Promise<Result<unknown>> {
    const open = this.#open;
    if (open === null) return fail('workbook.none', 'Open a workbook first.');
    const result = await open.client.ask({ kind: 'call', name, input, stamp: this.stamp(files) });
    if (!result.ok && (result.error.code === 'disk.full' || result.error.code === 'disk.failed'))
      await this.#refresh(open);
    if (result.ok && name === 'workbook.rename') await this.#refresh(open);
    return result;
  }

  /** A failed disk turns the engine read-only; the window must know. */
  async #refresh(open: Open): Promise<void> {
    const info = (await open.client.ask({ kind: 'info' })) as Result<OpenedInfo>;
    if (!info.ok || this.#open !== open) return;
    open.info = info.value;
    this.#parts.emit({ type: 'workbook.opened' });
  }

  cancelJob(jobId: string): void {
    this.#open?.client.cancel(jobId);
  }

  async saveNow(): Promise<SaveState> {
    if (this.#open === null) return { state: 'saved', at: null, message: null };
    const result = await this.#open.client.ask({ kind: 'save' });
    this.#noteSave(result.ok ? 'saved' : 'failed', result.ok ? undefined : result.error.message);
    return this.#open.save;
  }

  saveCopy(path: string): Promise<Result<unknown>> {
    return (
      this.#open?.client.ask({ kind: 'saveCopy', path }) ??
      Promise.resolve(fail('workbook.none', 'No workbook is open.'))
    );
  }

  /** Saves and closes. What could not be written to the file stays in the journal. */
  async close(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    await open.client.ask({ kind: 'close' });
    await open.client.stop();
    this.#parts.emit({ type: 'workbook.closed' });
  }
}
