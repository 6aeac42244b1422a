import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { command, query } from './call.ts';
import { dealClauseSchema, dealSortColumns } from './deals.ts';
import { sortSchema } from './gridQuery.ts';
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

const savedViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  definition: viewDefinitionSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const viewCalls = {
  /** By name. A view whose definition this version does not understand is left out. */
  'views.list': query(
    z.object({ screen: z.enum(['leads', 'deals']) }),
    z.object({ views: z.array(savedViewSchema) }),
  ),
  /** Without an id a new view; a view of the same screen and name is replaced. */
  'views.save': command(
    z.object({
      id: idSchema.optional(),
      name: z.string().trim().min(1).max(200),
      definition: viewDefinitionSchema,
    }),
    z.object({ id: idSchema }),
  ),
  'views.remove': command(z.object({ id: idSchema }), z.object({})),
} as const;
