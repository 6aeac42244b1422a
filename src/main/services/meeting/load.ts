import type { Id } from '../../../domain/ids.ts';
import type { MeetingClock } from '../../../domain/meeting/clock.ts';
import type { AgendaItem, Meeting } from '../../../domain/meeting/meeting.ts';
import { Refusal } from '../../../domain/result.ts';
import { findItem, listItems } from '../../storage/agendaItem.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { findMeeting } from '../../storage/meeting.ts';
import { findPerson } from '../../storage/person.ts';

/** Finding what a command is about, or refusing in words. */

export const missing = (what: string): Refusal =>
  new Refusal('record.missing', `This ${what} is no longer in the workbook. Nothing was changed.`);

export function mustFindMeeting(db: ReadableDb, id: Id): Meeting {
  const meeting = findMeeting(db, id);
  if (meeting === null) throw missing('meeting');
  return meeting;
}

/** @throws Refusal `meeting.sealed` when the meeting, if there is one, can no longer be changed */
export function refuseSealed(db: ReadableDb, meetingId: Id | null): void {
  if (meetingId !== null && findMeeting(db, meetingId)?.state === 'sealed') {
    throw new Refusal(
      'meeting.sealed',
      'This belongs to a sealed meeting and is kept as it was agreed. Open the meeting again to change it.',
    );
  }
}

export function editableMeeting(db: ReadableDb, id: Id): Meeting {
  const meeting = mustFindMeeting(db, id);
  refuseSealed(db, id);
  return meeting;
}

export function editableItem(db: ReadableDb, id: Id): { meeting: Meeting; item: AgendaItem } {
  const item = findItem(db, id);
  if (item === null) throw missing('agenda item');
  return { item, meeting: editableMeeting(db, item.meetingId) };
}

export function refuseUnknownPerson(db: ReadableDb, id: Id | null | undefined): void {
  if (id !== null && id !== undefined && findPerson(db, id) === null) throw missing('person');
}

/** The meeting's clock, as the state machine takes it. */
export function clockOf(db: ReadableDb, meeting: Meeting): MeetingClock {
  const items = listItems(db, meeting.id);
  const current = items.some(({ id }) => id === meeting.currentItemId) ? meeting.currentItemId : null;
  return {
    state: meeting.state,
    version: meeting.version,
    startedAt: meeting.startedAt,
    pausedAt: meeting.pausedAt,
    endedAt: meeting.endedAt,
    sealedAt: meeting.sealedAt,
    currentItemId: current,
    items,
  };
}
