import type { Id } from '../../../domain/ids.ts';
import type { MeetingClock } from '../../../domain/meeting/clock.ts';
import { updateItem } from '../../storage/agendaItem.ts';
import type { WritableDb } from '../../storage/database.ts';
import { updateMeeting } from '../../storage/meeting.ts';

/** Writes what differs between two clocks of a meeting. */
export function saveClock(db: WritableDb, id: Id, before: MeetingClock, after: MeetingClock): void {
  const { items, ...meeting } = after;
  updateMeeting(db, id, meeting);
  items.forEach((item, index) => {
    if (item === before.items[index]) return;
    const { state, extraMinutes, elapsedSeconds, runningSince } = item;
    updateItem(db, item.id, { state, extraMinutes, elapsedSeconds, runningSince });
  });
}
