import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { sortSchema } from './clause.ts';
import { dealClauseSchema, dealSortColumns } from './deals.ts';
import { leadClauseSchema, leadSortColumns } from './leads.ts';

/** Saved views of the Pipeline screen: a filter, an order and the columns shown, under a name. */

const common = {
  search: z.string().max(200).default(''),
  /** The keys of the columns shown, in order; empty: as the screen has them by itself. */
  columns: z.array(z.string().max(60)).max(60).default([]),
};

export const viewDefinitionSchema = z.discriminatedUnion('screen', [
  z.object({
    screen: z.literal('leads'),
    filter: z.array(leadClauseSchema).max(20),
    sort: sortSchema(leadSortColumns),
    ...common,
  }),
  z.object({
    screen: z.literal('deals'),
    filter: z.array(dealClauseSchema).max(20),
    sort: sortSchema(dealSortColumns),
    ...common,
  }),
]);
export type ViewDefinition = z.infer<typeof viewDefinitionSchema>;

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  definition: viewDefinitionSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;
