import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../calendar.ts';
import { idSchema } from '../ids.ts';
import {
  actionStatusSchema,
  insightSourceSchema,
  insightStatusSchema,
  issueStatusSchema,
  teamSchema,
} from '../vocabulary.ts';

/** What a meeting leaves behind. Each record keeps where it came from; names are read along for showing. */

const name = z.string().nullable();
const longText = z.string().trim().max(4000).nullable();

/** Where a captured record belongs: a meeting and its item, and the lead or deal it is about. */
const originSchema = z.object({
  meetingId: idSchema.nullable(),
  agendaItemId: idSchema.nullable(),
  evidenceId: idSchema.nullable(),
});
const subjectSchema = z.object({ leadId: idSchema.nullable(), dealId: idSchema.nullable() });
const subjectNamesSchema = z.object({ leadName: name, dealName: name });
const meetingNameSchema = z.object({ meetingTitle: name, meetingHeldOn: isoDateSchema.nullable() });

export const noteSchema = originSchema.extend({
  id: idSchema,
  meetingId: idSchema,
  text: z.string().trim().min(1).max(20_000),
  authorId: idSchema.nullable(),
  createdAt: instantSchema,
});
export type Note = z.infer<typeof noteSchema>;

export const issueSchema = originSchema.extend({
  ...subjectSchema.shape,
  id: idSchema,
  title: z.string().trim().min(1).max(500),
  /** Why we talk about it. */
  purpose: longText,
  /** What we want to have at the end. */
  outcome: longText,
  /** How we get there. */
  process: longText,
  status: issueStatusSchema,
  raisedById: idSchema.nullable(),
  raisedOn: isoDateSchema,
  solvedOn: isoDateSchema.nullable(),
  timesCarried: z.int().min(0),
});
export type Issue = z.infer<typeof issueSchema>;
export const listedIssueSchema = issueSchema.extend({
  ...subjectNamesSchema.shape,
  ...meetingNameSchema.shape,
  raisedByName: name,
});
export type ListedIssue = z.infer<typeof listedIssueSchema>;

export const decisionSchema = originSchema.extend({
  ...subjectSchema.shape,
  id: idSchema,
  statement: z.string().trim().min(1).max(2000),
  rationale: longText,
  alternatives: longText,
  decidedOn: isoDateSchema,
  decidedById: idSchema.nullable(),
  /** The metric to watch. */
  metricId: z.string().max(20).nullable(),
  reviewOn: isoDateSchema.nullable(),
  supersedesId: idSchema.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;
export const listedDecisionSchema = decisionSchema.extend({
  ...subjectNamesSchema.shape,
  ...meetingNameSchema.shape,
  decidedByName: name,
  itemTitle: name,
  supersedes: name,
  supersededBy: z.object({ id: idSchema, statement: z.string() }).nullable(),
});
export type ListedDecision = z.infer<typeof listedDecisionSchema>;

export const actionSchema = originSchema.extend({
  ...subjectSchema.shape,
  id: idSchema,
  title: z.string().trim().min(1).max(500),
  ownerId: idSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  status: actionStatusSchema,
  createdOn: isoDateSchema,
  doneOn: isoDateSchema.nullable(),
  decisionId: idSchema.nullable(),
  timesCarried: z.int().min(0),
  note: longText,
});
export type Action = z.infer<typeof actionSchema>;
export const listedActionSchema = actionSchema.extend({
  ...subjectNamesSchema.shape,
  ...meetingNameSchema.shape,
  ownerName: name,
  ownerTeam: teamSchema.nullable(),
  /** False once the owner has left: the action needs a new one. */
  ownerActive: z.boolean(),
});
export type ListedAction = z.infer<typeof listedActionSchema>;

export const insightSchema = originSchema.extend({
  id: idSchema,
  text: z.string().trim().min(1).max(4000),
  source: insightSourceSchema,
  status: insightStatusSchema,
  personId: idSchema.nullable(),
  notedOn: isoDateSchema,
});
export type Insight = z.infer<typeof insightSchema>;

export const insightLinkSchema = z.object({
  id: idSchema,
  entity: z.enum(['deal', 'lead', 'persona', 'campaign', 'channel']),
  recordId: idSchema,
  recordName: z.string(),
  usedOn: isoDateSchema.nullable(),
  helped: z.boolean().nullable(),
});
export type InsightLink = z.infer<typeof insightLinkSchema>;
export const listedInsightSchema = insightSchema.extend({
  ...meetingNameSchema.shape,
  personName: name,
  personTeam: teamSchema.nullable(),
  links: z.array(insightLinkSchema),
});
export type ListedInsight = z.infer<typeof listedInsightSchema>;

/** An action that still has to be done. */
export const isUnfinished = (status: Action['status']): boolean => status === 'open' || status === 'doing';
