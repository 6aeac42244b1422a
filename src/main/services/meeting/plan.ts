import type { MeetingPlan, MeetingTemplate } from '../../../contract/meetings.ts';
import { daysBetween, type IsoDate } from '../../../domain/calendar.ts';
import {
  type AgendaTemplate,
  agendaTemplates,
  defaultTemplate,
  findTemplate,
} from '../../../domain/meeting/agenda.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { reviewPeriod, sameTimeLater } from '../../../domain/meeting/schedule.ts';
import type { WorkbookSettings } from '../../../domain/settings.ts';
import { listAttendance } from '../../storage/attendance.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { latestMeeting } from '../../storage/meeting.ts';
import { listTemplates } from '../../storage/meetingTemplate.ts';
import { listPeople } from '../../storage/person.ts';
import { readSettings } from '../../storage/setting.ts';

const farFuture = '9999-12-31';

export const allTemplates = (db: ReadableDb): MeetingTemplate[] => [
  ...agendaTemplates.map(({ name, items }) => ({ id: null, name, items: [...items] })),
  ...listTemplates(db),
];

/** The template of that name; a name nobody knows any more gives the default agenda. */
export const templateNamed = (db: ReadableDb, name: string): MeetingTemplate =>
  allTemplates(db).find((template) => template.name === name) ?? {
    id: null,
    name,
    items: [...defaultTemplate.items],
  };

/** Own templates review the last month, as the default one does. */
export const spanOf = (template: string): AgendaTemplate['span'] => findTemplate(template)?.span ?? 'month';

function titleFor(template: string, heldOn: IsoDate): string {
  const monthly = spanOf(template) === 'month' || spanOf(template) === 'three months';
  const style: Intl.DateTimeFormatOptions = monthly
    ? { month: 'long', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  const when = new Intl.DateTimeFormat('en-GB', style).format(new Date(`${heldOn}T12:00:00Z`));
  return `${template}, ${when}`;
}

function startTime(previous: Meeting | null, heldOn: IsoDate, settings: WorkbookSettings): string | null {
  if (previous?.startsAt == null) return null;
  return sameTimeLater(previous.startsAt, daysBetween(previous.heldOn, heldOn), settings.timeZone);
}

/** Who comes: those of the meeting before who are still here, or else everybody. */
function invited(db: ReadableDb, previous: Meeting | null): string[] {
  const active = listPeople(db).filter((person) => person.active);
  const before = previous === null ? [] : listAttendance(db, previous.id).map(({ personId }) => personId);
  const again = active.filter(({ id }) => before.includes(id));
  return (again.length > 0 ? again : active).map(({ id }) => id);
}

/** The next meeting of a series, filled in from the one before it. */
export function suggestMeeting(
  db: ReadableDb,
  today: IsoDate,
  wanted: { template?: string | undefined; heldOn?: IsoDate | undefined },
): MeetingPlan {
  const template = wanted.template ?? defaultTemplate.name;
  const settings = readSettings(db);
  const previous = latestMeeting(db, template, wanted.heldOn ?? farFuture);
  const planned = previous?.nextOn ?? null;
  const heldOn = wanted.heldOn ?? (planned !== null && planned > today ? planned : today);
  return {
    template,
    title: titleFor(template, heldOn),
    heldOn,
    startsAt: startTime(previous, heldOn, settings),
    period: reviewPeriod(spanOf(template), heldOn, previous?.periodTo ?? null, settings.fiscalYearStartMonth),
    facilitatorId: previous?.facilitatorId ?? null,
    attendeeIds: invited(db, previous),
    place: previous?.place ?? null,
  };
}
