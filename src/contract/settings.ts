import { z } from 'zod';
import { campaignSchema } from '../domain/campaign.ts';
import { channelSchema } from '../domain/channel.ts';
import { dealStageSchema } from '../domain/dealStage.ts';
import { idSchema } from '../domain/ids.ts';
import { lossReasonSchema } from '../domain/lossReason.ts';
import { personSchema } from '../domain/person.ts';
import { personaSchema } from '../domain/persona.ts';
import { workbookSettingsSchema } from '../domain/settings.ts';
import { targetSchema } from '../domain/target.ts';
import { command, query } from './call.ts';

/** The workbook's own lists and agreements: people, channels, stages, reasons, targets, currency, calendar. */

const none = z.object({});
const saved = z.object({ id: idSchema });
/** Without an id the record is created. */
const optionalId = { id: idSchema.optional() };
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(10_000);
/** Every record of the list, in its new order. */
const order = z.object({ ids: z.array(idSchema).min(1).max(1000) });

export const settingsCalls = {
  'settings.get': query(none, workbookSettingsSchema),
  'settings.update': command(workbookSettingsSchema.partial(), workbookSettingsSchema),

  /** Active people first, then by name. */
  'people.list': query(none, listOf(personSchema)),
  'people.save': command(personSchema.omit({ id: true, active: true }).extend(optionalId), saved),
  'people.setActive': command(z.object({ id: idSchema, active: z.boolean() }), none),

  'channels.list': query(none, listOf(channelSchema)),
  'channels.save': command(channelSchema.omit({ id: true, position: true }).extend(optionalId), saved),
  'channels.reorder': command(order, none),

  'dealStages.list': query(none, listOf(dealStageSchema)),
  'dealStages.save': command(dealStageSchema.omit({ id: true, position: true }).extend(optionalId), saved),
  'dealStages.reorder': command(order, none),

  'lossReasons.list': query(none, listOf(lossReasonSchema)),
  'lossReasons.save': command(lossReasonSchema.omit({ id: true, position: true }).extend(optionalId), saved),
  'lossReasons.reorder': command(order, none),

  'campaigns.list': query(none, listOf(campaignSchema)),
  'personas.list': query(none, listOf(personaSchema)),

  'targets.list': query(none, listOf(targetSchema)),
  /** One value per metric, start date and team: saving another replaces it. */
  'targets.save': command(targetSchema.omit({ id: true }).extend(optionalId), saved),
  'targets.remove': command(z.object({ id: idSchema }), none),
} as const;
