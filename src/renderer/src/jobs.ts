import { useEffect, useSyncExternalStore } from 'react';
import type { NamesOf } from '../../contract/index.ts';
import { onAppEvent } from './events.ts';

/** A long call in progress. `jobId`, `phase` and the numbers come with the first progress event. */
export interface RunningJob {
  call: NamesOf<'job'>;
  jobId: string | null;
  phase: string;
  done: number;
  /** 0 = not known. */
  total: number;
  /** True while some screen shows this progress itself. */
  isShownElsewhere: boolean;
}

let running: RunningJob | null = null;
let showing = 0;
const listeners = new Set<() => void>();

function set(next: RunningJob | null): void {
  running = next;
  for (const listener of [...listeners]) listener();
}

/** Marks a job as running until the promise settles. The engine runs one job at a time. */
export async function trackJob<T>(call: NamesOf<'job'>, work: Promise<T>): Promise<T> {
  set({ call, jobId: null, phase: '', done: 0, total: 0, isShownElsewhere: showing > 0 });
  const stop = onAppEvent((event) => {
    if (event.type !== 'job.progress' || running === null) return;
    const { jobId, phase, done, total } = event;
    set({ ...running, jobId, phase, done, total });
  });
  try {
    return await work;
  } finally {
    stop();
    set(null);
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The running job, or null. */
export const useRunningJob = (): RunningJob | null => useSyncExternalStore(subscribe, () => running);

/** For a screen that shows the progress itself: returns the running job and keeps the shell's own display away. */
export function useOwnJobDisplay(): RunningJob | null {
  useEffect(() => {
    showing += 1;
    if (running !== null) set({ ...running, isShownElsewhere: true });
    return () => {
      showing -= 1;
      if (running !== null) set({ ...running, isShownElsewhere: showing > 0 });
    };
  }, []);
  return useRunningJob();
}
