import { z } from 'zod';
import { instantSchema, isoDateSchema, periodSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { agendaLineSchema, agendaSchema, itemViewSchema } from '../domain/meeting/agenda.ts';
import {
  listedActionSchema,
  listedDecisionSchema,
  listedInsightSchema,
  listedIssueSchema,
  noteSchema,
} from '../domain/meeting/captured.ts';
import { exhibitSchema } from '../domain/meeting/evidence.ts';
import { agendaItemSchema, attendanceSchema, meetingSchema } from '../domain/meeting/meeting.ts';
import { meetingRecordSchema } from '../domain/meeting/record.ts';
import { agendaItemKindSchema, teamSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';

/** Meetings: prepare, run, seal. Clock commands (start … extend, suspend, seal) cannot be undone; edits can. */

const none = z.object({});
const byId = z.object({ id: idSchema });
const saved = byId;
const titleSchema = z.string().trim().min(1).max(200);
const personId = idSchema.nullable();

const meetingCountsSchema = z.object({
  notes: z.int(),
  issues: z.int(),
  decisions: z.int(),
  actions: z.int(),
  openActions: z.int(),
});

export const listedMeetingSchema = meetingSchema.extend({
  facilitatorName: z.string().nullable(),
  plannedMinutes: z.int(),
  elapsedSeconds: z.int(),
  present: z.int(),
  /** The mean of all ratings given, or null. */
  rating: z.number().nullable(),
  counts: meetingCountsSchema,
});
export type ListedMeeting = z.infer<typeof listedMeetingSchema>;

export const listedAttendanceSchema = attendanceSchema.extend({ name: z.string() });
export type ListedAttendance = z.infer<typeof listedAttendanceSchema>;

export const meetingDetailSchema = z.object({
  /** The instant of the answer, so that timers on screen agree with those in the workbook. */
  now: instantSchema,
  meeting: meetingSchema,
  previous: z.object({ id: idSchema, title: z.string(), heldOn: isoDateSchema }).nullable(),
  items: z.array(agendaItemSchema),
  attendance: z.array(listedAttendanceSchema),
  notes: z.array(noteSchema.extend({ authorName: z.string().nullable() })),
  issues: z.array(listedIssueSchema),
  decisions: z.array(listedDecisionSchema),
  actions: z.array(listedActionSchema),
  insights: z.array(listedInsightSchema),
  /** What earlier meetings left unfinished. */
  brought: z.object({ actions: z.array(listedActionSchema), issues: z.array(listedIssueSchema) }),
});
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;

export const meetingTemplateSchema = z.object({
  /** Null for the templates Tandem comes with. */
  id: idSchema.nullable(),
  name: titleSchema,
  items: agendaSchema,
});
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>;

/** What a new meeting starts from. */
export const meetingPlanSchema = z.object({
  template: titleSchema,
  title: titleSchema,
  heldOn: isoDateSchema,
  startsAt: instantSchema.nullable(),
  period: periodSchema,
  facilitatorId: personId,
  /** Everybody active, unless said otherwise. */
  attendeeIds: z.array(idSchema).max(500),
  place: z.string().trim().max(200).nullable(),
});
export type MeetingPlan = z.infer<typeof meetingPlanSchema>;

const createdMeeting = meetingPlanSchema.partial().extend({
  /** Also opens it, so that what earlier meetings left unfinished is on the table. */
  open: z.boolean().default(true),
});

const meetingPatch = z.object({
  id: idSchema,
  title: titleSchema.optional(),
  heldOn: isoDateSchema.optional(),
  startsAt: instantSchema.nullable().optional(),
  place: z.string().trim().max(200).nullable().optional(),
  period: periodSchema.optional(),
  facilitatorId: personId.optional(),
  scribeId: personId.optional(),
  nextOn: isoDateSchema.nullable().optional(),
});

const itemPatch = z.object({
  id: idSchema,
  kind: agendaItemKindSchema.optional(),
  title: titleSchema.optional(),
  plannedMinutes: z.int().min(0).max(600).optional(),
  ownerId: personId.optional(),
  prompt: z.string().max(1000).nullable().optional(),
  view: itemViewSchema.nullable().optional(),
});

export const meetingCalls = {
  /** Newest first by the day they are held. */
  'meetings.list': query(none, z.array(listedMeetingSchema)),
  'meetings.get': query(byId, meetingDetailSchema),
  /** Built-in templates first, then the workbook's own. */
  'meetings.templates': query(none, z.array(meetingTemplateSchema)),
  /** What "New meeting" would create now: the next of its series. */
  'meetings.suggest': query(z.object({ template: titleSchema.optional() }), meetingPlanSchema),
  /** The live charts and lists of one agenda item; of a sealed meeting, what was frozen. */
  'meetings.exhibits': query(z.object({ id: idSchema, itemId: idSchema }), z.array(exhibitSchema)),
  /** The whole meeting in one piece: frozen once sealed (or of an earlier version), built from live data before. */
  'meetings.record': query(
    z.object({ id: idSchema, version: z.int().min(1).optional() }),
    z.object({
      record: meetingRecordSchema,
      sealed: z.boolean(),
      contentHash: z.string().nullable(),
      /** False when the sealed content no longer has the hash it was sealed with: the file was edited by hand. */
      intact: z.boolean(),
      versions: z.array(z.object({ version: z.int(), sealedAt: instantSchema })),
    }),
  ),

  'meetings.create': command(createdMeeting, saved),
  'meetings.update': command(meetingPatch, none),
  /** Only before it was started. */
  'meetings.remove': command(byId, none),
  'meetings.saveTemplate': command(
    z.object({ id: idSchema.optional(), name: titleSchema, items: agendaSchema }),
    saved,
  ),
  'meetings.removeTemplate': command(byId, none),

  'meetings.addItem': command(
    z.object({ meetingId: idSchema, line: agendaLineSchema, ownerId: personId.default(null) }),
    saved,
  ),
  'meetings.updateItem': command(itemPatch, none),
  'meetings.removeItem': command(byId, none),
  /** Every item of the agenda, in its new order. */
  'meetings.reorderItems': command(
    z.object({ meetingId: idSchema, ids: z.array(idSchema).min(1).max(200) }),
    none,
  ),

  'meetings.open': command(byId, none),
  'meetings.start': command(byId, none),
  'meetings.next': command(byId, none),
  'meetings.previous': command(byId, none),
  'meetings.goTo': command(z.object({ id: idSchema, itemId: idSchema }), none),
  'meetings.pause': command(byId, none),
  'meetings.resume': command(byId, none),
  'meetings.extend': command(z.object({ id: idSchema, minutes: z.int().min(1).max(60).default(2) }), none),
  'meetings.suspend': command(byId, none),
  'meetings.seal': command(byId, z.object({ version: z.int(), contentHash: z.string() })),
  'meetings.reopen': command(byId, none),

  'attendance.set': command(
    z.object({ meetingId: idSchema, personId: idSchema, present: z.boolean() }),
    none,
  ),
  'attendance.addGuest': command(
    z.object({ meetingId: idSchema, name: titleSchema, team: teamSchema.nullable() }),
    saved,
  ),
  'attendance.remove': command(byId, none),
  'attendance.rate': command(z.object({ id: idSchema, rating: z.int().min(1).max(10).nullable() }), none),
} as const;
