import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../calendar.ts';
import { idSchema } from '../ids.ts';
import {
  agendaItemKindSchema,
  agendaItemStateSchema,
  meetingStateSchema,
  teamSchema,
} from '../vocabulary.ts';
import { itemViewSchema } from './agenda.ts';

const titleSchema = z.string().trim().min(1).max(200);

export const meetingSchema = z.object({
  id: idSchema,
  title: titleSchema,
  /** The name of the template it was made from: meetings of one template form a series. */
  template: titleSchema,
  state: meetingStateSchema,
  version: z.int().min(1),
  heldOn: isoDateSchema,
  startsAt: instantSchema.nullable(),
  place: z.string().trim().max(200).nullable(),
  facilitatorId: idSchema.nullable(),
  scribeId: idSchema.nullable(),
  /** The meeting before it in the series; "since last meeting" counts from there. */
  previousId: idSchema.nullable(),
  periodFrom: isoDateSchema,
  periodTo: isoDateSchema,
  startedAt: instantSchema.nullable(),
  pausedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  sealedAt: instantSchema.nullable(),
  currentItemId: idSchema.nullable(),
  /** SHA-256 of what was sealed last; null before the first sealing. */
  contentHash: z.string().nullable(),
  nextOn: isoDateSchema.nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const agendaItemSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  kind: agendaItemKindSchema,
  title: titleSchema,
  position: z.int(),
  plannedMinutes: z.int().min(0).max(600),
  extraMinutes: z.int(),
  ownerId: idSchema.nullable(),
  prompt: z.string().max(1000).nullable(),
  view: itemViewSchema.nullable(),
  state: agendaItemStateSchema,
  elapsedSeconds: z.int().min(0),
  runningSince: instantSchema.nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** Somebody at the meeting: a person of the workbook or a guest by name. */
export const attendanceSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  personId: idSchema.nullable(),
  guestName: z.string().trim().min(1).max(200).nullable(),
  team: teamSchema.nullable(),
  present: z.boolean(),
  rating: z.int().min(1).max(10).nullable(),
});
export type Attendance = z.infer<typeof attendanceSchema>;
