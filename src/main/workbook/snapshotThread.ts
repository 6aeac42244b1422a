import { parentPort, workerData } from 'node:worker_threads';
import { type Failure, Refusal } from '../../domain/result.ts';
import { errnoOf } from '../fileErrors.ts';
import { type PreparedSnapshot, prepareSnapshot } from './snapshotImage.ts';
import { loadSqlite } from './sqlite.ts';

/** Checks and writes snapshots beside the engine. One request at a time. */

export interface SnapshotRequest {
  bytes: Uint8Array;
  path: string;
  expectedHash: string;
}

export type SnapshotAnswer =
  | { prepared: PreparedSnapshot }
  | { failure: Failure }
  /** A file system error by its code. */
  | { errno: string | null };

parentPort?.on('message', ({ bytes, path, expectedHash }: SnapshotRequest) => {
  loadSqlite((workerData as { wasmPath: string }).wasmPath)
    .then((sqlite): SnapshotAnswer => ({ prepared: prepareSnapshot(sqlite, bytes, path, expectedHash) }))
    .catch(
      (error: unknown): SnapshotAnswer =>
        error instanceof Refusal ? { failure: error.failure } : { errno: errnoOf(error) },
    )
    .then((answer) => parentPort?.postMessage(answer));
});
