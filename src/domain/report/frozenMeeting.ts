import { z } from 'zod';
import { instantSchema, isoDateSchema, periodSchema } from '../calendar.ts';
import { idSchema } from '../ids.ts';
import { cardSchema } from '../metrics/card.ts';
import { currencySchema } from '../money.ts';
import {
  actionStatusSchema,
  agendaItemStateSchema,
  insightSourceSchema,
  insightStatusSchema,
  issueStatusSchema,
  meetingStateSchema,
  teamSchema,
} from '../vocabulary.ts';

/**
 * Everything a report of one meeting needs, with every name, number and word as they were: kept as JSON in
 * `meeting.frozen` when the meeting is sealed, and assembled on the fly (same shape) for a meeting still going on. A
 * report reads this and nothing else, so that a sealed meeting's report stays the same for ever.
 */

/** A person as they were called then; the id only serves links on the screen. */
export const namedPersonSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  team: teamSchema,
});
export type NamedPerson = z.infer<typeof namedPersonSchema>;
const person = namedPersonSchema.nullable();

/** A lead, deal, persona, campaign or channel a record points to, by the name it had then. */
export const namedRecordSchema = z.strictObject({
  entity: z.enum(['lead', 'deal', 'persona', 'campaign', 'channel']),
  id: idSchema,
  name: z.string(),
});
export type NamedRecord = z.infer<typeof namedRecordSchema>;

/** The copy of a chart point, row, lead or deal that a captured record was dropped from. */
export const frozenEvidenceSchema = z.strictObject({
  kind: z.string(),
  title: z.string(),
  capturedAt: instantSchema,
  payload: z.json(),
});
export type FrozenEvidence = z.infer<typeof frozenEvidenceSchema>;
const evidence = frozenEvidenceSchema.nullable();

const itemId = idSchema.nullable();

export const frozenAttendeeSchema = z.strictObject({
  /** Null for a guest. */
  personId: idSchema.nullable(),
  name: z.string(),
  team: teamSchema.nullable(),
  role: z.string().nullable(),
  present: z.boolean(),
  rating: z.int().min(1).max(10).nullable(),
});
export type FrozenAttendee = z.infer<typeof frozenAttendeeSchema>;

export const frozenAgendaItemSchema = z.strictObject({
  id: idSchema,
  /** One of the agenda item kinds; a later version may know more. */
  kind: z.string(),
  title: z.string(),
  prompt: z.string().nullable(),
  owner: person,
  plannedMinutes: z.number().nonnegative(),
  /** Minutes added while the item ran. */
  extraMinutes: z.number(),
  elapsedSeconds: z.number().nonnegative(),
  state: agendaItemStateSchema,
  /** The charts and tables the item showed, in order. */
  cards: z.array(cardSchema),
});
export type FrozenAgendaItem = z.infer<typeof frozenAgendaItemSchema>;

export const frozenNoteSchema = z.strictObject({
  id: idSchema,
  agendaItemId: itemId,
  /** Markdown as typed. */
  text: z.string(),
  author: person,
  createdAt: instantSchema,
  evidence,
});
export type FrozenNote = z.infer<typeof frozenNoteSchema>;

export const frozenIssueSchema = z.strictObject({
  id: idSchema,
  agendaItemId: itemId,
  title: z.string(),
  purpose: z.string().nullable(),
  outcome: z.string().nullable(),
  process: z.string().nullable(),
  status: issueStatusSchema,
  raisedBy: person,
  raisedOn: isoDateSchema,
  solvedOn: isoDateSchema.nullable(),
  timesCarried: z.int().nonnegative(),
  votes: z.int().nonnegative(),
  about: namedRecordSchema.nullable(),
  evidence,
});
export type FrozenIssue = z.infer<typeof frozenIssueSchema>;

export const frozenDecisionSchema = z.strictObject({
  id: idSchema,
  agendaItemId: itemId,
  statement: z.string(),
  rationale: z.string().nullable(),
  alternatives: z.string().nullable(),
  decidedOn: isoDateSchema,
  decidedBy: person,
  reviewOn: isoDateSchema.nullable(),
  /** The statement of the decision this one replaces. */
  supersedes: z.string().nullable(),
  about: namedRecordSchema.nullable(),
  evidence,
});
export type FrozenDecision = z.infer<typeof frozenDecisionSchema>;

export const frozenActionSchema = z.strictObject({
  id: idSchema,
  agendaItemId: itemId,
  title: z.string(),
  owner: person,
  dueOn: isoDateSchema.nullable(),
  /** As it stood when the meeting was sealed. */
  status: actionStatusSchema,
  createdOn: isoDateSchema,
  doneOn: isoDateSchema.nullable(),
  timesCarried: z.int().nonnegative(),
  note: z.string().nullable(),
  /** `new` was taken on in this meeting; `carried` came from an earlier one and was looked at again. */
  origin: z.enum(['new', 'carried']),
  about: namedRecordSchema.nullable(),
  evidence,
});
export type FrozenAction = z.infer<typeof frozenActionSchema>;

export const frozenInsightSchema = z.strictObject({
  id: idSchema,
  agendaItemId: itemId,
  text: z.string(),
  source: insightSourceSchema,
  status: insightStatusSchema,
  person,
  notedOn: isoDateSchema,
  links: z.array(namedRecordSchema),
  evidence,
});
export type FrozenInsight = z.infer<typeof frozenInsightSchema>;

export const frozenMeetingSchema = z.strictObject({
  /** Number of this shape; a later shape is a new number and keeps being read. */
  format: z.literal(1),
  workbookName: z.string(),
  isSample: z.boolean(),
  locale: z.string(),
  currency: currencySchema,
  timeZone: z.string(),
  meeting: z.strictObject({
    id: idSchema,
    title: z.string(),
    state: meetingStateSchema,
    version: z.int().min(1),
    heldOn: isoDateSchema,
    startsAt: instantSchema.nullable(),
    place: z.string().nullable(),
    facilitator: person,
    scribe: person,
    period: periodSchema,
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    sealedAt: instantSchema.nullable(),
    nextOn: isoDateSchema.nullable(),
  }),
  /** The last day whose facts are in the cards. */
  asOf: isoDateSchema,
  attendance: z.array(frozenAttendeeSchema),
  agenda: z.array(frozenAgendaItemSchema),
  notes: z.array(frozenNoteSchema),
  issues: z.array(frozenIssueSchema),
  decisions: z.array(frozenDecisionSchema),
  actions: z.array(frozenActionSchema),
  insights: z.array(frozenInsightSchema),
  /** What every number shown was agreed to mean, each once. */
  definitions: z.array(z.strictObject({ id: z.string(), name: z.string(), definition: z.string() })),
});
export type FrozenMeeting = z.infer<typeof frozenMeetingSchema>;
