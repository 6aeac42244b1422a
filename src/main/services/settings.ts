import type { Id } from '../../domain/ids.ts';
import { Refusal } from '../../domain/result.ts';
import { type SettingKey, settingKeys, type WorkbookSettings } from '../../domain/settings.ts';
import type { Target } from '../../domain/target.ts';

import { listCampaigns } from '../storage/campaign.ts';
import { listChannels } from '../storage/channel.ts';
import type { WritableDb } from '../storage/database.ts';
import { listDealStages } from '../storage/dealStage.ts';
import { listLossReasons } from '../storage/lossReason.ts';
import { listPeople } from '../storage/person.ts';
import { listPersonas } from '../storage/persona.ts';
import { readSettings, writeSetting } from '../storage/setting.ts';
import {
  deleteTarget,
  findSameTarget,
  findTarget,
  insertTarget,
  listTargets,
  updateTarget,
} from '../storage/target.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const settingsQueries = {
  'settings.get': (db) => readSettings(db),
  'people.list': (db) => listPeople(db),
  'channels.list': (db) => listChannels(db),
  'dealStages.list': (db) => listDealStages(db),
  'lossReasons.list': (db) => listLossReasons(db),
  'campaigns.list': (db) => listCampaigns(db),
  'personas.list': (db) => listPersonas(db),
  'targets.list': (db) => listTargets(db),
} satisfies Partial<QueryHandlers>;

const settingWords: Record<SettingKey, string> = {
  currency: 'currency',
  locale: 'language of numbers and dates',
  timeZone: 'time zone',
  fiscalYearStartMonth: 'start of the fiscal year',
  weekStartsOn: 'first day of the week',
  workingHours: 'working hours',
  firstResponseHours: 'agreed response time',
  leadStageNames: 'names of lead stages',
};

function writeIfGiven<Key extends SettingKey>(
  db: WritableDb,
  key: Key,
  value: WorkbookSettings[Key] | undefined,
): void {
  if (value !== undefined) writeSetting(db, key, value);
}

export const settingsCommands = {
  'settings.update': (db, input, context) => {
    const given = settingKeys.filter((key) => input[key] !== undefined);
    if (given.length === 0) throw new Refusal('input.invalid', 'Nothing to change was given.');
    for (const key of given) writeIfGiven(db, key, input[key]);
    context.label(`Change of ${given.map((key) => settingWords[key]).join(', ')}`);
    return readSettings(db);
  },
  'targets.save': (db, { id, ...fields }, context) => {
    context.label(`Target for ${fields.metricId} from ${fields.startsOn}`);
    return { id: saveTarget(db, id, fields, () => context.newId()) };
  },
  'targets.remove': (db, { id }, context) => {
    const target = findTarget(db, id);
    if (target === null) throw new Refusal('record.missing', 'This target is no longer there.');
    deleteTarget(db, id);
    context.label(`Removal of the target for ${target.metricId}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;

/** Writes the target; another of the same metric, start and team gives way to it. */
function saveTarget(db: WritableDb, id: Id | undefined, fields: Omit<Target, 'id'>, newId: () => Id): Id {
  if (id !== undefined && findTarget(db, id) === null) {
    throw new Refusal('record.missing', 'This target is no longer there.');
  }
  const same = findSameTarget(db, fields);
  if (id === undefined && same === null) {
    const created = newId();
    insertTarget(db, { id: created, ...fields });
    return created;
  }
  if (id !== undefined && same !== null && same.id !== id) deleteTarget(db, same.id);
  const kept = id ?? same?.id ?? newId();
  updateTarget(db, { id: kept, ...fields });
  return kept;
}
