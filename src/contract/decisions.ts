import { z } from 'zod';
import { isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { listedDecisionSchema } from '../domain/meeting/captured.ts';
import { command, query } from './call.ts';

const none = z.object({});
const byId = z.object({ id: idSchema });
const text = z.string().trim().max(4000).nullable();

const fields = {
  statement: z.string().trim().min(1).max(2000),
  rationale: text,
  alternatives: text,
  decidedOn: isoDateSchema,
  decidedById: idSchema.nullable(),
  metricId: z.string().max(20).nullable(),
  reviewOn: isoDateSchema.nullable(),
  /** The decision this one takes the place of. */
  supersedesId: idSchema.nullable(),
  leadId: idSchema.nullable(),
  dealId: idSchema.nullable(),
};

export const decisionCalls = {
  /** Newest first. */
  'decisions.list': query(
    z.object({ search: z.string().max(200).optional(), meetingId: idSchema.optional() }),
    z.array(listedDecisionSchema),
  ),
  'decisions.create': command(
    z
      .object({ ...fields, meetingId: idSchema.nullable(), agendaItemId: idSchema.nullable() })
      .partial()
      .required({ statement: true }),
    byId,
  ),
  'decisions.update': command(z.object(fields).partial().extend({ id: idSchema }), none),
  'decisions.remove': command(byId, none),
} as const;
