import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { listedIssueSchema } from '../domain/meeting/captured.ts';
import { issueStatusSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';

const none = z.object({});
const byId = z.object({ id: idSchema });
const text = z.string().trim().max(4000).nullable();

export const issueCalls = {
  /** Unfinished first, most carried first; then finished ones, newest first. */
  'issues.list': query(
    z.object({
      statuses: z.array(issueStatusSchema).max(4).optional(),
      leadId: idSchema.optional(),
      dealId: idSchema.optional(),
    }),
    z.array(listedIssueSchema),
  ),
  'issues.update': command(
    z.object({
      id: idSchema,
      title: z.string().trim().min(1).max(500).optional(),
      purpose: text.optional(),
      outcome: text.optional(),
      process: text.optional(),
      raisedById: idSchema.nullable().optional(),
    }),
    none,
  ),
  'issues.setStatus': command(z.object({ id: idSchema, status: issueStatusSchema }), none),
  'issues.remove': command(byId, none),
} as const;
