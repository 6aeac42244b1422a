import { addDays, type IsoDate, weekday } from '../../../domain/calendar.ts';
import type { WriteContext } from '../../services/context.ts';
import type { WritableDb } from '../../storage/database.ts';
import { insertRows, updateRow } from '../../storage/recorded.ts';
import { type SqlValue, sql } from '../../storage/sql.ts';
import type { ColleagueKey } from '../company.ts';
import type { TouchPlan } from '../plan/model.ts';
import { addWorkdays, localDate, localInstant } from '../workTime.ts';
import { type Cast, must } from './cast.ts';
import { openingImport } from './leadSteps.ts';
import { counted, type Step, step } from './step.ts';

const touchColumns = [
  'id',
  'lead_id',
  'deal_id',
  'channel_id',
  'campaign_id',
  'person_id',
  'team',
  'kind',
  'touched_on',
  'touched_at',
  'place',
  'outcome',
  'note',
];

const logMinutes = 17 * 60 + 45;
const importMinutes = 7 * 60 + 45;

/** The Monday on which marketing's touches of a week come in. */
function mondayAfter(date: IsoDate): IsoDate {
  return addDays(date, 8 - weekday(date));
}

/** Sales notes its touches at the end of the day; marketing's come in by the week. */
export function touchSteps(touches: readonly TouchPlan[]): Step[] {
  const groups = new Map<string, { by: ColleagueKey; at: string; touches: TouchPlan[] }>();
  for (const touch of touches) {
    const date = localDate(touch.at);
    const own = touch.person !== null;
    const at = own
      ? localInstant(addWorkdays(date, 0), logMinutes)
      : localInstant(mondayAfter(date), importMinutes);
    if (at <= openingImport) continue;
    const by = touch.person ?? 'lukas';
    const key = `${at}/${by}`;
    const group = groups.get(key) ?? { by, at, touches: [] };
    group.touches.push(touch);
    groups.set(key, group);
  }
  return Array.from(groups.values(), (group) =>
    step(group, (book, cast, doing) => {
      const own = group.by !== 'lukas';
      const label = `${own ? 'Log' : 'Import'} of ${counted(group.touches.length, 'touch').replace(/touchs$/, 'touches')}`;
      book.run(doing, own ? 'touches.add' : 'import.run', label, (db, context) =>
        writeTouches(db, context, cast, group.touches),
      );
    }),
  );
}

export function writeTouches(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  touches: readonly TouchPlan[],
): void {
  const rows = touches.map((touch): SqlValue[] => [
    context.newId(),
    touch.lead === null ? null : must(cast.leads, touch.lead),
    touch.deal === null ? null : must(cast.deals, touch.deal),
    cast.named(db, 'channel', touch.channel),
    cast.campaign(touch.campaign),
    touch.person === null ? null : cast.person(touch.person),
    touch.team,
    touch.kind,
    localDate(touch.at),
    touch.team === 'sales' ? touch.at : null,
    touch.place,
    touch.outcome,
    touch.note,
  ]);
  insertRows(db, 'touch', touchColumns, rows);
  for (const { deal, at } of touches) {
    if (deal === null) continue;
    const id = must(cast.deals, deal);
    const known = db.value(sql`SELECT last_activity_on FROM deal WHERE id = ${id}`);
    if (String(known) < localDate(at)) updateRow(db, 'deal', id, { last_activity_on: localDate(at) });
  }
}
