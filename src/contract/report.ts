import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { reportOptionsSchema } from '../domain/report/options.ts';
import { host, query } from './call.ts';
import { meetingCalls } from './meetings.ts';

/** Reports of one meeting. The same pages come from the same content and options, on the screen and on paper. */

export const reportKindSchema = z.enum(['minutes']);

/** `latest` is the meeting sealed last; without one the one started last, else the next one planned. */
const which = {
  meeting: z.union([idSchema, z.literal('latest')]),
  kind: reportKindSchema.default('minutes'),
};

const chosen = z.object({ ...which, options: reportOptionsSchema });

export const reportCalls = {
  /** What a report is written from: the sealed content, or the meeting as it is now. */
  'report.get': query(z.object(which), meetingCalls['meetings.record'].output),
  /** Asks where to save, then writes the pages as PDF. `saved` is false when the user thought better of it. */
  'report.savePdf': host(chosen, z.object({ saved: z.boolean() })),
  'report.saveMarkdown': host(chosen, z.object({ saved: z.boolean() })),
  /** Opens the system's print dialog for the same pages. */
  'report.print': host(chosen, z.object({ printed: z.boolean() })),
} as const;
