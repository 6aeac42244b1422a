import { describe, expect, it } from 'vitest';
import { meetingFixture } from './meetingFixture.ts';

const fixture = meetingFixture();

describe('running a meeting', () => {
  it('creates and opens the default meeting in one call', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    const { meeting, items, attendance } = await f.get(id);
    expect(meeting).toMatchObject({
      title: 'Monthly alignment, November 2026',
      state: 'open',
      heldOn: '2026-11-23',
      periodFrom: '2026-10-01',
      periodTo: '2026-11-01',
      previousId: null,
    });
    expect(items.map(({ kind }) => kind)).toEqual([
      'check-in',
      'actions',
      'scorecard',
      'what changed',
      'hand-offs',
      'channels and budget',
      'insights and personas',
      'issues',
      'recap',
      'rating',
    ]);
    expect(attendance.map(({ name, present }) => [name, present])).toEqual([
      ['Anna Berg', true],
      ['Mark Osei', true],
    ]);
  });

  it('keeps its clocks through a crash and counts real time', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    await f.call('meetings.start', { id });
    f.minute = 4;
    await f.call('meetings.next', { id });
    f.minute = 6;
    await f.call('meetings.pause', { id });
    f.minute = 20;
    await f.call('meetings.resume', { id });
    await f.engine.close();
    f.engine = await f.files.open();
    f.minute = 23;
    await f.call('meetings.extend', { id, minutes: 2 });
    await f.call('meetings.next', { id });
    const { items, meeting } = await f.get(id);
    expect(items.slice(0, 3).map((item) => [item.state, item.elapsedSeconds, item.extraMinutes])).toEqual([
      ['done', 240, 0],
      ['done', 300, 2],
      ['current', 0, 0],
    ]);
    expect(meeting).toMatchObject({ state: 'running', currentItemId: items[2]?.id, nextOn: '2026-12-21' });
    expect(items[2]?.runningSince).toBe('2026-11-23T09:23:00.000Z');
  });

  it('refuses a second running meeting and steps that are not possible', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    const other = await f.call('meetings.create', { template: 'Weekly pipeline check' });
    await f.call('meetings.start', { id });
    expect(await f.refused('meetings.start', { id: other.id })).toMatchObject({ code: 'meeting.state' });
    expect(await f.refused('meetings.previous', { id })).toMatchObject({ code: 'meeting.state' });
    await f.call('meetings.suspend', { id });
    await f.call('meetings.start', { id: other.id });
  });

  it('undoes edits but not the clock, and never a meeting that is being held', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    await f.call('meetings.start', { id });
    expect((await f.call('history.state', {})).undo).not.toMatch(/meeting/i);
    const [first] = (await f.get(id)).items;
    await f.call('capture.add', { kind: 'note', text: 'Kept?', meetingId: id, agendaItemId: first!.id });
    await f.call('meetings.next', { id });
    expect(await f.call('history.undo', {})).toEqual({ label: 'Note “Kept?”' });
    const after = await f.get(id);
    expect(after.notes).toEqual([]);
    expect(after.items[1]?.state).toBe('current');
  });

  it('edits the agenda while it runs, except the current and used items', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    await f.call('meetings.start', { id });
    const line = { kind: 'free topic', title: 'Trade fair', minutes: 10, prompt: null } as const;
    const added = await f.call('meetings.addItem', { meetingId: id, line });
    const ids = (await f.get(id)).items.map((item) => item.id);
    await f.call('meetings.reorderItems', { meetingId: id, ids: [ids[0]!, added.id, ...ids.slice(1, -1)] });
    expect((await f.get(id)).items[1]?.title).toBe('Trade fair');
    expect(await f.refused('meetings.removeItem', { id: ids[0]! })).toMatchObject({ code: 'meeting.state' });
    await f.call('capture.add', { kind: 'note', text: 'x', meetingId: id, agendaItemId: added.id });
    expect(await f.refused('meetings.removeItem', { id: added.id })).toMatchObject({ code: 'record.inUse' });
    expect(await f.refused('meetings.reorderItems', { meetingId: id, ids: ids.slice(1) })).toMatchObject({
      code: 'record.conflict',
    });
  });

  it('removes a meeting nobody has held and takes nothing else with it', async () => {
    const f = fixture();
    await f.call('actions.create', { title: 'From the board' });
    const { id } = await f.call('meetings.create', {});
    await f.call('meetings.remove', { id });
    expect(await f.call('meetings.list', {})).toEqual([]);
    await f.call('history.undo', {});
    expect((await f.get(id)).brought.actions.map(({ title }) => title)).toEqual(['From the board']);
  });

  it('takes attendance, guests and ratings', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    await f.call('attendance.set', { meetingId: id, personId: f.mark, present: false });
    const guest = await f.call('attendance.addGuest', { meetingId: id, name: 'Ines (agency)', team: null });
    const [anna] = (await f.get(id)).attendance;
    await f.call('attendance.rate', { id: anna!.id, rating: 9 });
    await f.call('attendance.rate', { id: guest.id, rating: 6 });
    expect(await f.call('meetings.list', {})).toMatchObject([{ rating: 7.5, present: 2 }]);
    expect(await f.refused('attendance.rate', { id: guest.id, rating: 11 })).toMatchObject({
      code: 'input.invalid',
    });
  });

  it('saves an agenda as an own template and starts from it', async () => {
    const f = fixture();
    const items = [{ kind: 'free topic', title: 'Only this', minutes: 30, prompt: null } as const];
    await f.call('meetings.saveTemplate', { name: 'Short one', items });
    expect(await f.refused('meetings.saveTemplate', { name: 'monthly alignment', items })).toMatchObject({
      code: 'record.conflict',
    });
    const { id } = await f.call('meetings.create', { template: 'Short one' });
    expect((await f.get(id)).items.map(({ title }) => title)).toEqual(['Only this']);
  });

  it('suggests the next meeting of a series from the last', async () => {
    const f = fixture();
    const last = await f.held('2026-10-26');
    await f.call('people.save', { name: 'New Here', team: 'sales', email: null, role: null });
    const plan = await f.call('meetings.suggest', {});
    expect(plan).toMatchObject({ heldOn: '2026-11-23', period: { from: '2026-10-01', to: '2026-11-01' } });
    expect(plan.attendeeIds).toHaveLength(2);
    const { id } = await f.call('meetings.create', {});
    expect((await f.get(id)).previous).toMatchObject({ id: last, heldOn: '2026-10-26' });
  });
});
