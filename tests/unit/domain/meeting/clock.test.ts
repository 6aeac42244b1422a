import { describe, expect, it } from 'vitest';
import {
  type ClockItem,
  type MeetingClock,
  type MeetingEvent,
  type MeetingEventType,
  meetingStep,
} from '../../../../src/domain/meeting/clock.ts';

const t0 = '2026-11-23T09:00:00.000Z';
const at = (minutes: number, seconds = 0): string =>
  new Date(Date.parse(t0) + (minutes * 60 + seconds) * 1000).toISOString();

const item = (id: string, over: Partial<ClockItem> = {}): ClockItem => ({
  id,
  state: 'waiting',
  plannedMinutes: 10,
  extraMinutes: 0,
  elapsedSeconds: 0,
  runningSince: null,
  ...over,
});

const clock = (over: Partial<MeetingClock> = {}): MeetingClock => ({
  state: 'draft',
  version: 1,
  startedAt: null,
  pausedAt: null,
  endedAt: null,
  sealedAt: null,
  currentItemId: null,
  items: [item('a'), item('b'), item('c')],
  ...over,
});

/** Plays events, each at its minute, and returns the last state; every one of them must be possible. */
function play(from: MeetingClock, ...steps: [MeetingEvent['type'] | MeetingEvent, number][]): MeetingClock {
  return steps.reduce((state, [event, minute]) => {
    const result = meetingStep(
      state,
      typeof event === 'string' ? ({ type: event } as MeetingEvent) : event,
      at(minute),
    );
    if (!result.ok) throw new Error(`${JSON.stringify(event)}: ${result.error.message}`);
    return result.value;
  }, from);
}

const seconds = (state: MeetingClock): number[] => state.items.map(({ elapsedSeconds }) => elapsedSeconds);
const states = (state: MeetingClock): string[] => state.items.map((one) => one.state);

const situations = {
  draft: clock(),
  open: clock({ state: 'open' }),
  'running, first item': play(clock(), ['start', 0]),
  'running, middle item': play(clock(), ['start', 0], ['next', 1]),
  'running, last item': play(clock(), ['start', 0], ['next', 1], ['next', 2]),
  paused: play(clock(), ['start', 0], ['next', 1], ['pause', 2]),
  finished: play(clock(), ['start', 0], ['next', 1], ['next', 2], ['next', 3]),
  suspended: play(clock(), ['start', 0], ['next', 1], ['suspend', 2]),
  sealed: play(clock(), ['start', 0], ['seal', 1]),
} as const;
type Situation = keyof typeof situations;

