import { z } from 'zod';
import { isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { listedActionSchema } from '../domain/meeting/captured.ts';
import { drillSchema } from '../domain/metrics/drill.ts';
import { actionStatusSchema, teamSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';

const none = z.object({});
const byId = z.object({ id: idSchema });
const text = z.string().trim().max(4000).nullable();

const actionFilterSchema = z.object({
  statuses: z.array(actionStatusSchema).max(4).optional(),
  ownerId: idSchema.nullable().optional(),
  team: teamSchema.optional(),
  meetingId: idSchema.nullable().optional(),
  leadId: idSchema.optional(),
  dealId: idSchema.optional(),
  /** Only those whose due date has passed. */
  late: z.boolean().optional(),
  /** The actions behind a number (M28). */
  drill: drillSchema.optional(),
  /** Words of the title. */
  search: z.string().max(200).optional(),
});

const fields = {
  title: z.string().trim().min(1).max(500),
  ownerId: idSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  note: text,
  leadId: idSchema.nullable(),
  dealId: idSchema.nullable(),
  decisionId: idSchema.nullable(),
};

export const actionCalls = {
  /** Unfinished first, earliest due date first, without a date last; finished ones newest first after them. */
  'actions.list': query(z.object({ filter: actionFilterSchema.default({}) }), z.array(listedActionSchema)),
  'actions.create': command(
    z
      .object({ ...fields, meetingId: idSchema.nullable(), agendaItemId: idSchema.nullable() })
      .partial()
      .required({ title: true }),
    byId,
  ),
  'actions.update': command(z.object(fields).partial().extend({ id: idSchema }), none),
  'actions.setStatus': command(z.object({ id: idSchema, status: actionStatusSchema }), none),
  /** Keeps it open with a new due date: the given one, or the day of the next meeting. */
  'actions.carry': command(
    z.object({ id: idSchema, meetingId: idSchema, dueOn: isoDateSchema.optional() }),
    z.object({ dueOn: isoDateSchema }),
  ),
  'actions.remove': command(byId, none),
} as const;
