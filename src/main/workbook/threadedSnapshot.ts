import type { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/result.ts';
import type { SnapshotPreparer } from './snapshotImage.ts';
import type { SnapshotAnswer, SnapshotRequest } from './snapshotThread.ts';

/** Prepares snapshots in a thread that is started for each and ended after it: they are rare, and its memory is large. */
export function threadedPreparer(start: () => Worker): SnapshotPreparer {
  return (bytes, path, expectedHash) =>
    new Promise((resolve, reject) => {
      const worker = start();
      const end = (settle: () => void): void => {
        settle();
        void worker.terminate();
      };
      worker.once('message', (answer: SnapshotAnswer) => {
        if ('prepared' in answer) end(() => resolve(answer.prepared));
        else if ('failure' in answer)
          end(() => reject(new Refusal(answer.failure.code, answer.failure.message)));
        else end(() => reject(Object.assign(new Error('snapshot'), { code: answer.errno ?? 'EIO' })));
      });
      worker.once('error', (error) => end(() => reject(error)));
      const request: SnapshotRequest = { bytes, path, expectedHash };
      worker.postMessage(request, [bytes.buffer as ArrayBuffer]);
    });
}
