import { z } from 'zod';
import { idSchema } from './ids.ts';

/** A described buyer. */
export const personaSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  description: z.string().max(4000).nullable(),
  ownerId: idSchema.nullable(),
  active: z.boolean(),
});
export type Persona = z.infer<typeof personaSchema>;
