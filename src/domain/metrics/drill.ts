import { z } from 'zod';
import { lifecycleStages } from '../vocabulary.ts';
import { metricIdSchema } from './metricId.ts';
import { metricScopeSchema } from './scope.ts';

/** The ways a number is split; `month` keys are month starts, every other key an id or a word of the vocabulary. */
export const groupBySchema = z.enum([
  'channel',
  'campaign',
  'owner',
  'persona',
  'team',
  'month',
  'stage',
  'reason',
  'subReason',
  'stageLostAt',
  'voice',
  'fate',
]);
export type GroupBy = z.infer<typeof groupBySchema>;

/** One slice: the records whose key is in `keys` (null = none given), or with `others` every record whose key is not. */
export const drillGroupSchema = z.strictObject({
  by: groupBySchema,
  keys: z.array(z.string().max(100).nullable()).max(100),
  others: z.boolean().default(false),
});
export type DrillGroup = z.infer<typeof drillGroupSchema>;

/**
 * Points at the records behind a number without carrying them: 100,000 ids never cross IPC. `base` are the records
 * counted in n, `hits` those that made the value (won, reached, done on time), `misses` the base without the hits,
 * `excluded` what had to be left out, `aging` the deals past 1.5 × their stage's median. Hand-offs lead to their leads.
 */
export const drillSchema = z.strictObject({
  metric: z.union([metricIdSchema, z.literal('pipeline')]),
  ...metricScopeSchema.shape,
  /** M02, M20: the stage entered. M03, M04: the stage the cycles start from. */
  from: z.enum(lifecycleStages).optional(),
  /** M03, M04: the stage to be reached. */
  to: z.enum(lifecycleStages).optional(),
  groups: z.array(drillGroupSchema).max(4).default([]),
  part: z.enum(['base', 'hits', 'misses', 'excluded', 'aging']),
  /** The slice in words, for the breadcrumb of the grid: "Lost to Price · March 2026". */
  label: z.string().max(300).default(''),
});
export type Drill = z.infer<typeof drillSchema>;
export type DrillPart = Drill['part'];
export type DrillEntity = 'lead' | 'deal' | 'action';
