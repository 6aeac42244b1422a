import type { MeetingDetail } from '../../../contract/meetings.ts';
import type { Id } from '../../../domain/ids.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { actionsBrought, actionsOfMeeting } from '../../storage/action.ts';
import { listItems } from '../../storage/agendaItem.ts';
import { listAttendance } from '../../storage/attendance.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { decisionsOfMeeting } from '../../storage/decision.ts';
import { insightsOfMeeting } from '../../storage/insight.ts';
import { issuesBrought, issuesOfMeeting } from '../../storage/issue.ts';
import { findMeeting } from '../../storage/meeting.ts';
import { listNotes } from '../../storage/note.ts';
import { mustFindMeeting } from './load.ts';

export function previousOf(db: ReadableDb, meeting: Meeting): MeetingDetail['previous'] {
  const previous = meeting.previousId === null ? null : findMeeting(db, meeting.previousId);
  return previous === null ? null : { id: previous.id, title: previous.title, heldOn: previous.heldOn };
}

/** Everything the run screen shows of a meeting but its charts. */
export function meetingDetail(db: ReadableDb, id: Id): Omit<MeetingDetail, 'now'> {
  const meeting = mustFindMeeting(db, id);
  return {
    meeting,
    previous: previousOf(db, meeting),
    items: listItems(db, id),
    attendance: listAttendance(db, id),
    notes: listNotes(db, id),
    issues: issuesOfMeeting(db, id),
    decisions: decisionsOfMeeting(db, id),
    actions: actionsOfMeeting(db, id),
    insights: insightsOfMeeting(db, id),
    brought: { actions: actionsBrought(db, id), issues: issuesBrought(db, id) },
  };
}
