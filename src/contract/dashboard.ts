import { z } from 'zod';
import { isoDateSchema, periodSchema } from '../domain/calendar.ts';
import { cardNameSchema, cardSchema } from '../domain/metrics/card.ts';
import { metricDefinitionSchema } from '../domain/metrics/catalogue.ts';
import { metricIdSchema } from '../domain/metrics/metricId.ts';
import { metricReportSchema } from '../domain/metrics/result.ts';
import { metricFilterSchema } from '../domain/metrics/scope.ts';
import { query } from './call.ts';

/** The numbers: cards for the dashboard, the meeting and the minutes; every metric at once for scripts. */

export const comparisonSchema = z.enum(['previous', 'year', 'target', 'none']);
export type Comparison = z.infer<typeof comparisonSchema>;

/** Comparisons and trends step back and forth from a period; far from any real date there is no calendar to step on. */
const isReal = (date: string): boolean => date >= '1900-01-01' && date <= '2200-01-01';
const tooFar = { message: 'Choose dates between 1900 and 2200' };

const question = {
  /** Null = all time. */
  period: periodSchema.refine(({ from, to }) => isReal(from) && isReal(to), tooFar).nullable(),
  /** The last day whose events count; today when left out. */
  asOf: isoDateSchema.refine(isReal, tooFar).optional(),
  compare: comparisonSchema.default('previous'),
  filter: metricFilterSchema.default({}),
};

export const dashboardAnswerSchema = z.object({
  period: periodSchema.nullable(),
  asOf: isoDateSchema,
  /** The period compared with, and its name; null when nothing is compared or the comparison is with targets. */
  compared: z.object({ period: periodSchema, words: z.string() }).nullable(),
  cards: z.array(cardSchema),
});
export type DashboardAnswer = z.infer<typeof dashboardAnswerSchema>;

export const dashboardCalls = {
  /** Every card of the dashboard, in reading order; the first is the scorecard's tiles. */
  'dashboard.get': query(z.object(question), dashboardAnswerSchema),
  /** The named cards, as for an agenda item (`cardsForAgenda`). A name asked twice comes twice. */
  'dashboard.cards': query(
    z.object({ names: z.array(cardNameSchema).max(20), ...question }),
    dashboardAnswerSchema,
  ),
  /** Every metric by id, rates as fractions, money in minor units. Without dates: all time, as of today. */
  'metrics.all': query(
    z.object({
      from: isoDateSchema.optional(),
      to: isoDateSchema.optional(),
      asOf: isoDateSchema.optional(),
      filter: metricFilterSchema.default({}),
    }),
    z.record(metricIdSchema, metricReportSchema),
  ),
  /** What each metric is, for the ⓘ. */
  'metrics.definitions': query(z.object({}), z.array(metricDefinitionSchema)),
} as const;
