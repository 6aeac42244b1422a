import { z } from 'zod';
import { instantSchema, isoDateSchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { teamSchema } from './vocabulary.ts';

/** The kinds offered when a touch is written down; an import may bring others. */
export const touchKinds = [
  'call',
  'email',
  'meeting',
  'networking',
  'direct mail',
  'event',
  'web visit',
  'form',
  'chat',
  'other',
] as const;

const optionalText = (most: number) => z.string().trim().min(1).max(most).nullable();

/** Anything that reached a lead: a cold call and a letter are touches like a click is. */
export const touchFieldsSchema = z.object({
  leadId: idSchema.nullable(),
  dealId: idSchema.nullable(),
  channelId: idSchema.nullable(),
  campaignId: idSchema.nullable(),
  personId: idSchema.nullable(),
  team: teamSchema,
  kind: z.string().trim().min(1).max(60),
  touchedOn: isoDateSchema,
  /** The instant, where known: first response is measured in working hours. */
  touchedAt: instantSchema.nullable(),
  place: optionalText(300),
  outcome: optionalText(300),
  note: optionalText(20_000),
});

export const touchSchema = touchFieldsSchema.extend({
  id: idSchema,
  kind: z.string(),
  place: z.string().nullable(),
  outcome: z.string().nullable(),
  note: z.string().nullable(),
});
export type Touch = z.infer<typeof touchSchema>;