const events: Record<MeetingEventType, MeetingEvent> = {
  open: { type: 'open' },
  start: { type: 'start' },
  next: { type: 'next' },
  previous: { type: 'previous' },
  goTo: { type: 'goTo', itemId: 'a' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  extend: { type: 'extend', minutes: 2 },
  suspend: { type: 'suspend' },
  seal: { type: 'seal' },
  reopen: { type: 'reopen' },
};

/** What each event leads to: the state with "/" and the current item, or why it is refused. Written by hand. */
const expected: Record<Situation, Record<MeetingEventType, string>> = {
  draft: {
    open: 'open/-',
    start: 'running/a',
    next: 'meeting.state',
    previous: 'meeting.state',
    goTo: 'meeting.state',
    pause: 'meeting.state',
    resume: 'meeting.state',
    extend: 'meeting.state',
    suspend: 'meeting.state',
    seal: 'meeting.state',
    reopen: 'meeting.state',
  },
  open: {
    open: 'meeting.state',
    start: 'running/a',
    next: 'meeting.state',
    previous: 'meeting.state',
    goTo: 'meeting.state',
    pause: 'meeting.state',
    resume: 'meeting.state',
    extend: 'meeting.state',
    suspend: 'meeting.state',
    seal: 'meeting.state',
    reopen: 'meeting.state',
  },
  'running, first item': {
    open: 'meeting.state',
    start: 'meeting.state',
    next: 'running/b',
    previous: 'meeting.state',
    goTo: 'meeting.state',
    pause: 'running/a',
    resume: 'meeting.state',
    extend: 'running/a',
    suspend: 'open/a',
    seal: 'sealed/-',
    reopen: 'meeting.state',
  },
  'running, middle item': {
    open: 'meeting.state',
    start: 'meeting.state',
    next: 'running/c',
    previous: 'running/a',
    goTo: 'running/a',
    pause: 'running/b',
    resume: 'meeting.state',
    extend: 'running/b',
    suspend: 'open/b',
    seal: 'sealed/-',
    reopen: 'meeting.state',
  },
  'running, last item': {
    open: 'meeting.state',
    start: 'meeting.state',
    next: 'running/-',
    previous: 'running/b',
    goTo: 'running/a',
    pause: 'running/c',
    resume: 'meeting.state',
    extend: 'running/c',
    suspend: 'open/c',
    seal: 'sealed/-',
    reopen: 'meeting.state',
  },
  paused: {
    open: 'meeting.state',
    start: 'meeting.state',
    next: 'running/c',
    previous: 'running/a',
    goTo: 'running/a',
    pause: 'meeting.state',
    resume: 'running/b',
    extend: 'running/b',
    suspend: 'open/b',
    seal: 'sealed/-',
    reopen: 'meeting.state',
  },
  finished: {
    open: 'meeting.state',
    start: 'meeting.state',
    next: 'meeting.state',
    previous: 'running/c',
    goTo: 'running/a',
    pause: 'meeting.state',
    resume: 'meeting.state',
    extend: 'meeting.state',
    suspend: 'open/-',
    seal: 'sealed/-',
    reopen: 'meeting.state',
  },
  suspended: {
    open: 'meeting.state',
    start: 'running/b',
    next: 'meeting.state',
    previous: 'meeting.state',
    goTo: 'meeting.state',
    pause: 'meeting.state',
    resume: 'meeting.state',
    extend: 'meeting.state',
    suspend: 'meeting.state',
    seal: 'sealed/-',
    reopen: 'meeting.state',
  },
  sealed: {
    open: 'meeting.sealed',
    start: 'meeting.sealed',
    next: 'meeting.sealed',
    previous: 'meeting.sealed',
    goTo: 'meeting.sealed',
    pause: 'meeting.sealed',
    resume: 'meeting.sealed',
    extend: 'meeting.sealed',
    suspend: 'meeting.sealed',
    seal: 'meeting.sealed',
    reopen: 'open/-',
  },
};

const cases = (Object.keys(situations) as Situation[]).flatMap((situation) =>
  (Object.keys(events) as MeetingEventType[]).map((event) => [situation, event] as const),
);

describe('meeting state machine', () => {
  it.each(cases)('%s, %s', (situation, event) => {
    const before = situations[situation];
    const kept = structuredClone(before);
    const result = meetingStep(before, events[event], at(10));
    const reached = result.ok
      ? `${result.value.state}/${result.value.currentItemId ?? '-'}`
      : result.error.code;
    expect(reached).toBe(expected[situation][event]);
    expect(before).toEqual(kept);
  });

  it.each(cases)(
    '%s, %s: at most one clock runs, and only while running and not paused',
    (situation, event) => {
      const result = meetingStep(situations[situation], events[event], at(10));
      if (!result.ok) return;
      const { state, pausedAt, currentItemId, items } = result.value;
      const running = items.filter(({ runningSince }) => runningSince !== null);
      const ticks = state === 'running' && pausedAt === null && currentItemId !== null;
      expect(running.map(({ id }) => id)).toEqual(ticks ? [currentItemId] : []);
    },
  );

  it('counts each item from absolute instants', () => {
    const state = play(clock(), ['start', 0], ['next', 4], ['next', 11], ['next', 12]);
    expect(seconds(state)).toEqual([240, 420, 60]);
    expect(states(state)).toEqual(['done', 'done', 'done']);
    expect(state).toMatchObject({ startedAt: at(0), endedAt: at(12), currentItemId: null });
  });

  it('does not count a pause, and goes on where it stopped', () => {
    const state = play(clock(), ['start', 0], ['pause', 3], ['resume', 30], ['next', 32]);
    expect(seconds(state)).toEqual([300, 0, 0]);
  });

  it('keeps a paused meeting paused when it goes to another item', () => {
    const state = play(clock(), ['start', 0], ['pause', 3], ['next', 5], ['resume', 6], ['next', 8]);
    expect(seconds(state)).toEqual([180, 120, 0]);
  });

  it('goes on with a suspended meeting the next day without counting the night', () => {
    const suspended = play(clock(), ['start', 0], ['next', 5], ['suspend', 9]);
    expect(suspended).toMatchObject({ state: 'open', endedAt: at(9), currentItemId: 'b' });
    const again = play(suspended, ['start', 24 * 60], ['next', 24 * 60 + 1]);
    expect(again).toMatchObject({ state: 'running', startedAt: at(0), endedAt: null });
    expect(seconds(again)).toEqual([300, 300, 0]);
  });

  it('takes no time away when the computer’s clock is set back', () => {
    const state = play(clock(), ['start', 10], ['next', 2]);
    expect(seconds(state)).toEqual([0, 0, 0]);
    expect(play(state, ['next', 3]).items[1]?.elapsedSeconds).toBe(60);
  });

  it('adds time to an item it comes back to', () => {
    const state = play(clock(), ['start', 0], ['next', 2], ['previous', 3], ['next', 5], ['next', 9]);
    expect(seconds(state)).toEqual([240, 300, 0]);
    expect(states(state)).toEqual(['done', 'done', 'current']);
  });

  it('marks an item it steps back from as waiting, one it jumps away from as done', () => {
    expect(states(play(clock(), ['start', 0], ['next', 1], ['previous', 2]))).toEqual([
      'current',
      'waiting',
      'waiting',
    ]);
    expect(states(play(clock(), ['start', 0], [{ type: 'goTo', itemId: 'c' }, 2]))).toEqual([
      'done',
      'waiting',
      'current',
    ]);
  });

  it('extends the current item only', () => {
    const state = play(
      clock(),
      ['start', 0],
      [{ type: 'extend', minutes: 2 }, 1],
      [{ type: 'extend', minutes: 2 }, 2],
    );
    expect(state.items.map(({ extraMinutes }) => extraMinutes)).toEqual([4, 0, 0]);
  });

  it('seals: what was not reached is skipped, the clock stands', () => {
    const state = play(clock(), ['start', 0], ['next', 2], ['seal', 5]);
    expect(states(state)).toEqual(['done', 'done', 'skipped']);
    expect(state).toMatchObject({ state: 'sealed', endedAt: at(5), sealedAt: at(5), currentItemId: null });
    expect(seconds(state)).toEqual([120, 180, 0]);
  });

  it('seals a paused meeting as ended when it was paused', () => {
    expect(play(clock(), ['start', 0], ['pause', 7], ['seal', 60])).toMatchObject({
      endedAt: at(7),
      sealedAt: at(60),
    });
  });

  it('reopens as the next version and seals again', () => {
    const again = play(situations.sealed, ['reopen', 20]);
    expect(again).toMatchObject({ state: 'open', version: 2, sealedAt: null });
    expect(play(again, ['seal', 30])).toMatchObject({ state: 'sealed', version: 2, endedAt: at(1) });
  });

  it('starts nothing without an agenda, and nothing that does not exist', () => {
    expect(meetingStep(clock({ items: [] }), { type: 'start' }, t0)).toMatchObject({
      error: { code: 'meeting.state' },
    });
    const unknown = meetingStep(situations['running, first item'], { type: 'goTo', itemId: 'zz' }, at(1));
    expect(unknown).toMatchObject({ error: { code: 'record.missing' } });
  });

  it('counts across midnight and the end of summer time by real time', () => {
    const night = clock({
      state: 'running',
      currentItemId: 'a',
      startedAt: '2026-10-24T23:30:00.000Z',
      items: [item('a', { state: 'current', runningSince: '2026-10-24T23:30:00.000Z' }), item('b')],
    });
    const result = meetingStep(night, { type: 'next' }, '2026-10-25T01:30:00.000Z');
    expect(result.ok && result.value.items[0]?.elapsedSeconds).toBe(7200);
  });

  it('keeps up with an agenda of 200 items', () => {
    const long = clock({ items: Array.from({ length: 200 }, (_, index) => item(`i${index}`)) });
    let state = play(long, ['start', 0]);
    for (let minute = 1; minute <= 200; minute += 1) state = play(state, ['next', minute]);
    expect(state.currentItemId).toBeNull();
    expect(new Set(seconds(state))).toEqual(new Set([60]));
  });
});
