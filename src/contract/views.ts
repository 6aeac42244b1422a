import { z } from 'zod';
import { savedViewSchema, viewDefinitionSchema } from '../domain/grid/view.ts';
import { idSchema } from '../domain/ids.ts';
import { command, query } from './call.ts';

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
