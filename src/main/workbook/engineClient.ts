import type { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../domain/result.ts';
import type { EngineEvents } from './engine.ts';
import type { EngineRequest, FromEngine, ToEngine } from './engineProtocol.ts';

/** Opening gets ten seconds for a stranger's file, plus time for the size of an honest one. */
const openBaseMs = 10_000;
const openMsPerMegabyte = 60;

type Answer = (result: Result<unknown>) => void;

/** The main process's end of the engine thread: every request is answered, also when the thread dies. */
export class EngineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Answer>();
  readonly #cancelFlag: Int32Array;
  #nextId = 1;
  #dead = false;

  constructor(worker: Worker, cancelFlag: SharedArrayBuffer, events: EngineEvents & { died(): void }) {
    this.#worker = worker;
    this.#cancelFlag = new Int32Array(cancelFlag);
    worker.on('message', (message: FromEngine) => this.#receive(message, events));
    worker.on('error', () => this.#die());
    worker.on('exit', () => {
      const unexpected = !this.#dead;
      this.#die();
      if (unexpected) events.died();
    });
  }

  #receive(message: FromEngine, events: EngineEvents): void {
    switch (message.type) {
      case 'ready':
        return;
      case 'answer':
        this.#waiting.get(message.id)?.(message.result);
        this.#waiting.delete(message.id);
        return;
      case 'changed':
        events.changed(message.revision, message.tables);
        return;
      case 'saveState':
        events.saveState(message.state, message.message);
        return;
      case 'progress':
        events.progress(message.jobId, message.phase, message.done, message.total);
        return;
    }
  }

  #die(): void {
    this.#dead = true;
    for (const answer of this.#waiting.values()) {
      answer(
        fail(
          'call.failed',
          'The part of Tandem that keeps the workbook stopped. Edits you saw saved are safe; open the workbook again.',
        ),
      );
    }
    this.#waiting.clear();
  }

  ask(request: EngineRequest): Promise<Result<unknown>> {
    if (this.#dead) return Promise.resolve(fail('workbook.none', 'No workbook is open.'));
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, request } satisfies ToEngine);
    });
  }

  /** Opens a file, and kills the thread when the file keeps it busy beyond reason. @param size in bytes */
  async open(request: EngineRequest, size: number): Promise<Result<unknown>> {
    let timer: NodeJS.Timeout | undefined;
    const limit = openBaseMs + (size / 1_000_000) * openMsPerMegabyte;
    const tooSlow = new Promise<Result<unknown>>((resolve) => {
      timer = setTimeout(() => {
        resolve(
          fail(
            'workbook.slow',
            'This file kept Tandem busy for too long and was closed again. It was not changed.',
          ),
        );
        void this.stop();
      }, limit);
    });
    const result = await Promise.race([this.ask(request), tooSlow]);
    clearTimeout(timer);
    return result;
  }

  cancel(jobId: string): void {
    Atomics.store(this.#cancelFlag, 0, 1);
    this.#worker.postMessage({ cancel: jobId } satisfies ToEngine);
  }

  /** Ends the thread without saving; call `ask({ kind: 'close' })` first for an orderly end. */
  async stop(): Promise<void> {
    this.#dead = true;
    await this.#worker.terminate();
    this.#die();
  }
}
