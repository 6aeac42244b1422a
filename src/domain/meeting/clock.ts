import type { Instant } from '../calendar.ts';
import type { Id } from '../ids.ts';
import { fail, ok, type Result } from '../result.ts';
import type { AgendaItemState, MeetingState } from '../vocabulary.ts';

/**
 * The meeting as a state machine: draft → open → running → sealed. Time is kept as absolute instants (`runningSince`)
 * plus banked seconds, so that a crash, a restart or a sleeping computer loses nothing.
 */

export interface ClockItem {
  id: Id;
  state: AgendaItemState;
  plannedMinutes: number;
  /** Minutes added while the item ran. */
  extraMinutes: number;
  /** Banked when the item's clock was last stopped. */
  elapsedSeconds: number;
  /** When the item's clock was started; null while it stands still. */
  runningSince: Instant | null;
}

export interface MeetingClock {
  state: MeetingState;
  version: number;
  startedAt: Instant | null;
  pausedAt: Instant | null;
  /** When the agenda was finished, or when a suspended meeting stopped. */
  endedAt: Instant | null;
  sealedAt: Instant | null;
  /** Null before the start and once the agenda is finished. */
  currentItemId: Id | null;
  /** In the order of the agenda. */
  items: readonly ClockItem[];
}

export type MeetingEvent =
  | { type: 'open' | 'start' | 'next' | 'previous' | 'pause' | 'resume' | 'suspend' | 'seal' | 'reopen' }
  | { type: 'goTo'; itemId: Id }
  | { type: 'extend'; minutes: number };
export type MeetingEventType = MeetingEvent['type'];

/** Seconds between two instants; never negative, so that a clock set back cannot take time away. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

const refuse = (message: string): Result<never> => fail('meeting.state', message);

const currentOf = (clock: MeetingClock): ClockItem | undefined =>
  clock.items.find(({ id }) => id === clock.currentItemId);

/** Stops an item's clock and keeps what it showed. */
function banked(item: ClockItem, now: Instant): ClockItem {
  if (item.runningSince === null) return item;
  return {
    ...item,
    elapsedSeconds: item.elapsedSeconds + secondsBetween(item.runningSince, now),
    runningSince: null,
  };
}

/** Leaves the current item, if there is one, in the given state. */
const leave = (clock: MeetingClock, state: AgendaItemState, now: Instant): ClockItem[] =>
  clock.items.map((item) => (item.id === clock.currentItemId ? { ...banked(item, now), state } : item));

/** Makes an item the current one; its clock runs unless the meeting is paused. */
function enter(clock: MeetingClock, items: readonly ClockItem[], itemId: Id, now: Instant): MeetingClock {
  const runningSince = clock.pausedAt === null ? now : null;
  return {
    ...clock,
    endedAt: null,
    currentItemId: itemId,
    items: items.map((item) => (item.id === itemId ? { ...item, state: 'current', runningSince } : item)),
  };
}

const finish = (clock: MeetingClock, now: Instant): MeetingClock => ({
  ...clock,
  items: leave(clock, 'done', now),
  currentItemId: null,
  pausedAt: null,
  endedAt: now,
});

function start(clock: MeetingClock, now: Instant): Result<MeetingClock> {
  if (clock.items.length === 0) return refuse('The agenda is empty. Add an agenda item, then start.');
  const running: MeetingClock = {
    ...clock,
    state: 'running',
    startedAt: clock.startedAt ?? now,
    pausedAt: null,
    endedAt: null,
  };
  const at = currentOf(clock) ?? clock.items.find((item) => item.state === 'waiting');
  // A suspended meeting whose agenda was already finished comes back as finished.
  if (at === undefined) return ok({ ...running, currentItemId: null, endedAt: clock.endedAt ?? now });
  return ok(enter(running, running.items, at.id, now));
}

function next(clock: MeetingClock, now: Instant): Result<MeetingClock> {
  const index = clock.items.findIndex(({ id }) => id === clock.currentItemId);
  if (index < 0) return refuse('The agenda is finished. Seal the meeting, or go back to an agenda item.');
  const following = clock.items[index + 1];
  return ok(
    following === undefined ? finish(clock, now) : enter(clock, leave(clock, 'done', now), following.id, now),
  );
}

function previous(clock: MeetingClock, now: Instant): Result<MeetingClock> {
  const index = clock.items.findIndex(({ id }) => id === clock.currentItemId);
  const before = index < 0 ? clock.items.at(-1) : clock.items[index - 1];
  if (index === 0 || before === undefined) return refuse('This is the first agenda item.');
  return ok(enter(clock, leave(clock, 'waiting', now), before.id, now));
}

