import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { raciLetterSchema } from '../domain/meeting/charter.ts';
import { personaSchema } from '../domain/persona.ts';
import { teamSchema } from '../domain/vocabulary.ts';
import { command, query } from './call.ts';

/** The habits between meetings: personas, shadowing, hand-offs waiting, who does what. */

const none = z.object({});
const byId = z.object({ id: idSchema });
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().max(4000).nullable();

export const confidenceSchema = z.enum(['low', 'medium', 'high']);
export const personaAttributeSchema = z.object({
  id: idSchema,
  personaId: idSchema,
  name,
  text: z.string().trim().min(1).max(4000),
  /** Where it is known from, in words. */
  evidence: z.string().max(1000).nullable(),
  notedOn: isoDateSchema,
  confidence: confidenceSchema,
});
export const describedPersonaSchema = personaSchema.extend({
  ownerName: z.string().nullable(),
  attributes: z.array(personaAttributeSchema),
  leads: z.int(),
  insights: z.int(),
});
export type DescribedPersona = z.infer<typeof describedPersonaSchema>;

export const shadowingStateSchema = z.enum(['planned', 'done', 'cancelled']);
const shadowingFields = {
  watcherId: idSchema,
  watchedId: idSchema,
  plannedOn: isoDateSchema,
  activity: text,
  brief: text,
  observations: text,
  debrief: text,
};
export const shadowingSchema = z.object({
  id: idSchema,
  ...shadowingFields,
  state: shadowingStateSchema,
  watcherName: z.string(),
  watcherTeam: teamSchema,
  watchedName: z.string(),
  watchedTeam: teamSchema,
});
export type Shadowing = z.infer<typeof shadowingSchema>;

export const pendingHandOffSchema = z.object({
  id: idSchema,
  leadId: idSchema,
  leadName: z.string(),
  company: z.string().nullable(),
  channelName: z.string().nullable(),
  fromName: z.string().nullable(),
  toName: z.string().nullable(),
  handedAt: instantSchema,
  dueAt: instantSchema.nullable(),
});
export type PendingHandOff = z.infer<typeof pendingHandOffSchema>;

export const charterSchema = z.object({
  activities: z.array(
    z.object({
      id: idSchema,
      name,
      team: teamSchema,
      assignments: z.array(
        z.object({
          id: idSchema,
          personId: idSchema.nullable(),
          team: teamSchema.nullable(),
          letter: raciLetterSchema,
        }),
      ),
    }),
  ),
});
export type Charter = z.infer<typeof charterSchema>;

export const alignmentCalls = {
  'alignment.personas': query(none, z.array(describedPersonaSchema)),
  'personas.save': command(
    z.object({ id: idSchema.optional(), name, description: text, ownerId: idSchema.nullable() }),
    byId,
  ),
  'personas.setActive': command(z.object({ id: idSchema, active: z.boolean() }), none),
  'personas.saveAttribute': command(
    personaAttributeSchema.omit({ id: true }).extend({ id: idSchema.optional() }),
    byId,
  ),
  'personas.removeAttribute': command(byId, none),

  /** Planned ones first, the next first; then done and cancelled, newest first. */
  'shadowing.list': query(none, z.array(shadowingSchema)),
  'shadowing.save': command(z.object({ id: idSchema.optional(), ...shadowingFields }), byId),
  'shadowing.setState': command(z.object({ id: idSchema, state: shadowingStateSchema }), none),
  'shadowing.remove': command(byId, none),

  /** Hand-offs sales has not answered, the longest waiting first. */
  'alignment.pendingHandOffs': query(none, z.array(pendingHandOffSchema)),

  'charter.get': query(none, charterSchema),
  'charter.saveActivity': command(z.object({ id: idSchema.optional(), name, team: teamSchema }), byId),
  'charter.removeActivity': command(byId, none),
  /** One letter per activity and person (or team); null clears it. */
  'charter.assign': command(
    z.object({
      activityId: idSchema,
      to: z.union([z.object({ personId: idSchema }), z.object({ team: teamSchema })]),
      letter: raciLetterSchema.nullable(),
    }),
    none,
  ),
} as const;
