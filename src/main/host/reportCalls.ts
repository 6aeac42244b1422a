import type { ParsedInput } from '../../contract/index.ts';
import type { MeetingRecord } from '../../domain/meeting/record.ts';
import { type MinutesReport, minutesReport } from '../../domain/report/minutesReport.ts';
import { Refusal } from '../../domain/result.ts';
import { writeReport } from '../report/outFile.ts';
import { printOnPaper, printPages } from '../report/printPages.ts';
import { reportFontFaces } from '../report/reportFonts.ts';
import { askWhereToSave, type HostHandlers, type HostParts, safeFileName } from './hostParts.ts';

type Names = 'report.savePdf' | 'report.saveMarkdown' | 'report.print';

async function reportOf(parts: HostParts, input: ParsedInput<Names>): Promise<MinutesReport> {
  const answer = await parts.session.call('report.get', { meeting: input.meeting, kind: input.kind }, {});
  if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
  const { record, intact } = answer.value as { record: MeetingRecord; intact: boolean };
  return minutesReport(record, input.options, { intact });
}

interface Ending {
  extension: string;
  kind: string;
}

/** Asks first, then makes the pages: nobody waits for pages only to be asked where they go. */
async function save(
  parts: HostParts,
  report: MinutesReport,
  { extension, kind }: Ending,
  make: () => Promise<Uint8Array>,
): Promise<{ saved: boolean }> {
  const path = await askWhereToSave(parts, {
    title: `Save ${kind}`,
    defaultPath: `${safeFileName(report.fileName)}.${extension}`,
    filters: [{ name: kind, extensions: [extension] }],
  });
  if (path === null) return { saved: false };
  writeReport(path, await make());
  return { saved: true };
}

export const reportHandlers = (parts: HostParts): HostHandlers<Names> => ({
  'report.savePdf': async (input) => {
    const report = await reportOf(parts, input);
    return save(parts, report, { extension: 'pdf', kind: 'PDF' }, () =>
      printPages(report.print(reportFontFaces)),
    );
  },
  'report.saveMarkdown': async (input) => {
    const report = await reportOf(parts, input);
    return save(parts, report, { extension: 'md', kind: 'Markdown file' }, async () =>
      Buffer.from(report.markdown(), 'utf8'),
    );
  },
  'report.print': async (input) => {
    const report = await reportOf(parts, input);
    return { printed: await printOnPaper(report.print(reportFontFaces)) };
  },
});
