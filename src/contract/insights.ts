import { z } from 'zod';
import { isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { insightLinkSchema, listedInsightSchema } from '../domain/meeting/captured.ts';
import { insightSourceSchema, insightStatusSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';

const none = z.object({});
const byId = z.object({ id: idSchema });

const fields = {
  text: z.string().trim().min(1).max(4000),
  source: insightSourceSchema,
  personId: idSchema.nullable(),
  notedOn: isoDateSchema,
};

export const insightCalls = {
  /** Newest first. */
  'insights.list': query(
    z.object({
      statuses: z.array(insightStatusSchema).max(4).optional(),
      search: z.string().max(200).optional(),
      linkedTo: idSchema.optional(),
    }),
    z.array(listedInsightSchema),
  ),
  'insights.create': command(z.object(fields).partial().required({ text: true, source: true }), byId),
  'insights.update': command(z.object(fields).partial().extend({ id: idSchema }), none),
  'insights.setStatus': command(z.object({ id: idSchema, status: insightStatusSchema }), none),
  'insights.remove': command(byId, none),
  /** What an insight may be tagged to, by name: open deals, leads still in play (the latest 2,000), personas … */
  'insights.taggable': query(
    z.object({ entity: insightLinkSchema.shape.entity }),
    z.array(z.object({ id: idSchema, name: z.string(), detail: z.string().nullable() })).max(2000),
  ),
  /** Tags an insight to what it may help. */
  'insights.link': command(
    z.object({ id: idSchema, entity: insightLinkSchema.shape.entity, recordId: idSchema }),
    none,
  ),
  'insights.unlink': command(z.object({ linkId: idSchema }), none),
} as const;
