import { describe, expect, it } from 'vitest';
import { meetingFixture } from './meetingFixture.ts';

const fixture = meetingFixture();

describe('carry-over between meetings', () => {
  it('brings what is unfinished to the next meeting and counts it once', async () => {
    const f = fixture();
    f.today = '2026-10-26';
    const { id: october } = await f.call('meetings.create', {});
    const add = (kind: 'action' | 'issue', text: string) =>
      f.call('capture.add', { kind, text, meetingId: october, ownerId: f.anna });
    const done = await add('action', 'Done in between');
    await add('action', 'Still open');
    await add('issue', 'Unsolved');
    const solved = await add('issue', 'Solved');
    await f.call('issues.setStatus', { id: solved.id, status: 'solved' });
    await f.call('meetings.start', { id: october });
    await f.call('meetings.seal', { id: october });
    await f.call('actions.setStatus', { id: done.id, status: 'done' });
    await f.call('actions.create', { title: 'From the board' });

    f.today = '2026-11-23';
    const { id: november } = await f.call('meetings.create', {});
    await f.call('meetings.start', { id: november });
    const { brought } = await f.get(november);
    expect(brought.actions.map(({ title, timesCarried }) => [title, timesCarried])).toEqual([
      ['Still open', 1],
      ['From the board', 0],
    ]);
    expect(brought.issues.map(({ title, timesCarried }) => [title, timesCarried])).toEqual([['Unsolved', 1]]);
    await f.call('meetings.seal', { id: november });

    f.today = '2026-12-21';
    const { id: december } = await f.call('meetings.create', {});
    const next = (await f.get(december)).brought;
    expect(next.actions.map(({ title, timesCarried }) => [title, timesCarried])).toEqual([
      ['Still open', 2],
      ['From the board', 1],
    ]);
  });

  it('carries on opening a prepared meeting, not on making it', async () => {
    const f = fixture();
    await f.held('2026-10-26');
    const { id } = await f.call('meetings.create', { open: false });
    await f.call('actions.create', { title: 'Made while preparing' });
    expect((await f.get(id)).brought.actions).toEqual([]);
    await f.call('meetings.open', { id });
    await f.call('actions.create', { title: 'Made after opening' });
    await f.call('meetings.start', { id });
    expect((await f.get(id)).brought.actions.map(({ title, timesCarried }) => [title, timesCarried])).toEqual(
      [
        ['Made while preparing', 0],
        ['Made after opening', 0],
      ],
    );
  });

  it('takes back what a removed meeting had counted', async () => {
    const f = fixture();
    const { id: first } = await f.call('meetings.create', {});
    const { id: action } = await f.call('capture.add', { kind: 'action', text: 'Open', meetingId: first });
    const { id: second } = await f.call('meetings.create', { template: 'Weekly pipeline check' });
    const times = async () =>
      (await f.call('actions.list', {})).find((one) => one.id === action)?.timesCarried;
    expect(await times()).toBe(1);
    await f.call('meetings.remove', { id: second });
    expect(await times()).toBe(0);
  });

  it('carries an action with one call to the day of the next meeting', async () => {
    const f = fixture();
    const { id: action } = await f.call('actions.create', {
      title: 'Open',
      dueOn: '2026-11-20',
      ownerId: f.anna,
    });
    const { id } = await f.call('meetings.create', {});
    await f.call('meetings.start', { id });
    expect(await f.call('actions.carry', { id: action, meetingId: id })).toEqual({ dueOn: '2026-12-21' });
    expect(await f.call('actions.list', { filter: { late: true } })).toEqual([]);
  });
});

describe('actions', () => {
  it('lists unfinished by due date, without a date last, finished after them', async () => {
    const f = fixture();
    await f.call('actions.create', { title: 'No date' });
    const done = await f.call('actions.create', { title: 'Done', dueOn: '2026-11-01' });
    await f.call('actions.create', { title: 'Later', dueOn: '2026-12-01', ownerId: f.mark });
    await f.call('actions.create', { title: 'Late', dueOn: '2026-11-20', ownerId: f.anna });
    await f.call('actions.setStatus', { id: done.id, status: 'done' });
    const titles = async (filter: object) =>
      (await f.call('actions.list', { filter })).map(({ title }) => title);
    expect(await titles({})).toEqual(['Late', 'Later', 'No date', 'Done']);
    expect(await titles({ late: true })).toEqual(['Late']);
    expect(await titles({ ownerId: null })).toEqual(['No date', 'Done']);
    expect(await titles({ team: 'marketing' })).toEqual(['Later']);
    expect(await titles({ statuses: ['done'] })).toEqual(['Done']);
    expect(await titles({ search: 'lat' })).toEqual(['Late', 'Later']);
  });

  it('keeps done date and status together, and undoes both', async () => {
    const f = fixture();
    const { id } = await f.call('actions.create', { title: 'Send deck' });
    await f.call('actions.setStatus', { id, status: 'done' });
    expect((await f.call('actions.list', {}))[0]).toMatchObject({ status: 'done', doneOn: '2026-11-23' });
    await f.call('history.undo', {});
    expect((await f.call('actions.list', {}))[0]).toMatchObject({ status: 'open', doneOn: null });
  });
});
