import { z } from 'zod';
import { instantSchema } from '../calendar.ts';
import { idSchema } from '../ids.ts';
import { cardSchema, tableColumnSchema } from '../metrics/card.ts';

/**
 * What an agenda item shows beside cards: a list of records as they stood. Like a card it carries everything needed to
 * draw it again after the data moved on.
 */
export const listExhibitSchema = z.strictObject({
  title: z.string(),
  /** One sentence with the finding, or what it means that the list is empty. */
  summary: z.string(),
  definition: z.string(),
  columns: z.array(tableColumnSchema),
  rows: z.array(
    z.strictObject({
      cells: z.array(z.union([z.string(), z.number(), z.null()])),
      record: z.strictObject({ entity: z.enum(['lead', 'deal', 'channel']), id: idSchema }).nullable(),
    }),
  ),
  /** How many rows there are in all, when only the first are listed. */
  total: z.int().nonnegative(),
});
export type ListExhibit = z.infer<typeof listExhibitSchema>;

/** One chart, set of tiles or list of an agenda item: the same on the screen, in evidence and in the sealed record. */
export const exhibitSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('card'), card: cardSchema }),
  z.strictObject({ form: z.literal('list'), list: listExhibitSchema }),
]);
export type Exhibit = z.infer<typeof exhibitSchema>;

/** What is kept beside a captured record: the chart or list it was dropped from, or a copy of a lead or deal. */
export const evidenceContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: cardSchema, point: z.string().max(300).optional() }),
  z.strictObject({ kind: z.literal('list'), list: listExhibitSchema }),
  z.strictObject({
    kind: z.literal('record'),
    entity: z.enum(['lead', 'deal']),
    id: idSchema,
    fields: z.record(z.string().max(100), z.union([z.string().max(4000), z.number(), z.null()])),
  }),
]);

export const evidenceSchema = z.object({
  id: idSchema,
  title: z.string().min(1).max(500),
  content: evidenceContentSchema,
  capturedAt: instantSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;
