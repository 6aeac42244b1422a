import { describe, expect, it } from 'vitest';
import { meetingFixture } from './meetingFixture.ts';

const fixture = meetingFixture();

describe('capture', () => {
  it('keeps every kind with its place in the meeting', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    const item = (await f.get(id)).items[4]!;
    const place = { meetingId: id, agendaItemId: item.id };
    for (const kind of ['note', 'issue', 'decision', 'action', 'insight'] as const) {
      await f.call('capture.add', {
        kind,
        text: `A ${kind}`,
        ownerId: f.anna,
        dueOn: '2026-12-01',
        ...place,
      });
    }
    await f.call('capture.add', { kind: 'issue', text: 'Later', parked: true, ...place });
    const detail = await f.get(id);
    expect(detail.notes).toMatchObject([{ text: 'A note', authorName: 'Anna Berg', agendaItemId: item.id }]);
    expect(detail.issues.map(({ title, status }) => [title, status])).toEqual([
      ['A issue', 'open'],
      ['Later', 'parked'],
    ]);
    expect(detail.decisions).toMatchObject([
      { statement: 'A decision', itemTitle: 'Lead quality and hand-offs' },
    ]);
    expect(detail.actions).toMatchObject([
      { title: 'A action', ownerName: 'Anna Berg', ownerTeam: 'sales', dueOn: '2026-12-01', status: 'open' },
    ]);
    expect(detail.insights).toMatchObject([{ text: 'A insight', source: 'sales', status: 'new' }]);
  });

  it('freezes evidence beside what was captured', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    const content = {
      kind: 'record',
      entity: 'deal',
      id: f.anna,
      fields: { name: 'Nordwind', amount: 120_000 },
    } as const;
    await f.call('capture.add', {
      kind: 'issue',
      text: 'Nordwind slipped again',
      meetingId: id,
      evidence: { title: 'Nordwind', content },
    });
    const [issue] = (await f.get(id)).issues;
    expect(await f.call('evidence.get', { id: issue!.evidenceId! })).toMatchObject({
      title: 'Nordwind',
      content,
    });
  });

  it('refuses a note without a meeting, unknown people and records, and texts that are too long', async () => {
    const f = fixture();
    const ghost = '0190a000-0000-7000-8000-000000000000';
    expect(await f.refused('capture.add', { kind: 'note', text: 'x' })).toMatchObject({
      code: 'input.invalid',
    });
    expect(await f.refused('capture.add', { kind: 'action', text: 'x', ownerId: ghost })).toMatchObject({
      code: 'record.missing',
    });
    expect(await f.refused('capture.add', { kind: 'issue', text: 'x', dealId: ghost })).toMatchObject({
      code: 'record.missing',
    });
    expect(await f.refused('capture.add', { kind: 'action', text: 'x'.repeat(501) })).toMatchObject({
      code: 'input.invalid',
    });
  });

  it('keeps a draft through a crash, outside undo, and forgets an empty one', async () => {
    const f = fixture();
    await f.call('drafts.save', { key: 'meeting:1', text: 'half a sen' });
    await f.engine.close();
    f.engine = await f.files.open();
    expect(await f.call('drafts.get', { key: 'meeting:1' })).toEqual({
      text: 'half a sen',
      at: '2026-11-23T09:00:00.000Z',
    });
    expect((await f.call('history.state', {})).undo).toBe('New person Mark Osei');
    await f.call('drafts.save', { key: 'meeting:1', text: '' });
    expect(await f.call('drafts.get', { key: 'meeting:1' })).toEqual({ text: '', at: null });
  });

  it('changes and removes notes until the meeting is sealed', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    const note = await f.call('capture.add', { kind: 'note', text: 'First', meetingId: id });
    await f.call('notes.update', { id: note.id, text: 'Second' });
    expect((await f.get(id)).notes).toMatchObject([{ text: 'Second' }]);
    await f.call('meetings.start', { id });
    await f.call('meetings.seal', { id });
    for (const refused of [
      await f.refused('notes.update', { id: note.id, text: 'Third' }),
      await f.refused('notes.remove', { id: note.id }),
      await f.refused('capture.add', { kind: 'note', text: 'Late', meetingId: id }),
    ]) {
      expect(refused.code).toBe('meeting.sealed');
    }
  });
});
