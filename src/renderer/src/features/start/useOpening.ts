import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallInput } from '../../../../contract/index.ts';
import { type Failure, fail, type Result } from '../../../../domain/result.ts';
import { useCommand } from '../../api.ts';

type Source = CallInput<'app.openWorkbook'>['source'];

export interface Opening {
  isPending: boolean;
  /** Why the last attempt failed. */
  failure: Failure | null;
  /** What the last attempt was to open, for another try. */
  last: Source | null;
  create: () => Promise<void>;
  choose: () => Promise<void>;
  openSample: () => Promise<void>;
  open: (source: Source, readOnly?: boolean) => Promise<void>;
  /** A file dropped on the window. */
  openFile: (file: File) => Promise<void>;
  /** Asks where a recent workbook is now, and opens it there. */
  locate: (id: string) => Promise<void>;
  dismiss: () => void;
}

const notAWorkbook = (name: string): Failure =>
  fail(
    'workbook.notAWorkbook',
    `“${name}” is not a workbook (.tandem). To import a list of leads or deals, open or make a workbook first and drop the file there.`,
  ).error;

/** The ways to open a workbook from Start. A failure stays on the screen until the next attempt. */
export function useOpening(): Opening {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [last, setLast] = useState<Source | null>(null);
  const client = useQueryClient();
  const made = useCommand('app.newWorkbook', { quiet: true });
  const opened = useCommand('app.openWorkbook', { quiet: true });
  const sample = useCommand('app.openSample', { quiet: true });
  const located = useCommand('app.recentLocate', { quiet: true });

  const attempt = async (source: Source | null, work: () => Promise<Result<unknown>>): Promise<void> => {
    setFailure(null);
    setLast(source);
    const done = await work();
    if (!done.ok) {
      setFailure(done.error);
      const handle = done.error.details?.['handle'];
      if (typeof handle === 'string') setLast({ from: 'file', handle });
    }
    // The list of recent workbooks and the open workbook may both be different now.
    await client.invalidateQueries();
  };
  const open = (source: Source, readOnly = false): Promise<void> =>
    attempt(source, () => opened.run({ source, readOnly }));

  return {
    isPending: made.isPending || opened.isPending || sample.isPending,
    failure,
    last,
    create: () => attempt(null, () => made.run({})),
    choose: () => open({ from: 'dialog' }),
    openSample: () => attempt(null, () => sample.run({})),
    open,
    openFile: async (file) => {
      const handle = /\.tandem$/i.test(file.name) ? await window.tandem?.fileHandle(file) : undefined;
      if (typeof handle === 'string') await open({ from: 'file', handle });
      else setFailure(notAWorkbook(file.name));
    },
    locate: (id) =>
      attempt({ from: 'recent', id }, async () => {
        const answer = await located.run({ id });
        return answer.ok && answer.value.located ? opened.run({ source: { from: 'recent', id } }) : answer;
      }),
    dismiss: () => setFailure(null),
  };
}
