import type { Exhibit } from '../../domain/meeting/evidence.ts';
import { findItem } from '../storage/agendaItem.ts';
import type { ReadableDb } from '../storage/database.ts';
import { listMeetings } from '../storage/meeting.ts';
import type { ReadContext } from './context.ts';
import type { QueryHandlers } from './handlers.ts';
import { agendaCommands } from './meeting/agendaCommands.ts';
import { clockCommands } from './meeting/clockCommands.ts';
import { meetingDetail } from './meeting/detail.ts';
import { editCommands } from './meeting/editCommands.ts';
import { exhibitsOf } from './meeting/exhibits.ts';
import { missing, mustFindMeeting } from './meeting/load.ts';
import { allTemplates, suggestMeeting } from './meeting/plan.ts';
import { readRecord } from './meeting/seal.ts';

/** Meetings: the table of contents of services/meeting. */

function itemExhibits(db: ReadableDb, id: string, itemId: string, context: ReadContext): Exhibit[] {
  const meeting = mustFindMeeting(db, id);
  if (meeting.state === 'sealed') {
    const { record } = readRecord(db, id, undefined, context);
    return record.items.find((item) => item.id === itemId)?.exhibits ?? [];
  }
  const item = findItem(db, itemId);
  if (item === null || item.meetingId !== id) throw missing('agenda item');
  return exhibitsOf(db, meeting, item, context);
}

export const meetingQueries = {
  'meetings.list': (db) => listMeetings(db).map(({ meeting, ...summary }) => ({ ...meeting, ...summary })),
  'meetings.get': (db, { id }, context) => ({ now: context.now, ...meetingDetail(db, id) }),
  'meetings.templates': (db) => allTemplates(db),
  'meetings.suggest': (db, input, context) => suggestMeeting(db, context.today, input),
  'meetings.exhibits': (db, { id, itemId }, context) => itemExhibits(db, id, itemId, context),
  'meetings.record': (db, { id, version }, context) => readRecord(db, id, version, context),
} satisfies Partial<QueryHandlers>;

export const meetingCommands = { ...editCommands, ...agendaCommands, ...clockCommands };
