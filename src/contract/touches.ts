import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { touchFieldsSchema } from '../domain/touch.ts';
import { command } from './call.ts';

export const touchCalls = {
  /** A touch belongs to a lead, a deal, or both. Left out: today, and the team of the person (else sales). */
  'touches.add': command(
    touchFieldsSchema
      .partial()
      .required({ kind: true })
      .refine((touch) => (touch.leadId ?? touch.dealId ?? null) !== null, {
        message: 'Say which lead or deal was reached',
      }),
    z.object({ id: idSchema }),
  ),
  'touches.remove': command(z.object({ id: idSchema }), z.object({})),
} as const;
