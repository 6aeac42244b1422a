import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRecents } from '../../../src/main/recents.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const entry = (folder: string, id: string, day: number) => ({
  id,
  path: join(folder, `${id}.tandem`),
  openedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  lastMeeting: null,
  openActions: null,
});

describe('recents', () => {
  test('list the latest first, pinned before all, with the state of the file', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'recents.json');
    const recents = openRecents(file);
    for (const [id, day] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const) {
      writeFileSync(join(folder, `${id}.tandem`), 'x'.repeat(day));
      recents.opened(entry(folder, id, day));
    }
    recents.pin('a', true);
    rmSync(join(folder, 'b.tandem'));
    const seen = openRecents(file)
      .list()
      .map(({ id, name, pinned, missing, size }) => ({ id, name, pinned, missing, size }));
    expect(seen).toEqual([
      { id: 'a', name: 'a', pinned: true, missing: false, size: 1 },
      { id: 'c', name: 'c', pinned: false, missing: false, size: 3 },
      { id: 'b', name: 'b', pinned: false, missing: true, size: null },
    ]);
  });

  test('a workbook opened again keeps its pin and is listed once', () => {
    const folder = temporaryFolder();
    const recents = openRecents(join(folder, 'recents.json'));
    recents.opened(entry(folder, 'a', 1));
    recents.pin('a', true);
    recents.opened({ ...entry(folder, 'a', 5), path: join(folder, 'moved.tandem') });
    expect(recents.list()).toMatchObject([{ id: 'a', name: 'moved', pinned: true }]);
  });

  test('another workbook at the same place replaces the entry', () => {
    const folder = temporaryFolder();
    const recents = openRecents(join(folder, 'recents.json'));
    recents.opened(entry(folder, 'old', 1));
    recents.opened({ ...entry(folder, 'new', 2), path: join(folder, 'old.tandem') });
    expect(recents.list().map(({ id }) => id)).toEqual(['new']);
  });

  test('facts are updated, a moved file is found again, an entry is removed', () => {
    const folder = temporaryFolder();
    const recents = openRecents(join(folder, 'recents.json'));
    recents.opened(entry(folder, 'a', 1));
    recents.update('a', { lastMeeting: '2026-10-28', openActions: 3 });
    writeFileSync(join(folder, 'elsewhere.tandem'), 'x');
    expect(recents.list()[0]).toMatchObject({ missing: true, lastMeeting: '2026-10-28', openActions: 3 });
    recents.relocate('a', join(folder, 'elsewhere.tandem'));
    expect(recents.list()[0]).toMatchObject({ missing: false });
    recents.remove('a');
    expect(recents.list()).toEqual([]);
    recents.pin('a', true);
    expect(recents.list()).toEqual([]);
  });

  test('fifty are remembered beside the pinned ones', () => {
    const folder = temporaryFolder();
    const recents = openRecents(join(folder, 'recents.json'));
    recents.opened(entry(folder, 'kept', 1));
    recents.pin('kept', true);
    for (let index = 0; index < 60; index += 1) recents.opened(entry(folder, `w${index}`, 2 + (index % 28)));
    expect(recents.list()).toHaveLength(51);
    expect(recents.list()[0]?.id).toBe('kept');
  });

  test('a damaged entry costs only itself, a damaged file is set aside', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'recents.json');
    openRecents(file).opened(entry(folder, 'good', 1));
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...saved, recents: [{ id: 7 }, ...saved.recents, null] }));
    expect(
      openRecents(file)
        .list()
        .map(({ id }) => id),
    ).toEqual(['good']);
    writeFileSync(file, '{"version":1,');
    expect(openRecents(file).list()).toEqual([]);
    renameSync(`${file}.unreadable`, file);
    expect(readFileSync(file, 'utf8')).toBe('{"version":1,');
  });
});
