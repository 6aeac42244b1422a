import { z } from 'zod';
import { isoDateSchema, periodSchema } from '../calendar.ts';
import { currencySchema } from '../money.ts';
import { drillSchema } from './drill.ts';
import { metricIdSchema, metricUnitSchema } from './metricId.ts';
import { excludedWhySchema, intervalSchema } from './result.ts';

/**
 * A card: one finding with everything needed to draw it, explain it and open the records behind it. The screen, the
 * minutes and the evidence frozen in a sealed meeting all hold this same JSON. Numbers are raw (fractions, days, minor
 * units); only sentences and labels carry text, in the workbook's locale.
 */

export const cardNames = [
  'scorecard',
  'funnel',
  'handOffs',
  'firstResponse',
  'channelCost',
  'budget',
  'leadsByChannel',
  'conversionByChannel',
  'winRate',
  'pipeline',
  'salesCycle',
  'timeInStage',
  'agingDeals',
  'lossReasons',
  'lossTrend',
  'lossVoices',
  'followThrough',
] as const;
export const cardNameSchema = z.enum(cardNames);
export type CardName = z.infer<typeof cardNameSchema>;

const drill = drillSchema.optional();

/** A value of a series; its place among the points is its category's place. Null is drawn as a gap and shown as "—". */
export const cardPointSchema = z.strictObject({
  value: z.number().nullable(),
  /** How many records the value rests on. */
  n: z.int().nonnegative().optional(),
  /** Fewer than 30 records: show "low sample". */
  low: z.boolean().optional(),
  interval: intervalSchema.nullable().optional(),
  drill,
});
export type CardPoint = z.infer<typeof cardPointSchema>;

export const cardSeriesSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** Sales and marketing keep their colours everywhere; `rest` is the grey "Other". */
  role: z.enum(['sales', 'marketing', 'other', 'rest']),
  points: z.array(cardPointSchema),
});
export type CardSeries = z.infer<typeof cardSeriesSchema>;

export const cardCategorySchema = z.strictObject({
  /** A month start, an id or a word of the vocabulary; null = none given. */
  key: z.string().nullable(),
  label: z.string(),
});

/** What lies between two categories of a funnel: the share of the first that reached the second. */
export const cardStepSchema = z.strictObject({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  value: z.number().nullable(),
  n: z.int().nonnegative(),
  low: z.boolean(),
  interval: intervalSchema.nullable(),
  drill,
});

/** `bars` run across (categories down the side), `columns` stand up, `line` joins points over time. */
export const plotSchema = z.strictObject({
  form: z.enum(['bars', 'columns', 'line']),
  unit: metricUnitSchema,
  currency: currencySchema.optional(),
  /** Series of one category lie on top of each other, not side by side. */
  stacked: z.boolean(),
  /** What the categories are: "Month", "Stage". */
  categoryName: z.string(),
  categories: z.array(cardCategorySchema),
  series: z.array(cardSeriesSchema),
  steps: z.array(cardStepSchema).default([]),
  /** Lines across the plot: a target, the whole team's rate, the previous period. */
  lines: z.array(
    z.strictObject({ kind: z.enum(['target', 'reference']), label: z.string(), value: z.number() }),
  ),
});
export type Plot = z.infer<typeof plotSchema>;

export const tableColumnSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  unit: z.union([metricUnitSchema, z.enum(['text', 'date'])]),
  currency: currencySchema.optional(),
});
export const cardTableSchema = z.strictObject({
  form: z.literal('table'),
  columns: z.array(tableColumnSchema),
  rows: z.array(
    z.strictObject({
      cells: z.array(z.union([z.string(), z.number(), z.null()])),
      low: z.boolean().optional(),
      drill,
    }),
  ),
});
export type CardTable = z.infer<typeof cardTableSchema>;

export const tileSchema = z.strictObject({
  metric: metricIdSchema,
  label: z.string(),
  value: z.number().nullable(),
  unit: metricUnitSchema,
  currency: currencySchema.optional(),
  n: z.int().nonnegative(),
  low: z.boolean(),
  interval: intervalSchema.nullable(),
  excluded: z.int().nonnegative(),
  excludedWhy: z.array(excludedWhySchema),
  definition: z.string(),
  better: z.enum(['up', 'down', 'none']),
  /** The compared period's value, or null when nothing is compared or it has no base. */
  previous: z.number().nullable(),
  /** `value − previous` in the tile's unit (for shares: fraction points); null when one of them is missing. */
  delta: z.number().nullable(),
  /** `delta` as a share of `previous`; null for rates and when previous is 0. */
  deltaShare: z.number().nullable(),
  /** Whether the change is for the better, by `better`; null when there is none to judge. */
  verdict: z.enum(['better', 'worse', 'same']).nullable(),
  target: z.number().nullable(),
  /** One value per month, oldest first, ending with the period's last month. */
  spark: z.array(z.strictObject({ month: isoDateSchema, label: z.string(), value: z.number().nullable() })),
  drill,
});
export type Tile = z.infer<typeof tileSchema>;

/** Stands in `comparedTo` where tiles are held against their targets, not against another period. */
export const targetWords = 'target';

export const cardTilesSchema = z.strictObject({
  form: z.literal('tiles'),
  /** The name of the compared period, or `targetWords`; null = nothing is compared. */
  comparedTo: z.string().nullable(),
  tiles: z.array(tileSchema),
});

export const cardSchema = z.strictObject({
  name: cardNameSchema,
  metrics: z.array(z.union([metricIdSchema, z.enum(['pipeline', 'budget'])])),
  /** What the card is about, the same every month: "Win rate". */
  subject: z.string(),
  /** What it shows this time, written from the data: "Win rate fell to 31 %". */
  title: z.string(),
  /** One sentence for those who do not see the chart. */
  summary: z.string(),
  chart: z.union([plotSchema, cardTableSchema, cardTilesSchema]),
  definition: z.string(),
  n: z.int().nonnegative(),
  lowSample: z.boolean(),
  excluded: z.int().nonnegative(),
  excludedWhy: z.array(excludedWhySchema),
  /** Null = all time. */
  period: periodSchema.nullable(),
  asOf: isoDateSchema,
  /** Period and filter in words, as printed below a figure. */
  filterText: z.string(),
  drill,
});
export type Card = z.infer<typeof cardSchema>;
