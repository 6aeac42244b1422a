import { useState } from 'react';
import type { MinutesReport } from '../../../../domain/report/minutesReport.ts';
import type { ReportOptions } from '../../../../domain/report/options.ts';
import { useCommand } from '../../api.ts';
import { showToast } from '../../ui/Toasts.tsx';

interface ReportActions {
  savePdf: () => void;
  saveMarkdown: () => void;
  print: () => void;
  copy: () => void;
  /** What is being made now. */
  busy: 'pdf' | 'print' | null;
}

/** What can be done with the report on the screen. Failures are shown where they happen; the old file is untouched then. */
export function useReportActions(
  meeting: string,
  options: ReportOptions,
  report: MinutesReport,
): ReportActions {
  const [busy, setBusy] = useState<ReportActions['busy']>(null);
  const pdf = useCommand('report.savePdf');
  const markdown = useCommand('report.saveMarkdown');
  const paper = useCommand('report.print');
  const clipboard = useCommand('app.copyText');
  const input = { meeting, options };
  const during = async (
    what: NonNullable<ReportActions['busy']>,
    work: () => Promise<void>,
  ): Promise<void> => {
    if (busy !== null) return;
    setBusy(what);
    await work();
    setBusy(null);
  };
  return {
    busy,
    savePdf: () =>
      void during('pdf', async () => {
        const answer = await pdf.run(input);
        if (answer.ok && answer.value.saved) showToast('Minutes saved as PDF', { tone: 'good' });
      }),
    print: () =>
      void during('print', async () => {
        await paper.run(input);
      }),
    saveMarkdown: async () => {
      const answer = await markdown.run(input);
      if (answer.ok && answer.value.saved) showToast('Minutes saved as Markdown', { tone: 'good' });
    },
    copy: async () => {
      const answer = await clipboard.run({ text: report.markdown() });
      if (answer.ok) showToast('Summary copied', { tone: 'good', detail: 'Paste it into a mail or a wiki.' });
    },
  };
}
