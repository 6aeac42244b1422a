import { z } from 'zod';
import { isoDateSchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { teamSchema } from './vocabulary.ts';

/** What a metric should reach from a date on, until a later target of the same metric and team takes over. */
export const targetSchema = z.object({
  id: idSchema,
  /** SPEC id of the metric: "M10". */
  metricId: z.string().min(1).max(50),
  startsOn: isoDateSchema,
  /** In the metric's own unit: a fraction for rates, minor units for money. */
  value: z.number(),
  team: teamSchema.nullable(),
});
export type Target = z.infer<typeof targetSchema>;
