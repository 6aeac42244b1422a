import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ok, type Result } from '../../../../src/domain/result.ts';
import { ask } from '../../../../src/renderer/src/api.ts';
import { useOwnJobDisplay } from '../../../../src/renderer/src/jobs.ts';
import { JobPanel } from '../../../../src/renderer/src/shell/JobPanel.tsx';
import { draw } from '../draw.tsx';
import { FakeBridge } from '../fakeBridge.ts';

afterEach(() => vi.useRealTimers());

/** A job that runs until told to end. */
function longJob() {
  let end: (result: Result<never>) => void = () => {};
  const bridge = new FakeBridge({ 'job.cancel': () => ({}) }).install();
  const invoke = window.tandem?.invoke;
  if (window.tandem === undefined || invoke === undefined) throw new Error('no bridge');
  window.tandem.invoke = (name, input) =>
    name === 'import.run' ? new Promise((resolve) => (end = resolve)) : invoke(name, input);
  const start = (): Promise<unknown> => ask('import.run', {} as never);
  return { bridge, start, finish: () => end(ok(null as never)) };
}

const progress = (done: number) =>
  ({ type: 'job.progress', jobId: 'job-1', phase: 'Reading leads.csv', done, total: 10_000 }) as const;

test('work that takes long shows its numbers and can be cancelled, once', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const job = longJob();
  const { user } = draw(<JobPanel />);
  let work: Promise<unknown> = Promise.resolve();
  act(() => {
    work = job.start();
    job.bridge.tell(progress(1204));
  });
  expect(screen.queryByRole('progressbar')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(600));
  expect(screen.getByRole('progressbar', { name: 'Reading leads.csv' }).getAttribute('aria-valuetext')).toBe(
    '1,204 of 10,000',
  );
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(job.bridge.inputsOf('job.cancel')).toEqual([{ jobId: 'job-1' }]));
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveProperty('disabled', true);
  job.finish();
  await act(() => work);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('quick work is not shown at all', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const job = longJob();
  draw(<JobPanel />);
  let work: Promise<unknown> = Promise.resolve();
  act(() => {
    work = job.start();
  });
  await act(() => vi.advanceTimersByTimeAsync(300));
  job.finish();
  await act(() => work);
  await act(() => vi.advanceTimersByTimeAsync(600));
  expect(screen.queryByRole('progressbar')).toBeNull();
});

function OwnDisplay() {
  const job = useOwnJobDisplay();
  return <p>{job === null ? 'idle' : `own ${job.done}`}</p>;
}

test('a screen that shows the progress itself keeps the panel away', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const job = longJob();
  draw(
    <>
      <OwnDisplay />
      <JobPanel />
    </>,
  );
  let work: Promise<unknown> = Promise.resolve();
  act(() => {
    work = job.start();
    job.bridge.tell(progress(7));
  });
  await act(() => vi.advanceTimersByTimeAsync(600));
  expect(screen.getByText('own 7')).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  job.finish();
  await act(() => work);
  expect(screen.getByText('idle')).toBeTruthy();
});
