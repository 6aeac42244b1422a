import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { meetingFixture } from './meetingFixture.ts';

const fixture = meetingFixture();

async function sealedMeeting() {
  const f = fixture();
  const { id } = await f.call('meetings.create', {});
  await f.call('meetings.start', { id });
  f.minute = 5;
  await f.call('meetings.next', { id });
  await f.call('capture.add', { kind: 'decision', text: 'Stop paid social', meetingId: id });
  await f.call('capture.add', { kind: 'action', text: 'Tell the agency', meetingId: id, ownerId: f.anna });
  f.minute = 12;
  const sealed = await f.call('meetings.seal', { id });
  return { f, id, sealed };
}

describe('sealing', () => {
  it('freezes times, numbers with their definitions, and what was captured', async () => {
    const { f, id, sealed } = await sealedMeeting();
    const { record, intact, versions } = await f.call('meetings.record', { id });
    expect(sealed.version).toBe(1);
    expect(intact).toBe(true);
    expect(versions).toEqual([{ version: 1, sealedAt: '2026-11-23T09:12:00.000Z' }]);
    expect(record.meeting).toMatchObject({ state: 'sealed', endedAt: '2026-11-23T09:12:00.000Z' });
    expect(record.items.map(({ elapsedSeconds }) => elapsedSeconds).slice(0, 3)).toEqual([300, 420, 0]);
    expect(record.items.map(({ state }) => state).slice(1, 4)).toEqual(['done', 'skipped', 'skipped']);
    const cards = record.items.flatMap(({ exhibits }) => exhibits.filter(({ form }) => form === 'card'));
    expect(cards.length).toBeGreaterThan(5);
    for (const exhibit of cards) {
      if (exhibit.form === 'card') expect(exhibit.card.definition.length).toBeGreaterThan(10);
    }
    expect(record.decisions).toMatchObject([{ statement: 'Stop paid social' }]);
    expect(record.actions).toMatchObject([{ title: 'Tell the agency', ownerName: 'Anna Berg' }]);
    expect(record.attendance.map(({ name }) => name)).toEqual(['Anna Berg', 'Mark Osei']);
  });

  it('keeps its hash of the frozen text, and the record stays the same whatever changes later', async () => {
    const { f, id, sealed } = await sealedMeeting();
    const before = await f.call('meetings.record', { id });
    await f.call('people.save', {
      id: f.anna,
      name: 'Anna Renamed',
      team: 'marketing',
      email: null,
      role: null,
    });
    const [action] = await f.call('actions.list', {});
    await f.call('actions.update', { id: action!.id, title: 'Something else' });
    await f.call('settings.update', { locale: 'de-DE', currency: 'USD' });
    f.today = '2027-03-01';
    const after = await f.call('meetings.record', { id });
    expect(JSON.stringify(after.record)).toBe(JSON.stringify(before.record));
    expect(after.contentHash).toBe(sealed.contentHash);
    const item = before.record.items[2]!;
    expect(await f.call('meetings.exhibits', { id, itemId: item.id })).toEqual(item.exhibits);
  });

  it('refuses every edit and every clock, and undo does not reach behind the seal', async () => {
    const { f, id } = await sealedMeeting();
    const { items, attendance, decisions } = await f.get(id);
    const refusals = [
      await f.refused('meetings.update', { id, title: 'X' }),
      await f.refused('meetings.updateItem', { id: items[0]!.id, title: 'X' }),
      await f.refused('meetings.removeItem', { id: items[0]!.id }),
      await f.refused('meetings.reorderItems', { meetingId: id, ids: items.map((item) => item.id) }),
      await f.refused('attendance.rate', { id: attendance[0]!.id, rating: 5 }),
      await f.refused('decisions.update', { id: decisions[0]!.id, statement: 'X' }),
      await f.refused('decisions.remove', { id: decisions[0]!.id }),
      await f.refused('meetings.start', { id }),
      await f.refused('meetings.seal', { id }),
      await f.refused('meetings.remove', { id }),
    ];
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['meeting.sealed']));
    expect((await f.call('history.state', {})).undo).toBe('New person Mark Osei');
  });

  it('reopens as a new version and keeps both', async () => {
    const { f, id, sealed } = await sealedMeeting();
    await f.call('meetings.reopen', { id });
    await f.call('capture.add', { kind: 'note', text: 'Correction', meetingId: id });
    const again = await f.call('meetings.seal', { id });
    expect(again.version).toBe(2);
    expect(again.contentHash).not.toBe(sealed.contentHash);
    const first = await f.call('meetings.record', { id, version: 1 });
    const second = await f.call('meetings.record', { id });
    expect([first.record.notes.length, second.record.notes.length]).toEqual([0, 1]);
    expect(second.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(await f.refused('meetings.record', { id, version: 3 })).toMatchObject({ code: 'record.missing' });
  });

  it('notices a sealed record that was edited by hand', async () => {
    const { f, id } = await sealedMeeting();
    await f.engine.close();
    const { sqlite } = await f.files.options();
    const { readFileSync, writeFileSync } = await import('node:fs');
    const raw = new sqlite.Database(readFileSync(f.files.path));
    const [[frozen, hash]] = raw.exec('SELECT frozen, content_hash FROM sealed_version')[0]!.values as [
      [string, string],
    ];
    expect(createHash('sha256').update(frozen).digest('hex')).toBe(hash);
    raw.run('UPDATE sealed_version SET frozen = replace(frozen, ?, ?)', [
      'Stop paid social',
      'Keep paid social',
    ]);
    writeFileSync(f.files.path, raw.export());
    f.engine = await f.files.open();
    const { intact, record } = await f.call('meetings.record', { id });
    expect(intact).toBe(false);
    expect(record.decisions[0]?.statement).toBe('Keep paid social');
  });

  it('gives the live record before the seal, with the clock of now', async () => {
    const f = fixture();
    const { id } = await f.call('meetings.create', {});
    await f.call('meetings.start', { id });
    f.minute = 3;
    const { record, sealed } = await f.call('meetings.record', { id });
    expect(sealed).toBe(false);
    expect(record.items[0]).toMatchObject({ state: 'current', elapsedSeconds: 180 });
  });
});
