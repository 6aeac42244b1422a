import { z } from 'zod';
import { idSchema } from './ids.ts';
import { teamSchema } from './vocabulary.ts';

export const channelKindSchema = z.enum(['online', 'offline']);
export type ChannelKind = z.infer<typeof channelKindSchema>;

/** Where leads come from: cold calls and networking as well as social media and direct mail. */
export const channelSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  team: teamSchema,
  kind: channelKindSchema,
  position: z.int(),
  active: z.boolean(),
});
export type Channel = z.infer<typeof channelSchema>;
