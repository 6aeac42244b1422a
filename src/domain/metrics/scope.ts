import { z } from 'zod';
import { isoDateSchema, periodSchema } from '../calendar.ts';
import { idSchema } from '../ids.ts';
import { teamSchema } from '../vocabulary.ts';

/** A record's owner, channel … or null for "none"; left out means "any". */
const dimensionSchema = idSchema.nullable().optional();

/** Which records a number is computed from. Every field narrows; none given means all records. */
export const metricFilterSchema = z.strictObject({
  /** The team of the record's owner. */
  team: teamSchema.optional(),
  ownerId: dimensionSchema,
  channelId: dimensionSchema,
  campaignId: dimensionSchema,
  /** The lead's persona; for a deal that of its lead. */
  personaId: dimensionSchema,
});
export type MetricFilter = z.infer<typeof metricFilterSchema>;

/**
 * What every metric is asked with. `period: null` means all time, and then records without a date count too.
 * `asOf` is the last day whose events are known: what is dated later has not happened.
 */
export const metricScopeSchema = z.strictObject({
  period: periodSchema.nullable(),
  asOf: isoDateSchema,
  filter: metricFilterSchema.default({}),
});
export type MetricScope = z.infer<typeof metricScopeSchema>;
