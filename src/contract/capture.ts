import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { captureKinds } from '../domain/meeting/captureLine.ts';
import { evidenceContentSchema, evidenceSchema } from '../domain/meeting/evidence.ts';
import { insightSourceSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';

/** Capturing anything from anywhere in one step, with a frozen copy of what it was dropped from. */

const none = z.object({});
const byId = z.object({ id: idSchema });

export const newEvidenceSchema = z.object({
  title: z.string().trim().min(1).max(500),
  content: evidenceContentSchema,
});

export const captureSchema = z.object({
  kind: z.enum(captureKinds),
  text: z.string().trim().min(1).max(20_000),
  meetingId: idSchema.nullable().default(null),
  agendaItemId: idSchema.nullable().default(null),
  /** An action's owner; who decided, raised or noted it for the others. */
  ownerId: idSchema.nullable().default(null),
  dueOn: isoDateSchema.nullable().default(null),
  leadId: idSchema.nullable().default(null),
  dealId: idSchema.nullable().default(null),
  /** An issue put aside for later instead of being taken now. */
  parked: z.boolean().default(false),
  rationale: z.string().trim().max(4000).nullable().default(null),
  source: insightSourceSchema.optional(),
  evidence: newEvidenceSchema.optional(),
});
export type Capture = z.infer<typeof captureSchema>;

/** A text being written, by where it is written: `meeting:<id>:<item>`. */
const draftKey = z.string().regex(/^[\w:.-]{1,200}$/);

export const captureCalls = {
  'capture.add': command(captureSchema, z.object({ kind: z.enum(captureKinds), id: idSchema })),
  'notes.update': command(z.object({ id: idSchema, text: z.string().trim().min(1).max(20_000) }), none),
  'notes.remove': command(byId, none),
  /** Keeps what is being typed through a crash; an empty text forgets it. Not part of undo. */
  'drafts.save': command(z.object({ key: draftKey, text: z.string().max(20_000) }), none),
  'drafts.get': query(
    z.object({ key: draftKey }),
    z.object({ text: z.string(), at: instantSchema.nullable() }),
  ),
  'evidence.get': query(byId, evidenceSchema),
} as const;
