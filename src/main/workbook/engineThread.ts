import { parentPort, workerData } from 'node:worker_threads';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readMeta } from '../storage/meta.ts';
import { failureOf, WorkbookEngine } from './engine.ts';
import type { EngineRequest, EngineStart, FromEngine, OpenedInfo, ToEngine } from './engineProtocol.ts';
import { newWorkbook } from './newWorkbook.ts';
import { openWorkbook } from './openWorkbook.ts';
import startSnapshotThread from './snapshotThread?nodeWorker';
import { loadSqlite } from './sqlite.ts';
import { threadedPreparer } from './threadedSnapshot.ts';

/** The engine's own thread: one workbook, served by messages. Cancels travel beside the calls in shared memory. */

const start = workerData as EngineStart;
const port = parentPort;
if (port === null) throw new Error('the engine thread needs a parent');

const send = (message: FromEngine): void => port.postMessage(message);

const events = {
  changed: (revision: number, tables: string[]) => send({ type: 'changed', revision, tables }),
  saveState: (state: 'saved' | 'saving' | 'failed', message?: string) =>
    send(message === undefined ? { type: 'saveState', state } : { type: 'saveState', state, message }),
  progress: (jobId: string, phase: string, done: number, total: number) =>
    send({ type: 'progress', jobId, phase, done, total }),
};

let engine: WorkbookEngine | null = null;

const cancelFlag = new Int32Array(start.cancelFlag);
const cancelSignal = {
  requested: () => Atomics.load(cancelFlag, 0) === 1,
  clear: () => Atomics.store(cancelFlag, 0, 0),
};

const prepareSnapshot = threadedPreparer(() =>
  startSnapshotThread({ workerData: { wasmPath: start.wasmPath } }),
);

const options = async (stamp: string) => ({
  sqlite: await loadSqlite(start.wasmPath),
  localDir: start.localDir,
  instance: start.instance,
  stamp,
  events,
  checkOutputs: start.checkOutputs,
  cancelSignal,
  prepareSnapshot,
});

function info(opened: WorkbookEngine, notices: string[] = []): OpenedInfo {
  const meta = opened.db.readable;
  return {
    id: readMeta(meta, 'id') ?? '',
    name: readMeta(meta, 'name') ?? '',
    path: opened.path,
    sample: readMeta(meta, 'sample') === '1',
    revision: opened.revision,
    readOnlyReason: opened.readOnly?.reason ?? null,
    notices,
  };
}

async function open(request: Extract<EngineRequest, { kind: 'open' }>): Promise<OpenedInfo> {
  const opening = await options(request.stamp.at);
  const workbook = openWorkbook(request.path, { ...opening, readOnly: request.readOnly });
  engine = new WorkbookEngine(workbook, opening);
  if (workbook.mustSave) await engine.save();
  return info(engine, workbook.notices);
}

async function answer(request: EngineRequest): Promise<Result<unknown>> {
  if (request.kind === 'open') return ok(await open(request));
  if (request.kind === 'create') {
    engine = await newWorkbook(request.path, request.wishes, request.stamp, await options(request.stamp.at));
    return ok(info(engine));
  }
  if (engine === null) return fail('workbook.none', 'No workbook is open.');
  switch (request.kind) {
    case 'call':
      return engine.call(request.name, request.input, request.stamp);
    case 'save':
      return engine.save();
    case 'saveCopy':
      return engine.saveCopy(request.path);
    case 'info':
      return ok(info(engine));
    case 'close': {
      const closed = await engine.close();
      engine = null;
      return closed;
    }
  }
}

port.on('message', (message: ToEngine) => {
  if ('cancel' in message) {
    engine?.cancel(message.cancel);
    return;
  }
  answer(message.request)
    .catch((error: unknown) => failureOf(error))
    .then((result) => send({ type: 'answer', id: message.id, result }));
});

send({ type: 'ready' });
