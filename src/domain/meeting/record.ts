import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../calendar.ts';
import { idSchema } from '../ids.ts';
import { currencySchema } from '../money.ts';
import { agendaItemKindSchema, agendaItemStateSchema, teamSchema } from '../vocabulary.ts';
import {
  listedActionSchema,
  listedDecisionSchema,
  listedInsightSchema,
  listedIssueSchema,
  noteSchema,
} from './captured.ts';
import { evidenceSchema, exhibitSchema } from './evidence.ts';
import { meetingSchema } from './meeting.ts';

/**
 * The whole of a meeting in one piece: what reports are written from and what sealing freezes. The same shape is built
 * live before the seal and read back for ever after it, whatever happens to people, deals and definitions later.
 */

const recordPersonSchema = z.object({ id: idSchema, name: z.string(), team: teamSchema });

export const recordAttendeeSchema = z.object({
  name: z.string(),
  team: teamSchema.nullable(),
  guest: z.boolean(),
  present: z.boolean(),
  rating: z.int().nullable(),
});

export const recordItemSchema = z.object({
  id: idSchema,
  kind: agendaItemKindSchema,
  title: z.string(),
  prompt: z.string().nullable(),
  owner: recordPersonSchema.nullable(),
  plannedMinutes: z.int(),
  extraMinutes: z.int(),
  elapsedSeconds: z.int(),
  state: agendaItemStateSchema,
  exhibits: z.array(exhibitSchema),
});

export const meetingRecordSchema = z.object({
  format: z.literal(1),
  /** When this was put together: the sealing, or now. */
  at: instantSchema,
  asOf: isoDateSchema,
  workbook: z.object({
    name: z.string(),
    currency: currencySchema,
    locale: z.string(),
    timeZone: z.string(),
  }),
  meeting: meetingSchema.omit({ contentHash: true, currentItemId: true }),
  previous: z.object({ id: idSchema, title: z.string(), heldOn: isoDateSchema }).nullable(),
  facilitator: recordPersonSchema.nullable(),
  scribe: recordPersonSchema.nullable(),
  attendance: z.array(recordAttendeeSchema),
  items: z.array(recordItemSchema),
  notes: z.array(noteSchema.extend({ authorName: z.string().nullable() })),
  /** Raised in this meeting. */
  issues: z.array(listedIssueSchema),
  decisions: z.array(listedDecisionSchema),
  /** Agreed in this meeting. */
  actions: z.array(listedActionSchema),
  insights: z.array(listedInsightSchema),
  /** What came from earlier meetings, as it stands at the end of this one. */
  brought: z.object({ actions: z.array(listedActionSchema), issues: z.array(listedIssueSchema) }),
  evidence: z.array(evidenceSchema),
});
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
export type RecordItem = z.infer<typeof recordItemSchema>;
