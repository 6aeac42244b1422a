import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/domain/result.ts';
import { answer, EngineFixture, stamp } from './engineFixture.ts';

let fixture: EngineFixture;
beforeEach(() => {
  fixture = new EngineFixture();
});
afterEach(() => fixture.remove());

interface Summary {
  name: string;
  revision: number;
  undo: { label: string } | null;
}

describe('workbook engine', () => {
  it('creates a workbook whose file holds the seed', async () => {
    const engine = await fixture.create();
    const summary = await answer<Summary>(engine, 'workbook.summary', {});
    expect(summary).toMatchObject({ name: 'Team', revision: 1, undo: null });
    expect(readFileSync(fixture.path).toString('latin1', 0, 15)).toBe('SQLite format 3');
    await engine.close();
    const again = await fixture.open();
    expect(await answer<Summary>(again, 'workbook.summary', {})).toMatchObject({ name: 'Team', revision: 1 });
    await again.close();
  });

  it('keeps an acknowledged edit when the process dies before the snapshot', async () => {
    const engine = await fixture.create();
    await answer(engine, 'workbook.rename', { name: 'After the crash' });
    const before = readFileSync(fixture.path);
    // The process "dies": nothing is closed, the lock stays, its holder is gone.
    const crashed = `${fixture.path}.lock`;
    const lock = JSON.parse(readFileSync(crashed, 'utf8')) as Record<string, unknown>;
    writeFileSync(crashed, JSON.stringify({ ...lock, pid: 2 ** 22 + 1 }));
    const again = await fixture.open();
    expect(readFileSync(fixture.path).equals(before)).toBe(true);
    expect(await answer<Summary>(again, 'workbook.summary', {})).toMatchObject({
      name: 'After the crash',
      revision: 2,
    });
    await again.close();
    const third = await fixture.open();
    expect(await answer<Summary>(third, 'workbook.summary', {})).toMatchObject({
      name: 'After the crash',
      revision: 2,
    });
    await third.close();
  });

  it('does not replay the journal onto another version of the file', async () => {
    const engine = await fixture.create();
    const old = `${fixture.folder}/old copy`;
    copyFileSync(fixture.path, old);
    await answer(engine, 'workbook.rename', { name: 'Newer' });
    await engine.save();
    await answer(engine, 'workbook.rename', { name: 'Newest' });
    copyFileSync(old, fixture.path);
    writeFileSync(`${fixture.path}.lock`, 'torn');
    const again = await fixture.open();
    expect(await answer<Summary>(again, 'workbook.summary', {})).toMatchObject({ name: 'Team', revision: 1 });
    await again.close();
    const [local] = readdirSync(fixture.localDir);
    expect(readdirSync(`${fixture.localDir}/${local}/quarantine`)).toHaveLength(1);
  });

  it('refuses a second writer by name and lets it read', async () => {
    const engine = await fixture.create();
    await expect(fixture.open()).rejects.toThrowError(/has this workbook open/);
    const reader = await fixture.open(fixture.path, true);
    const refused = await reader.call('workbook.rename', { name: 'No' }, stamp());
    expect(refused).toMatchObject({ ok: false, error: { code: 'workbook.readOnly' } });
    await reader.close();
    await engine.close();
  });

  it('changes nothing on a refused or repeated command', async () => {
    const engine = await fixture.create();
    expect(await engine.call('workbook.rename', { name: '' }, stamp())).toMatchObject({
      error: { code: 'input.invalid' },
    });
    expect(await engine.call('constructor', {}, stamp())).toMatchObject({ error: { code: 'call.unknown' } });
    const once = stamp();
    await engine.call('workbook.rename', { name: 'A' }, once);
    expect(await engine.call('workbook.rename', { name: 'B' }, once)).toMatchObject({
      error: { code: 'record.conflict' },
    });
    expect(await answer<Summary>(engine, 'workbook.summary', {})).toMatchObject({ name: 'A', revision: 2 });
    await engine.close();
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'workbook.notAWorkbook'],
    ['a text file', Buffer.from('name,email\n'.repeat(100)), 'workbook.notAWorkbook'],
    ['a cut-off database', Buffer.from('SQLite format 3\0'), 'workbook.damaged'],
  ])('refuses %s and leaves it as it was', async (_what, bytes, code) => {
    writeFileSync(fixture.path, bytes);
    const refused: unknown = await fixture.open().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).failure.code).toBe(code);
    expect(readFileSync(fixture.path).equals(bytes)).toBe(true);
  });

  it.each([600, 4096, 5000, 0.25, 0.5, 0.9])('calls a workbook cut off at %s damaged', async (at) => {
    const engine = await fixture.create();
    await engine.close();
    const good = readFileSync(fixture.path);
    const cut = good.subarray(0, at < 1 ? Math.floor(good.length * at) : at);
    writeFileSync(fixture.path, cut);
    const refused: unknown = await fixture.open().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).failure.code).toBe('workbook.damaged');
    expect(readFileSync(fixture.path).equals(cut)).toBe(true);
  });

  it('refuses a newer format, another program’s database and a foreign trigger', async () => {
    const engine = await fixture.create();
    await engine.close();
    const good = readFileSync(fixture.path);
    const newer = Buffer.from(good);
    newer.writeUInt32BE(9999, 60);
    const stranger = Buffer.from(good);
    stranger.writeUInt32BE(1, 68);
    for (const [bytes, code] of [
      [newer, 'workbook.newer'],
      [stranger, 'workbook.notAWorkbook'],
    ] as const) {
      writeFileSync(fixture.path, bytes);
      const refused: unknown = await fixture.open().catch((error: unknown) => error);
      expect((refused as Refusal).failure.code).toBe(code);
    }
    const { sqlite } = await fixture.options();
    const hostile = new sqlite.Database(good);
    hostile.run('CREATE TRIGGER spy AFTER UPDATE ON meta BEGIN DELETE FROM lead; END');
    writeFileSync(fixture.path, hostile.export());
    const refused: unknown = await fixture.open().catch((error: unknown) => error);
    expect((refused as Refusal).failure.code).toBe('workbook.damaged');
  });
});
