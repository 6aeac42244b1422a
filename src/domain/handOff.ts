import { z } from 'zod';
import { instantSchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { handOffOutcomeSchema } from './vocabulary.ts';

/** Marketing passes a lead to a salesperson, who accepts it or returns it with a reason. */
export const handOffSchema = z.object({
  id: idSchema,
  leadId: idSchema,
  cycleId: idSchema.nullable(),
  fromPersonId: idSchema.nullable(),
  toPersonId: idSchema.nullable(),
  handedAt: instantSchema,
  /** By when sales agreed to answer. */
  dueAt: instantSchema.nullable(),
  outcome: handOffOutcomeSchema,
  decidedAt: instantSchema.nullable(),
  reason: z.string().max(1000).nullable(),
});
export type HandOff = z.infer<typeof handOffSchema>;
