import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingDetail } from '../../../../../src/contract/meetings.ts';
import MeetingScreen from '../../../../../src/renderer/src/features/meeting/MeetingScreen.tsx';
import { listenToHotkeys } from '../../../../../src/renderer/src/shell/hotkeys.ts';
import { draw } from '../../draw.tsx';
import { FakeBridge } from '../../fakeBridge.ts';
import { detail, meetingId, people, uuid } from './meetingSample.ts';

let stop = (): void => {};
beforeEach(() => {
  stop = listenToHotkeys(document, false);
});
afterEach(() => stop());

function run(over: Partial<MeetingDetail> = {}) {
  const nothing = () => ({});
  const bridge = new FakeBridge({
    'meetings.get': () => detail(over),
    'meetings.exhibits': () => [],
    'people.list': () => people,
    'drafts.get': () => ({ text: '', at: null }),
    'drafts.save': nothing,
    'capture.add': () => ({ kind: 'action' as const, id: uuid(900) }),
    'meetings.next': nothing,
    'meetings.previous': nothing,
    'meetings.pause': nothing,
    'meetings.extend': nothing,
    'actions.setStatus': nothing,
    'actions.carry': () => ({ dueOn: '2026-12-21' }),
  }).install();
  window.location.hash = `#/meeting/${meetingId}`;
  return { bridge, ...draw(<MeetingScreen />) };
}

describe('run mode', () => {
  it('shows the agenda with planned and actual time, and the timer from absolute instants', async () => {
    run();
    const rail = await screen.findByRole('navigation', { name: 'Agenda' });
    expect(within(rail).getByRole('button', { name: /Check-in.*done.*7 \/ 5 min/ })).toBeTruthy();
    const current = within(rail).getByRole('button', { name: /Last actions.*now/ });
    expect(current.getAttribute('aria-current')).toBe('step');
    // Five of ten minutes: one banked, four running.
    expect(screen.getByRole('timer').textContent).toMatch(/^5:00 left|4:5\d left$/);
  });

  it('says when the time is up', async () => {
    run({ now: '2026-11-23T09:11:10.000Z' });
    const timer = await screen.findByRole('timer');
    expect(timer.textContent).toMatch(/^\+2:1\d over$/);
    expect(timer.dataset['tone']).toBe('over');
  });

  it('steps, pauses and extends by key, but not while typing', async () => {
    const { bridge, user } = run();
    await screen.findByRole('timer');
    await user.keyboard('n');
    await user.keyboard('p');
    await user.keyboard(' ');
    await user.keyboard('e');
    await waitFor(() => expect(bridge.count('meetings.extend')).toBe(1));
    expect(
      ['next', 'previous', 'pause'].map((name) => bridge.count(`meetings.${name}` as 'meetings.next')),
    ).toEqual([1, 1, 1]);
    await user.type(screen.getByRole('combobox', { name: 'Capture' }), 'no p n');
    expect(bridge.count('meetings.next')).toBe(1);
  });

  it('captures an action by keyboard alone, with the owner found by typing', async () => {
    const { bridge, user } = run();
    await screen.findByRole('timer');
    await user.keyboard('a');
    const field = screen.getByRole('combobox', { name: 'Capture' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('@mar');
    expect(screen.getByRole('option', { name: /Mark Osei/, selected: true })).toBeTruthy();
    await user.keyboard('{Enter}send the agenda fri{Enter}');
    await waitFor(() => expect(bridge.count('capture.add')).toBe(1));
    expect(bridge.inputsOf('capture.add')[0]).toMatchObject({
      kind: 'action',
      text: 'Send the agenda',
      ownerId: uuid(2),
      dueOn: '2026-11-27',
      meetingId,
      agendaItemId: uuid(201),
    });
    expect((field as HTMLTextAreaElement).value).toBe('');
  });

  it('keeps an unclear line in the field and says why', async () => {
    const { bridge, user } = run();
    const field = await screen.findByRole('combobox', { name: 'Capture' });
    await user.type(field, '/action @nobody call{Enter}');
    expect(screen.getByText(/Nobody here is called @nobody/)).toBeTruthy();
    expect(bridge.count('capture.add')).toBe(0);
  });

  it('saves what is being typed within a second, and brings it back', async () => {
    const { bridge, user, unmount } = run();
    await user.type(await screen.findByRole('combobox', { name: 'Capture' }), 'half a thought');
    await waitFor(
      () => expect(bridge.inputsOf('drafts.save').at(-1)).toMatchObject({ text: 'half a thought' }),
      {
        timeout: 1500,
      },
    );
    unmount();
    bridge.answers['drafts.get'] = () => ({ text: 'half a thought', at: '2026-11-23T09:00:00.000Z' });
    draw(<MeetingScreen />);
    expect(await screen.findByDisplayValue('half a thought')).toBeTruthy();
  });

  it('marks last actions done or carried with one key each', async () => {
    const { bridge, user } = run();
    await screen.findByRole('listitem', { name: 'Send the deck' });
    await user.keyboard('x');
    await user.keyboard('c');
    await waitFor(() => expect(bridge.count('actions.carry')).toBe(1));
    expect(bridge.inputsOf('actions.setStatus')).toEqual([{ id: uuid(300), status: 'done' }]);
    expect(bridge.inputsOf('actions.carry')).toEqual([{ id: uuid(301), meetingId }]);
  });

  it('offers the seal once the agenda is finished', async () => {
    const done = detail();
    run({ meeting: { ...done.meeting, currentItemId: null, endedAt: '2026-11-23T09:20:00.000Z' } });
    expect(await screen.findByRole('button', { name: 'Seal meeting' })).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
  });
});
