import type { Result } from '../../domain/result.ts';
import type { CallStamp } from './engine.ts';
import type { NewWorkbook } from './newWorkbook.ts';

/** Messages between the main process and the engine thread. Plain data only. */

export interface EngineStart {
  wasmPath: string;
  localDir: string;
  instance: string;
  checkOutputs: boolean;
  /** One 32-bit flag: 1 asks the running job to stop, also in the middle of its transaction. */
  cancelFlag: SharedArrayBuffer;
}

export interface OpenedInfo {
  id: string;
  name: string;
  path: string;
  sample: boolean;
  revision: number;
  readOnlyReason: string | null;
  notices: string[];
}

export type EngineRequest =
  | { kind: 'open'; path: string; readOnly: boolean; stamp: CallStamp }
  | { kind: 'create'; path: string; wishes: NewWorkbook; stamp: CallStamp }
  | { kind: 'call'; name: string; input: unknown; stamp: CallStamp }
  | { kind: 'save' }
  | { kind: 'saveCopy'; path: string }
  | { kind: 'info' }
  | { kind: 'close' };

export type ToEngine = { id: number; request: EngineRequest } | { cancel: string };

export type FromEngine =
  | { type: 'ready' }
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'changed'; revision: number; tables: string[] }
  | { type: 'saveState'; state: 'saved' | 'saving' | 'failed'; message?: string }
  | { type: 'progress'; jobId: string; phase: string; done: number; total: number };
