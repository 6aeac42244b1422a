import {
  defaultChannels,
  defaultDealStages,
  defaultLossReasons,
  defaultRoleActivities,
} from '../../domain/defaults.ts';
import { workbookSettingsSchema } from '../../domain/settings.ts';
import type { WritableDb } from '../storage/database.ts';
import { insertRow, insertRows } from '../storage/recorded.ts';
import { writeSetting } from '../storage/setting.ts';
import type { WriteContext } from './context.ts';

const wishKeys = ['currency', 'locale', 'timeZone'] as const;
export type Wishes = Partial<Record<(typeof wishKeys)[number], string>>;

/** Fills a new workbook with what most teams start from. A wish that is no valid setting is passed over. */
export function seedWorkbook(db: WritableDb, context: WriteContext, wishes: Wishes): void {
  for (const key of wishKeys) {
    const wished = workbookSettingsSchema.shape[key].safeParse(wishes[key]);
    if (wished.success) writeSetting(db, key, wished.data);
  }
  insertRows(
    db,
    'deal_stage',
    ['id', 'name', 'kind', 'position', 'category'],
    defaultDealStages.map((stage, position) => [
      context.newId(),
      stage.name,
      stage.kind,
      position,
      stage.category,
    ]),
  );
  insertRows(
    db,
    'channel',
    ['id', 'name', 'team', 'kind', 'position'],
    defaultChannels.map((channel, position) => [
      context.newId(),
      channel.name,
      channel.team,
      channel.kind,
      position,
    ]),
  );
  insertRows(
    db,
    'role_activity',
    ['id', 'name', 'team', 'position'],
    defaultRoleActivities.map((activity, position) => [
      context.newId(),
      activity.name,
      activity.team,
      position,
    ]),
  );
  defaultLossReasons.forEach((group, position) => {
    const parent = context.newId();
    insertRow(db, 'loss_reason', { id: parent, name: group.name, parent_id: null, position });
    group.reasons.forEach((name, index) => {
      insertRow(db, 'loss_reason', { id: context.newId(), name, parent_id: parent, position: index });
    });
  });
  context.label('New workbook');
  context.fixed();
}
