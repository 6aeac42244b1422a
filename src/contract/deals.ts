import { z } from 'zod';
import { isoDateSchema } from '../domain/calendar.ts';
import {
  dealFieldsSchema,
  dealPushSchema,
  dealRowSchema,
  dealStageEntrySchema,
  lossOpinionSchema,
} from '../domain/deal.ts';
import { sortSchema } from '../domain/grid/clause.ts';
import { dealClauseSchema, dealSortColumns } from '../domain/grid/deals.ts';
import { idSchema } from '../domain/ids.ts';
import { currencySchema } from '../domain/money.ts';
import { touchSchema } from '../domain/touch.ts';
import { lossVoiceSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';
import {
  changedSchema,
  idsAnswerSchema,
  pageFigures,
  pageSchema,
  stretchSchema,
  targetSchema,
  whichSchema,
} from './gridQuery.ts';

/** Deals: the grid's pages, one deal with its history, and every way to change them. */

const which = whichSchema(dealClauseSchema);
const sort = sortSchema(dealSortColumns).default({ column: 'createdOn', direction: 'down' });
const target = targetSchema(which);

const one = z.object({ deal: dealRowSchema });
export const dealDetailsSchema = z.object({
  deal: dealRowSchema,
  leadName: z.string().nullable(),
  /** In the order they happened. */
  stages: z.array(dealStageEntrySchema),
  /** Newest first. */
  pushes: z.array(dealPushSchema),
  /** Why it was lost, by who says so. */
  opinions: z.array(lossOpinionSchema),
  /** Newest first, at most 200. */
  touches: z.array(touchSchema),
  extra: z.record(z.string(), z.string()),
});
export type DealDetails = z.infer<typeof dealDetailsSchema>;

export const dealCalls = {
  'deals.page': query(
    which.extend({ sort, ...pageSchema.shape }),
    z.object({
      rows: z.array(dealRowSchema),
      ...pageFigures,
      /** All that match, in minor units of the reporting currency. */
      amount: z.object({
        sum: z.int(),
        currency: currencySchema,
        /** Deals left out of the sum: without an amount, or without an exchange rate. */
        unknown: z.int().nonnegative(),
      }),
    }),
  ),
  'deals.ids': query(which.extend({ sort, ...stretchSchema.shape }), idsAnswerSchema),
  /** Where a deal stands in the ordered records, from 0; null when it does not fit the question. */
  'deals.locate': query(
    which.extend({ sort, id: idSchema }),
    z.object({ index: z.int().nonnegative().nullable() }),
  ),
  'deals.get': query(z.object({ id: idSchema }), dealDetailsSchema),

  /** In the first open stage and the reporting currency when left out. Moves its lead on to “opportunity”. */
  'deals.create': command(
    dealFieldsSchema.partial().required({ name: true }).extend({ stageId: idSchema.optional() }),
    one,
  ),
  /** Changes the given fields. Moving an open deal's expected close date later is recorded as a push. */
  'deals.update': command(z.object({ id: idSchema, patch: dealFieldsSchema.partial() }), one),
  /** Won and lost close the deal on `on` (today when left out); lost needs a reason. Won makes its lead a customer. */
  'deals.moveStage': command(
    z.object({
      id: idSchema,
      stageId: idSchema,
      on: isoDateSchema.optional(),
      lossReasonId: idSchema.optional(),
      winReason: z.string().trim().min(1).max(1000).optional(),
    }),
    one.extend({ leadMoved: z.boolean() }),
  ),
  /** One undoable step for all. Deals already in the stage, or that cannot move there, are left as they are. */
  'deals.bulkUpdate': command(
    z.object({
      target,
      patch: z
        .strictObject({
          ownerId: idSchema.nullable(),
          channelId: idSchema.nullable(),
          campaignId: idSchema.nullable(),
          stageId: idSchema,
          lossReasonId: idSchema,
        })
        .partial()
        .refine((patch) => Object.keys(patch).length > 0, { message: 'Nothing to change was given' }),
      on: isoDateSchema.optional(),
    }),
    changedSchema.extend({ unchanged: z.int().nonnegative() }),
  ),
  /** Removes deals with their stage history, pushes, loss opinions and touches; issues and actions stay. */
  'deals.remove': command(z.object({ target }), changedSchema),
  /** What the rep, the buyer or the marketer says the deal was lost for; one opinion per voice. */
  'deals.saveOpinion': command(
    z.object({
      dealId: idSchema,
      saidBy: lossVoiceSchema,
      lossReasonId: idSchema,
      quote: z.string().trim().min(1).max(4000).nullable(),
    }),
    z.object({}),
  ),
} as const;
