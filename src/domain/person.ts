import { z } from 'zod';
import { idSchema } from './ids.ts';
import { teamSchema } from './vocabulary.ts';

/** Somebody of one of the two teams. People are made inactive, never removed: records keep pointing to them. */
export const personSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  team: teamSchema,
  email: z.string().trim().max(320).nullable(),
  role: z.string().trim().max(200).nullable(),
  active: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;
