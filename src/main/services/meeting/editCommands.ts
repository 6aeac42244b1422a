import type { Id } from '../../../domain/ids.ts';
import type { AgendaLine } from '../../../domain/meeting/agenda.ts';
import type { AgendaItem, Meeting } from '../../../domain/meeting/meeting.ts';
import { Refusal } from '../../../domain/result.ts';
import { capturedOnItem, deleteItem, insertItem, listItems } from '../../storage/agendaItem.ts';
import { deleteAttendance, insertAttendance, listAttendance } from '../../storage/attendance.ts';
import type { WritableDb } from '../../storage/database.ts';
import {
  deleteMeeting,
  followersOf,
  insertMeeting,
  latestMeeting,
  listMeetings,
  type MeetingSummary,
  updateMeeting,
} from '../../storage/meeting.ts';
import {
  deleteTemplate,
  insertTemplate,
  listTemplates,
  updateTemplate,
} from '../../storage/meetingTemplate.ts';
import type { WriteContext } from '../context.ts';
import type { CommandHandlers } from '../handlers.ts';
import { bringUnfinished, takeBack } from './bringOver.ts';
import { editableMeeting, missing, mustFindMeeting, refuseUnknownPerson } from './load.ts';
import { allTemplates, suggestMeeting, templateNamed } from './plan.ts';

/** Preparing a meeting: making, changing and removing it, and the team's own templates. */

export const newItem = (
  context: WriteContext,
  meetingId: Id,
  position: number,
  line: AgendaLine,
  ownerId: Id | null = null,
): AgendaItem => ({
  id: context.newId(),
  meetingId,
  kind: line.kind,
  title: line.title,
  position,
  plannedMinutes: line.minutes,
  extraMinutes: 0,
  ownerId,
  prompt: line.prompt,
  view: line.view,
  state: 'waiting',
  elapsedSeconds: 0,
  runningSince: null,
});

const blankMeeting = {
  version: 1,
  scribeId: null,
  startedAt: null,
  pausedAt: null,
  endedAt: null,
  sealedAt: null,
  currentItemId: null,
  contentHash: null,
  nextOn: null,
} satisfies Partial<Meeting>;

function createMeeting(
  db: WritableDb,
  input: Parameters<CommandHandlers['meetings.create']>[1],
  context: WriteContext,
): Meeting {
  const plan = suggestMeeting(db, context.today, input);
  const period = input.period ?? plan.period;
  refuseUnknownPerson(db, input.facilitatorId);
  const template = templateNamed(db, plan.template);
  const meeting: Meeting = {
    ...blankMeeting,
    id: context.newId(),
    title: input.title ?? plan.title,
    template: plan.template,
    state: input.open ? 'open' : 'draft',
    heldOn: plan.heldOn,
    startsAt: input.startsAt === undefined ? plan.startsAt : input.startsAt,
    place: input.place === undefined ? plan.place : input.place,
    facilitatorId: input.facilitatorId === undefined ? plan.facilitatorId : input.facilitatorId,
    previousId: latestMeeting(db, plan.template, plan.heldOn)?.id ?? null,
    periodFrom: period.from,
    periodTo: period.to,
  };
  insertMeeting(db, meeting);
  template.items.forEach((line, position) => {
    insertItem(db, newItem(context, meeting.id, position, line));
  });
  for (const personId of new Set(input.attendeeIds ?? plan.attendeeIds)) {
    refuseUnknownPerson(db, personId);
    const attendance = { personId, guestName: null, team: null, present: true, rating: null };
    insertAttendance(db, { id: context.newId(), meetingId: meeting.id, ...attendance });
  }
  return meeting;
}

const keptOf = (summary: MeetingSummary | undefined): number => {
  const counts = summary?.counts;
  return counts === undefined ? 0 : counts.notes + counts.issues + counts.decisions + counts.actions;
};

/** Removes a meeting nobody has held; whatever was captured for it must go first. */
function removeMeeting(db: WritableDb, id: Id): Meeting {
  const meeting = editableMeeting(db, id);
  if (meeting.startedAt !== null) {
    throw new Refusal('meeting.state', 'This meeting has been held, so it cannot be removed.');
  }
  const kept = keptOf(listMeetings(db).find((one) => one.meeting.id === id));
  const items = listItems(db, id);
  if (kept > 0 || items.some((item) => capturedOnItem(db, item.id) > 0)) {
    throw new Refusal(
      'record.inUse',
      'Notes, issues, decisions or actions were already captured for this meeting. Remove them first.',
    );
  }
  for (const follower of followersOf(db, id)) updateMeeting(db, follower, { previousId: meeting.previousId });
  takeBack(db, id);
  for (const item of items) deleteItem(db, item.id);
  for (const attendance of listAttendance(db, id)) deleteAttendance(db, attendance.id);
  deleteMeeting(db, id);
  return meeting;
}

export const editCommands = {
  'meetings.create': (db, input, context) => {
    const meeting = createMeeting(db, input, context);
    if (input.open) bringUnfinished(db, meeting.id, context);
    context.inMeeting(meeting.id);
    context.label(`New meeting ${meeting.title}`);
    return { id: meeting.id };
  },
  'meetings.update': (db, { id, period, ...patch }, context) => {
    editableMeeting(db, id);
    refuseUnknownPerson(db, patch.facilitatorId);
    refuseUnknownPerson(db, patch.scribeId);
    updateMeeting(db, id, { ...patch, periodFrom: period?.from, periodTo: period?.to });
    context.inMeeting(id);
    context.label(`Change of ${mustFindMeeting(db, id).title}`);
    return {};
  },
  'meetings.remove': (db, { id }, context) => {
    const meeting = removeMeeting(db, id);
    context.label(`Removal of ${meeting.title}`);
    return {};
  },
  'meetings.saveTemplate': (db, { id, name, items }, context) => {
    const own = listTemplates(db);
    if (id !== undefined && !own.some((template) => template.id === id)) throw missing('template');
    const twin = allTemplates(db).find((template) => template.name.toLowerCase() === name.toLowerCase());
    if (twin !== undefined && twin.id !== (id ?? '')) {
      throw new Refusal(
        'record.conflict',
        `There is already a template named “${name}”. Choose another name.`,
      );
    }
    const template = { id: id ?? context.newId(), name, items };
    if (id === undefined) insertTemplate(db, template);
    else updateTemplate(db, template);
    context.label(id === undefined ? `New template ${name}` : `Change of template ${name}`);
    return { id: template.id };
  },
  'meetings.removeTemplate': (db, { id }, context) => {
    const template = listTemplates(db).find((one) => one.id === id);
    if (template === undefined) throw missing('template');
    deleteTemplate(db, id);
    context.label(`Removal of template ${template.name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
