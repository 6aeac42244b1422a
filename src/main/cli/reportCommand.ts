import { extname, resolve } from 'node:path';
import { idSchema } from '../../domain/ids.ts';
import { type MinutesReport, minutesReport } from '../../domain/report/minutesReport.ts';
import { defaultReportOptions, paperSchema } from '../../domain/report/options.ts';
import { electronFromEnvironment, printWithElectron } from '../report/electronPrinter.ts';
import { writeReport } from '../report/outFile.ts';
import { reportFontFaces } from '../report/reportFonts.ts';
import { type CommandLine, chosenWorkbook, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { EngineSession } from './engineSession.ts';

const formats = ['.pdf', '.md'] as const;

interface Wanted {
  meeting: string;
  out: string;
  format: (typeof formats)[number];
  paper: 'A4' | 'Letter' | null;
}

function wanted(line: CommandLine): Wanted {
  const { meeting = 'latest', kind = 'minutes', paper, out } = line.options;
  if (kind !== 'minutes') throw new UsageError('--kind takes: minutes');
  if (meeting !== 'latest' && !idSchema.safeParse(meeting).success)
    throw new UsageError('--meeting takes “latest” or the id of a meeting');
  if (out === undefined)
    throw new UsageError('Name the file to write with --out, such as minutes.pdf or minutes.md.');
  const format = formats.find((each) => each === extname(out).toLowerCase());
  if (format === undefined) throw new UsageError('--out must end in .pdf or .md');
  const known =
    paper === undefined
      ? null
      : (['A4', 'Letter'] as const).find((each) => each.toLowerCase() === paper.toLowerCase());
  if (known === undefined) throw new UsageError(`--paper takes one of: ${paperSchema.options.join(', ')}`);
  return { meeting, out: resolve(out), format, paper: known };
}

/** The minutes of a meeting as PDF or Markdown, made by the same code as in the app. */
export async function reportCommand(line: CommandLine): Promise<Outcome> {
  const { meeting, out, format, paper } = wanted(line);
  const session = await EngineSession.open(line, chosenWorkbook(line), { readOnly: true });
  try {
    const { record, sealed, intact } = await session.ask('report.get', { meeting });
    const options = defaultReportOptions(record.workbook.locale);
    const report = minutesReport(record, paper === null ? options : { ...options, paper }, { intact });
    const bytes = await write(report, out, format);
    const warnings = report.warnings.map(({ message }) => message);
    return {
      data: {
        path: out,
        bytes,
        kind: 'minutes',
        meeting: {
          id: record.meeting.id,
          title: record.meeting.title,
          heldOn: record.meeting.heldOn,
          sealed,
        },
        warnings,
      },
      lines: [
        `${out}: minutes of “${record.meeting.title}”, ${record.meeting.heldOn}`,
        ...warnings.map((message) => `  note: ${message}`),
      ],
    };
  } finally {
    await session.close();
  }
}

async function write(report: MinutesReport, out: string, format: Wanted['format']): Promise<number> {
  if (format === '.pdf') {
    const electron = electronFromEnvironment(process.env);
    return (await printWithElectron(electron, report.print(reportFontFaces), out)).bytes;
  }
  const text = Buffer.from(report.markdown(), 'utf8');
  writeReport(out, text);
  return text.length;
}
