import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/domain/result.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { newWorkbook } from '../../../src/main/workbook/newWorkbook.ts';
import { openWorkbook } from '../../../src/main/workbook/openWorkbook.ts';
import { answer, EngineFixture, stamp } from '../workbook/engineFixture.ts';

/** A real small disk of its own; only root may mount one. */
class SmallDisk {
  readonly folder: string;
  constructor(fixture: EngineFixture, name: string, size: string) {
    this.folder = `${fixture.folder}/${name}`;
    mkdirSync(this.folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', this.folder]);
  }
  makeReadOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.folder]);
  }
  fill(): void {
    for (let size = 1 << 20; size >= 512; size >>= 1) {
      for (let file = 0; ; file += 1) {
        try {
          writeFileSync(`${this.folder}/ballast.${size}.${file}`, Buffer.alloc(size));
        } catch {
          break;
        }
      }
    }
  }
  empty(): void {
    execFileSync('sh', ['-c', `rm -f "${this.folder}"/ballast.*`]);
  }
  remove(): void {
    execFileSync('umount', ['-l', this.folder]);
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = `/tmp/tandem-mount-${process.pid}`;
  try {
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let fixture: EngineFixture;
const disks: SmallDisk[] = [];
const engines: WorkbookEngine[] = [];
beforeEach(() => {
  fixture = new EngineFixture();
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  for (const disk of disks.splice(0)) disk.remove();
  fixture.remove();
});

function disk(name: string, size: string): SmallDisk {
  const made = new SmallDisk(fixture, name, size);
  disks.push(made);
  return made;
}

const person = (name: string) => ({ name, team: 'sales', email: null, role: null });
const names = (engine: WorkbookEngine): unknown =>
  engine.db.raw.exec('SELECT name FROM person ORDER BY seq')[0]?.values.flat() ?? [];

describe.skipIf(!canMount())('disk faults (real small disks; needs root on Linux)', () => {
  it('a full disk under the workbook: the file stays whole, edits stay safe, Retry works', async () => {
    const small = disk('docs', '4m');
    const path = `${small.folder}/Team.tandem`;
    const engine = await fixture.create(path);
    engines.push(engine);
    const before = readFileSync(path);
    await answer(engine, 'people.save', person('Ana'));
    small.fill();
    const failed = await engine.save();
    expect(failed).toMatchObject({ ok: false, error: { code: 'disk.full' } });
    expect(readFileSync(path).equals(before)).toBe(true);
    await answer(engine, 'people.save', person('Ben'));
    small.empty();
    expect(await engine.save()).toEqual({ ok: true, value: null });
    await engine.close();
    engines.pop();
    const again = await fixture.open(path);
    engines.push(again);
    expect(names(again)).toEqual(['Ana', 'Ben']);
  });

  it('a full disk under the journal: the edit is refused, earlier ones survive, a copy can be saved', async () => {
    const small = disk('journal', '300k');
    const options = { ...(await fixture.options()), localDir: `${small.folder}/local` };
    const engine = await newWorkbook(fixture.path, { name: 'Team' }, stamp(), options);
    engines.push(engine);
    await answer(engine, 'people.save', person('Ana'));
    small.fill();
    let refused = await engine.call('people.save', person('Ben'.padEnd(190, 'n')), stamp());
    for (let tries = 0; tries < 40 && refused.ok; tries += 1) {
      refused = await engine.call('people.save', person('Cleo'.padEnd(190, 'o')), stamp());
    }
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk.full' } });
    const acknowledged = names(engine);
    expect(await engine.call('people.save', person('Dirk'), stamp())).toMatchObject({
      error: { code: 'workbook.readOnly' },
    });
    expect(await engine.saveCopy(`${fixture.folder}/Copy.tandem`)).toEqual({ ok: true, value: null });
    const copy = await fixture.open(`${fixture.folder}/Copy.tandem`);
    engines.push(copy);
    expect(names(copy)).toEqual(acknowledged);
  });

  it('a read-only disk: opens for reading, says why, changes nothing', async () => {
    const small = disk('cd', '4m');
    const path = `${small.folder}/Team.tandem`;
    await (await fixture.create(path)).close();
    small.makeReadOnly();
    const engine = await fixture.open(path);
    engines.push(engine);
    expect(engine.readOnly?.reason).toMatch(/open for reading only/);
    expect(await engine.call('people.save', person('Ana'), stamp())).toMatchObject({
      error: { code: 'workbook.readOnly' },
    });
  });

  it('a disk too small for a new workbook: a clear refusal and no half file', async () => {
    const small = disk('tiny', '64k');
    const refused: unknown = await fixture
      .create(`${small.folder}/Team.tandem`)
      .catch((error: unknown) => error);
    expect((refused as Refusal).failure).toMatchObject({ code: 'disk.full' });
    const options = await fixture.options();
    expect(() => openWorkbook(`${small.folder}/Team.tandem`, options)).toThrowError(/not there/);
  });
});
