import type { Id } from '../../../domain/ids.ts';
import { type MeetingEvent, meetingStep } from '../../../domain/meeting/clock.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { nextMeetingOn } from '../../../domain/meeting/schedule.ts';
import { Refusal } from '../../../domain/result.ts';
import { fixCommandsOfMeeting } from '../../storage/commandLog.ts';
import type { WritableDb } from '../../storage/database.ts';
import { runningMeeting, updateMeeting } from '../../storage/meeting.ts';
import type { WriteContext } from '../context.ts';
import type { CommandHandlers } from '../handlers.ts';
import { bringUnfinished } from './bringOver.ts';
import { clockOf, mustFindMeeting } from './load.ts';
import { spanOf } from './plan.ts';
import { saveClock } from './saveClock.ts';
import { sealMeeting } from './seal.ts';

/** Starting, stepping and stopping a meeting. Clocks do not run backwards: none of it can be undone. */

function step(db: WritableDb, id: Id, event: MeetingEvent, context: WriteContext): Meeting {
  const meeting = mustFindMeeting(db, id);
  const before = clockOf(db, meeting);
  const after = meetingStep(before, event, context.now);
  if (!after.ok) throw new Refusal(after.error.code, after.error.message);
  saveClock(db, id, before, after.value);
  context.inMeeting(id);
  return meeting;
}

/** A clock command: the event, and the words of the log. */
const clock =
  (type: Exclude<MeetingEvent['type'], 'goTo' | 'extend'>, words: (meeting: Meeting) => string) =>
  (db: WritableDb, { id }: { id: Id }, context: WriteContext): Record<string, never> => {
    const meeting = step(db, id, { type }, context);
    context.fixed();
    context.label(words(meeting));
    return {};
  };

function start(db: WritableDb, id: Id, context: WriteContext): void {
  const running = runningMeeting(db);
  if (running !== null && running.id !== id) {
    throw new Refusal(
      'meeting.state',
      `“${running.title}” is still running. Suspend or seal it first; nothing was changed.`,
    );
  }
  const meeting = step(db, id, { type: 'start' }, context);
  if (meeting.startedAt === null) {
    // A meeting being held can no longer be undone out of existence.
    fixCommandsOfMeeting(db, id);
    bringUnfinished(db, id, context);
    if (meeting.nextOn === null) {
      updateMeeting(db, id, { nextOn: nextMeetingOn(spanOf(meeting.template), meeting.heldOn) });
    }
  }
  context.fixed();
  context.label(`${meeting.startedAt === null ? 'Start' : 'Resumption'} of ${meeting.title}`);
}

export const clockCommands = {
  'meetings.open': (db, { id }, context) => {
    const meeting = step(db, id, { type: 'open' }, context);
    bringUnfinished(db, id, context);
    context.label(`Opening of ${meeting.title}`);
    return {};
  },
  'meetings.start': (db, { id }, context) => {
    start(db, id, context);
    return {};
  },
  'meetings.next': clock('next', () => 'Next agenda item'),
  'meetings.previous': clock('previous', () => 'Previous agenda item'),
  'meetings.pause': clock('pause', ({ title }) => `Pause of ${title}`),
  'meetings.resume': clock('resume', ({ title }) => `Resumption of ${title}`),
  'meetings.suspend': clock('suspend', ({ title }) => `Suspension of ${title}`),
  'meetings.reopen': clock('reopen', ({ title }) => `Reopening of ${title}`),
  'meetings.goTo': (db, { id, itemId }, context) => {
    step(db, id, { type: 'goTo', itemId }, context);
    context.fixed();
    context.label('Another agenda item');
    return {};
  },
  'meetings.extend': (db, { id, minutes }, context) => {
    step(db, id, { type: 'extend', minutes }, context);
    context.fixed();
    context.label(`${minutes} more minutes`);
    return {};
  },
  'meetings.seal': (db, { id }, context) => {
    const meeting = mustFindMeeting(db, id);
    const sealed = sealMeeting(db, id, context);
    context.inMeeting(id);
    context.fixed();
    context.label(`Sealing of ${meeting.title}`);
    return sealed;
  },
} satisfies Partial<CommandHandlers>;
