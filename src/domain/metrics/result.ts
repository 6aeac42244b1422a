import { z } from 'zod';
import { currencySchema } from '../money.ts';
import { metricIdSchema, metricUnitSchema } from './metricId.ts';

export const excludedWhySchema = z.strictObject({ reason: z.string(), count: z.int().positive() });
/** So many records were left out, and why in plain words. */
export type ExcludedWhy = z.infer<typeof excludedWhySchema>;

export const intervalSchema = z.strictObject({ low: z.number(), high: z.number() });
/** A 95 % Wilson interval, as fractions. */
export type Interval = z.infer<typeof intervalSchema>;

/**
 * One number with what it rests on. `value` is null when there is no base to compute from; rates are fractions 0–1,
 * money is in minor units of `currency`. `n` counts the records in the base, `excluded` those that had to be left out.
 */
export const metricResultSchema = z.strictObject({
  value: z.number().nullable(),
  n: z.int().nonnegative(),
  excluded: z.int().nonnegative(),
  excludedWhy: z.array(excludedWhySchema),
  unit: metricUnitSchema,
  currency: currencySchema.optional(),
  interval: intervalSchema.nullable().optional(),
  mean: z.number().nullable().optional(),
  median: z.number().nullable().optional(),
  p75: z.number().nullable().optional(),
  p90: z.number().nullable().optional(),
  /** Why `value` is null, where `n` alone does not tell: "no spend recorded". */
  why: z.string().optional(),
});
export type MetricResult = z.infer<typeof metricResultSchema>;

/** A metric's headline and its parts: by stage, by channel, by reason … (`by` names the split, keys are ids or words). */
export const metricReportSchema = metricResultSchema.extend({
  id: metricIdSchema,
  name: z.string(),
  /** What the headline is, where the metric has a choice: "MQL → SQL". */
  of: z.string().optional(),
  parts: z
    .array(
      metricResultSchema.extend({
        by: z.string(),
        key: z.string().nullable(),
        label: z.string(),
        /** For parts that count deals: what they are worth together. */
        amount: z.number().nullable().optional(),
      }),
    )
    .default([]),
});
export type MetricReport = z.infer<typeof metricReportSchema>;
