import { z } from 'zod';
import { isoDateSchema } from './calendar.ts';
import { idSchema } from './ids.ts';

/** A dated effort on a channel. */
export const campaignSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(500),
  channelId: idSchema.nullable(),
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  ownerId: idSchema.nullable(),
  status: z.string().max(100).nullable(),
});
export type Campaign = z.infer<typeof campaignSchema>;
