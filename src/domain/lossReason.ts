import { z } from 'zod';
import { idSchema } from './ids.ts';

/** Why a deal was lost; reasons may be grouped under one parent. */
export const lossReasonSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  parentId: idSchema.nullable(),
  position: z.int(),
  active: z.boolean(),
});
export type LossReason = z.infer<typeof lossReasonSchema>;
