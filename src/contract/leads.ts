import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/calendar.ts';
import { sortSchema } from '../domain/grid/clause.ts';
import { leadClauseSchema, leadSortColumns } from '../domain/grid/leads.ts';
import { handOffSchema } from '../domain/handOff.ts';
import { idSchema } from '../domain/ids.ts';
import { leadFieldsSchema, leadSchema } from '../domain/lead.ts';
import { currencySchema } from '../domain/money.ts';
import { touchSchema } from '../domain/touch.ts';
import { leadStageSchema } from '../domain/vocabulary.ts';
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

/** Leads: the grid's pages, one lead with its history, and every way to change them. */

const which = whichSchema(leadClauseSchema);
const sort = sortSchema(leadSortColumns).default({ column: 'createdOn', direction: 'down' });
const target = targetSchema(which);

/** The answer of a page, and of one record after a change. */
const one = z.object({ lead: leadSchema });
const moveDate = isoDateSchema.optional();

export const leadDetailsSchema = z.object({
  lead: leadSchema,
  accountName: z.string().nullable(),
  /** Oldest first; entries in the order they happened. */
  cycles: z.array(
    z.object({
      id: idSchema,
      number: z.int(),
      startedOn: isoDateSchema.nullable(),
      endedOn: isoDateSchema.nullable(),
      outcome: z.enum(['customer', 'disqualified', 'recycled']).nullable(),
      entries: z.array(
        z.object({
          stage: leadStageSchema,
          enteredOn: isoDateSchema.nullable(),
          enteredAt: instantSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Newest first. */
  handOffs: z.array(handOffSchema),
  /** Newest first, at most 200. */
  touches: z.array(touchSchema),
  deals: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      stageId: idSchema,
      amount: z.int().nullable(),
      currency: currencySchema,
      closedOn: isoDateSchema.nullable(),
    }),
  ),
  /** Other leads with the same email address, at most 20. */
  duplicates: z.array(z.object({ id: idSchema, name: z.string(), company: z.string().nullable() })),
  /** Columns of the imported file that are no field of a lead. */
  extra: z.record(z.string(), z.string()),
});
export type LeadDetails = z.infer<typeof leadDetailsSchema>;

export const leadCalls = {
  'leads.page': query(
    which.extend({ sort, ...pageSchema.shape }),
    z.object({ rows: z.array(leadSchema), ...pageFigures }),
  ),
  /** The ids of a stretch of the ordered records. */
  'leads.ids': query(which.extend({ sort, ...stretchSchema.shape }), idsAnswerSchema),
  /** Where a lead stands in the ordered records, from 0; null when it does not fit the question. */
  'leads.locate': query(
    which.extend({ sort, id: idSchema }),
    z.object({ index: z.int().nonnegative().nullable() }),
  ),
  'leads.get': query(z.object({ id: idSchema }), leadDetailsSchema),

  /** Begins the first cycle at `stage` (inquiry when left out) on `createdOn` (today when left out). */
  'leads.create': command(
    leadFieldsSchema.partial().required({ name: true }).extend({ stage: leadStageSchema.optional() }),
    one,
  ),
  /** Changes the given fields. Fails with `rule.broken` for a creation date after the first stage entry. */
  'leads.update': command(z.object({ id: idSchema, patch: leadFieldsSchema.partial() }), one),
  /** Moves a lead along its lifecycle, dated `on` (today when left out). */
  'leads.move': command(
    z.object({
      id: idSchema,
      to: leadStageSchema,
      on: moveDate,
      /** Why it was disqualified or recycled. */
      reason: z.string().trim().min(1).max(500).optional(),
    }),
    one,
  ),
  /** One undoable step for all. Leads already at the stage, or that cannot move there, are left as they are. */
  'leads.bulkUpdate': command(
    z.object({
      target,
      patch: z
        .strictObject({
          ownerId: idSchema.nullable(),
          channelId: idSchema.nullable(),
          campaignId: idSchema.nullable(),
          personaId: idSchema.nullable(),
          stage: leadStageSchema,
        })
        .partial()
        .refine((patch) => Object.keys(patch).length > 0, { message: 'Nothing to change was given' }),
      on: moveDate,
    }),
    changedSchema.extend({ unchanged: z.int().nonnegative() }),
  ),
  /** Removes leads with their cycles, hand-offs and touches; deals, issues, decisions and actions stay. */
  'leads.remove': command(z.object({ target }), changedSchema),
} as const;
