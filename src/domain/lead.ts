import { z } from 'zod';
import { isoDateSchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { leadStageSchema } from './vocabulary.ts';

const optionalText = (most: number) => z.string().trim().min(1).max(most).nullable();

/** Imported records may hold longer texts than a person may type. */
const text = z.string().nullable();

/** What a person may write into a lead. Empty texts are null; stage and cycle change only by a move. */
export const leadFieldsSchema = z.object({
  name: z.string().trim().min(1).max(500),
  email: optionalText(320),
  phone: optionalText(60),
  jobTitle: optionalText(200),
  accountId: idSchema.nullable(),
  /** The organisation as shown. Filled with the account's name where the lead has an account and no text of its own. */
  company: optionalText(500),
  ownerId: idSchema.nullable(),
  channelId: idSchema.nullable(),
  campaignId: idSchema.nullable(),
  personaId: idSchema.nullable(),
  createdOn: isoDateSchema.nullable(),
  score: z.int().min(-1_000_000).max(1_000_000).nullable(),
  country: optionalText(100),
  city: optionalText(200),
  exitReason: optionalText(500),
  note: optionalText(20_000),
});
export type LeadFields = z.infer<typeof leadFieldsSchema>;

/** A person (at an account) who showed interest. */
export const leadSchema = leadFieldsSchema.extend({
  id: idSchema,
  email: text,
  phone: text,
  jobTitle: text,
  company: text,
  score: z.int().nullable(),
  country: text,
  city: text,
  exitReason: text,
  note: text,
  stage: leadStageSchema,
  /** When it entered the present stage, as far as known. */
  stageOn: isoDateSchema.nullable(),
  cycle: z.int().min(1),
  externalId: z.string().nullable(),
});
export type Lead = z.infer<typeof leadSchema>;

export const emptyLeadFields: Omit<LeadFields, 'name'> = {
  email: null,
  phone: null,
  jobTitle: null,
  accountId: null,
  company: null,
  ownerId: null,
  channelId: null,
  campaignId: null,
  personaId: null,
  createdOn: null,
  score: null,
  country: null,
  city: null,
  exitReason: null,
  note: null,
};
