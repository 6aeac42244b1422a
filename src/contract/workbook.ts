import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { currencySchema } from '../domain/money.ts';
import { command, query } from './call.ts';

const nothing = z.object({});
const stepSchema = z.object({ label: z.string() });

export const workbookSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  revision: z.int(),
  createdAt: instantSchema,
  isSample: z.boolean(),
  currency: currencySchema,
  locale: z.string(),
  fiscalStartMonth: z.int().min(1).max(12),
  counts: z.object({
    leads: z.int(),
    deals: z.int(),
    campaigns: z.int(),
    people: z.int(),
    meetings: z.int(),
    openActions: z.int(),
  }),
  lastSealedOn: isoDateSchema.nullable(),
  /** The first and last business date of leads and deals, or null when there are none. */
  dataSpan: z.object({ first: isoDateSchema, last: isoDateSchema }).nullable(),
  undo: stepSchema.nullable(),
  redo: stepSchema.nullable(),
});
export type WorkbookSummary = z.infer<typeof workbookSummarySchema>;

export const recordHistorySchema = z.array(
  z.object({
    at: instantSchema,
    actor: z.string(),
    kind: z.enum(['create', 'update', 'delete']),
    label: z.string(),
    field: z.string().nullable(),
    old: z.union([z.string(), z.number(), z.null()]),
    new: z.union([z.string(), z.number(), z.null()]),
    meetingTitle: z.string().nullable(),
  }),
);

export const workbookCalls = {
  'workbook.summary': query(nothing, workbookSummarySchema),
  'workbook.rename': command(z.object({ name: z.string().trim().min(1).max(120) }), nothing),
  'records.history': query(
    z.object({ entity: z.string().regex(/^[a-z_]{1,40}$/), id: idSchema }),
    recordHistorySchema,
  ),
} as const;