function goTo(clock: MeetingClock, itemId: Id, now: Instant): Result<MeetingClock> {
  const target = clock.items.findIndex(({ id }) => id === itemId);
  if (target < 0) return fail('record.missing', 'This agenda item is no longer on the agenda.');
  if (itemId === clock.currentItemId) return refuse('This agenda item is already the current one.');
  const from = clock.items.findIndex(({ id }) => id === clock.currentItemId);
  return ok(enter(clock, leave(clock, target < from ? 'waiting' : 'done', now), itemId, now));
}

function pause(clock: MeetingClock, now: Instant): Result<MeetingClock> {
  if (clock.pausedAt !== null) return refuse('The meeting is already paused.');
  if (currentOf(clock) === undefined) return refuse('The agenda is finished, so no clock is running.');
  return ok({ ...clock, pausedAt: now, items: clock.items.map((item) => banked(item, now)) });
}

function resume(clock: MeetingClock, now: Instant): Result<MeetingClock> {
  if (clock.pausedAt === null) return refuse('The meeting is not paused.');
  const resumed = { ...clock, pausedAt: null };
  const current = currentOf(clock);
  return ok(current === undefined ? resumed : enter(resumed, resumed.items, current.id, now));
}

function extend(clock: MeetingClock, minutes: number): Result<MeetingClock> {
  const current = currentOf(clock);
  if (current === undefined) return refuse('The agenda is finished, so there is no item to extend.');
  const items = clock.items.map((item) =>
    item === current ? { ...item, extraMinutes: item.extraMinutes + minutes } : item,
  );
  return ok({ ...clock, items });
}

const suspend = (clock: MeetingClock, now: Instant): MeetingClock => ({
  ...clock,
  state: 'open',
  endedAt: clock.endedAt ?? clock.pausedAt ?? now,
  pausedAt: null,
  items: clock.items.map((item) => banked(item, now)),
});

function seal(clock: MeetingClock, now: Instant): Result<MeetingClock> {
  if (clock.startedAt === null) return refuse('This meeting has not been held yet. Start it before sealing.');
  const items = leave(clock, 'done', now).map(
    (item): ClockItem => (item.state === 'waiting' ? { ...item, state: 'skipped' } : item),
  );
  const endedAt = clock.endedAt ?? clock.pausedAt ?? now;
  return ok({
    ...clock,
    state: 'sealed',
    items,
    currentItemId: null,
    pausedAt: null,
    endedAt,
    sealedAt: now,
  });
}

const opened = (clock: MeetingClock): MeetingClock => ({ ...clock, state: 'open' });

/** A sealed meeting opens for corrections as its next version; what was sealed stays kept. */
const reopened = (clock: MeetingClock): MeetingClock => ({
  ...clock,
  state: 'open',
  version: clock.version + 1,
  sealedAt: null,
});

function whileRunning(clock: MeetingClock, event: MeetingEvent, now: Instant): Result<MeetingClock> {
  switch (event.type) {
    case 'next':
      return next(clock, now);
    case 'previous':
      return previous(clock, now);
    case 'goTo':
      return goTo(clock, event.itemId, now);
    case 'pause':
      return pause(clock, now);
    case 'resume':
      return resume(clock, now);
    case 'extend':
      return extend(clock, event.minutes);
    case 'suspend':
      return ok(suspend(clock, now));
    case 'seal':
      return seal(clock, now);
    case 'open':
    case 'start':
      return refuse('This meeting is already running.');
    case 'reopen':
      return refuse('Only a sealed meeting can be opened again.');
  }
}

/**
 * What an event makes of a meeting.
 * @returns the new clock, or `meeting.state` (not possible now), `meeting.sealed`, `record.missing` (unknown item)
 */
export function meetingStep(clock: MeetingClock, event: MeetingEvent, now: Instant): Result<MeetingClock> {
  if (clock.state === 'sealed') {
    return event.type === 'reopen'
      ? ok(reopened(clock))
      : fail('meeting.sealed', 'This meeting is sealed. Open it again as a new version to change it.');
  }
  if (clock.state === 'running') return whileRunning(clock, event, now);
  if (event.type === 'start') return start(clock, now);
  if (event.type === 'open') {
    return clock.state === 'draft' ? ok(opened(clock)) : refuse('This meeting is already open.');
  }
  if (event.type === 'seal') return seal(clock, now);
  if (event.type === 'reopen') return refuse('Only a sealed meeting can be opened again.');
  return refuse('This meeting is not running. Start it first.');
}
