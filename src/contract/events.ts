import { z } from 'zod';
import { instantSchema } from '../domain/calendar.ts';

/** What the main process tells the window without being asked. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('workbook.changed'), revision: z.int(), tables: z.array(z.string()) }),
  z.object({
    type: z.literal('workbook.saveState'),
    state: z.enum(['saved', 'saving', 'failed']),
    at: instantSchema,
    message: z.string().optional(),
  }),
  z.object({ type: z.literal('workbook.opened') }),
  z.object({ type: z.literal('workbook.closed'), reason: z.string().optional() }),
  z.object({
    type: z.literal('job.progress'),
    jobId: z.string(),
    phase: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  z.object({ type: z.literal('app.navigate'), to: z.string() }),
  z.object({ type: z.literal('app.menuCommand'), id: z.string() }),
  z.object({
    type: z.literal('app.notice'),
    tone: z.enum(['info', 'warning', 'error']),
    message: z.string(),
  }),
]);

export type AppEvent = z.infer<typeof eventSchema>;
