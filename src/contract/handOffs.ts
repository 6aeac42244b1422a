import { z } from 'zod';
import { handOffSchema } from '../domain/handOff.ts';
import { idSchema } from '../domain/ids.ts';
import { command } from './call.ts';

/** Marketing passes a lead to a salesperson; the answer is due within the agreed working hours. */

export const handOffCalls = {
  /** Fails with `rule.broken` while an earlier hand-off of the lead waits for an answer. */
  'handOffs.create': command(
    z.object({ leadId: idSchema, toPersonId: idSchema, fromPersonId: idSchema.nullable().optional() }),
    z.object({ handOff: handOffSchema }),
  ),
  /**
   * Accepted: the lead gets its new owner and, where it was an inquiry or MQL, becomes an SAL. Returned: the lead stays
   * where it is and goes back to whom it came from; a reason is required.
   */
  'handOffs.answer': command(
    z.discriminatedUnion('outcome', [
      z.object({ id: idSchema, outcome: z.literal('accepted') }),
      z.object({
        id: idSchema,
        outcome: z.literal('returned'),
        reason: z.string().trim().min(1, 'Say why the lead is returned').max(1000),
      }),
    ]),
    z.object({ handOff: handOffSchema }),
  ),
} as const;
