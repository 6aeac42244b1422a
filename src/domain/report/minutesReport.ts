import type { MeetingRecord } from '../meeting/record.ts';
import { anonymised } from './anonymise.ts';
import { type PrintDocument, printableHtml } from './html/document.ts';
import { minutesPage } from './html/minutesPage.ts';
import { minutesMarkdown } from './markdown.ts';
import { buildMinutes, type Minutes } from './minutes.ts';
import type { ReportOptions } from './options.ts';
import { type ReportWarning, reportWarnings } from './warnings.ts';
import { createReportWords, type ReportWords } from './words.ts';

/** The minutes of one meeting under given options, in every form they can take. */
export interface MinutesReport {
  minutes: Minutes;
  words: ReportWords;
  warnings: ReportWarning[];
  /** One article in HTML, without styles; every value in it is escaped. */
  html(): string;
  markdown(): string;
  print(fontFaces: string): PrintDocument;
  /** A file name without its ending: "Minutes 2026-10-28 Monthly alignment". */
  fileName: string;
}

/**
 * The one way from a meeting's content to minutes: preview, PDF, Markdown and command line all take it.
 * @param state `intact` is false when sealed content was changed behind Tandem's back
 */
export function minutesReport(
  record: MeetingRecord,
  options: ReportOptions,
  state: { intact: boolean } = { intact: true },
): MinutesReport {
  const shown = anonymised(record, options.anonymise);
  const { locale, currency, timeZone } = shown.workbook;
  const words = createReportWords({ locale, currency, timeZone, hideAmounts: options.anonymise.amounts });
  const minutes = buildMinutes(shown);
  const input = { minutes, options, words };
  const { meeting } = shown;
  const title = `Minutes: ${meeting.title}, ${words.shortDate(meeting.heldOn)}`;
  const html = (): string => minutesPage(input);
  return {
    minutes,
    words,
    warnings: reportWarnings(minutes, options, state),
    html,
    markdown: () => minutesMarkdown(input),
    print: (fontFaces) => ({
      title,
      html: printableHtml(title, html(), options.paper, fontFaces),
      paper: options.paper,
      header: [shown.workbook.name, `${meeting.title} · ${words.shortDate(meeting.heldOn)}`],
      footer:
        meeting.sealedAt === null
          ? 'Minutes · not sealed'
          : `Minutes · sealed ${words.dateTime(meeting.sealedAt)} · version ${meeting.version}`,
    }),
    fileName: `Minutes ${meeting.heldOn} ${meeting.title}`,
  };
}
