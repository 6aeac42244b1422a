import { Refusal } from '../../../domain/result.ts';
import { capturedOnItem, deleteItem, insertItem, listItems, updateItem } from '../../storage/agendaItem.ts';
import {
  deleteAttendance,
  findAttendance,
  findPersonAttendance,
  insertAttendance,
  type NamedAttendance,
  updateAttendance,
} from '../../storage/attendance.ts';
import type { WritableDb } from '../../storage/database.ts';
import { findPerson } from '../../storage/person.ts';
import type { WriteContext } from '../context.ts';
import type { CommandHandlers } from '../handlers.ts';
import { newItem } from './editCommands.ts';
import { editableItem, editableMeeting, missing, refuseUnknownPerson } from './load.ts';

/** The agenda and who is there: both can change until the meeting is sealed, also while it runs. */

const itemCommands = {
  'meetings.addItem': (db, { meetingId, line, ownerId }, context) => {
    editableMeeting(db, meetingId);
    refuseUnknownPerson(db, ownerId);
    const items = listItems(db, meetingId);
    if (items.length >= 200) throw new Refusal('rule.broken', 'An agenda holds at most 200 items.');
    const last = items.reduce((highest, { position }) => Math.max(highest, position), -1);
    const item = newItem(context, meetingId, last + 1, line, ownerId);
    insertItem(db, item);
    context.inMeeting(meetingId);
    context.label(`New agenda item ${item.title}`);
    return { id: item.id };
  },
  'meetings.updateItem': (db, { id, ...patch }, context) => {
    const { item } = editableItem(db, id);
    refuseUnknownPerson(db, patch.ownerId);
    updateItem(db, id, patch);
    context.inMeeting(item.meetingId);
    context.label(`Change of agenda item ${patch.title ?? item.title}`);
    return {};
  },
  'meetings.removeItem': (db, { id }, context) => {
    const { item, meeting } = editableItem(db, id);
    if (item.state === 'current' && meeting.state === 'running') {
      throw new Refusal('meeting.state', 'This is the current agenda item. Go to another one first.');
    }
    if (capturedOnItem(db, id) > 0 || item.elapsedSeconds > 0) {
      throw new Refusal(
        'record.inUse',
        'Something was captured on this agenda item, or time was spent on it, so it stays in the minutes.',
      );
    }
    deleteItem(db, id);
    context.inMeeting(item.meetingId);
    context.label(`Removal of agenda item ${item.title}`);
    return {};
  },
  'meetings.reorderItems': (db, { meetingId, ids }, context) => {
    editableMeeting(db, meetingId);
    const known = new Set(listItems(db, meetingId).map(({ id }) => id));
    if (known.size !== ids.length || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) {
      throw new Refusal(
        'record.conflict',
        'The agenda changed in the meantime. Nothing was moved; try again.',
      );
    }
    ids.forEach((id, position) => {
      updateItem(db, id, { position });
    });
    context.inMeeting(meetingId);
    context.label('New order of the agenda');
    return {};
  },
} satisfies Partial<CommandHandlers>;

/** The attendance of a meeting that can still change. */
function editableAttendance(db: WritableDb, id: string, context: WriteContext): NamedAttendance {
  const attendance = findAttendance(db, id);
  if (attendance === null) throw missing('attendee');
  editableMeeting(db, attendance.meetingId);
  context.inMeeting(attendance.meetingId);
  return attendance;
}

const attendanceCommands = {
  'attendance.set': (db, { meetingId, personId, present }, context) => {
    editableMeeting(db, meetingId);
    const person = findPerson(db, personId);
    if (person === null) throw missing('person');
    const known = findPersonAttendance(db, meetingId, personId);
    if (known !== null) updateAttendance(db, known.id, { present });
    else {
      const id = context.newId();
      insertAttendance(db, { id, meetingId, personId, guestName: null, team: null, present, rating: null });
    }
    context.inMeeting(meetingId);
    context.label(`${person.name} ${present ? 'is here' : 'is not here'}`);
    return {};
  },
  'attendance.addGuest': (db, { meetingId, name, team }, context) => {
    editableMeeting(db, meetingId);
    const id = context.newId();
    insertAttendance(db, {
      id,
      meetingId,
      personId: null,
      guestName: name,
      team,
      present: true,
      rating: null,
    });
    context.inMeeting(meetingId);
    context.label(`Guest ${name}`);
    return { id };
  },
  'attendance.remove': (db, { id }, context) => {
    const { name } = editableAttendance(db, id, context);
    deleteAttendance(db, id);
    context.label(`Removal of attendee ${name}`);
    return {};
  },
  'attendance.rate': (db, { id, rating }, context) => {
    const { name } = editableAttendance(db, id, context);
    updateAttendance(db, id, { rating });
    context.label(rating === null ? `No rating by ${name}` : `Rating ${rating} by ${name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;

export const agendaCommands = { ...itemCommands, ...attendanceCommands };
