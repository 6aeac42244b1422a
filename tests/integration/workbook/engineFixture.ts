import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlWasmFile } from '../../../src/main/paths.ts';
import { type CallStamp, silentEvents, WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { newWorkbook } from '../../../src/main/workbook/newWorkbook.ts';
import { openWorkbook } from '../../../src/main/workbook/openWorkbook.ts';
import { loadSqlite } from '../../../src/main/workbook/sqlite.ts';

export const fixedNow = '2026-11-23T09:00:00.000Z';
export const fixedToday = '2026-11-23';

export const stamp = (over: Partial<CallStamp> = {}): CallStamp => ({
  id: randomUUID(),
  at: fixedNow,
  today: fixedToday,
  actor: 'Test Person',
  device: 'test-device',
  ...over,
});

/** A folder of its own for one test, with engines opened in it. */
export class EngineFixture {
  readonly folder = mkdtempSync(join(tmpdir(), 'tandem-engine-'));
  readonly localDir = join(this.folder, 'local');
  readonly path = join(this.folder, 'Team.tandem');

  async options() {
    return {
      sqlite: await loadSqlite(sqlWasmFile()),
      localDir: this.localDir,
      instance: randomUUID(),
      stamp: fixedNow,
      events: silentEvents,
      checkOutputs: true,
    };
  }

  async create(path = this.path): Promise<WorkbookEngine> {
    return newWorkbook(path, { name: 'Team' }, stamp(), await this.options());
  }

  async open(path = this.path, readOnly = false): Promise<WorkbookEngine> {
    const options = await this.options();
    return new WorkbookEngine(openWorkbook(path, { ...options, readOnly }), options);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The value of a call that must succeed. */
export async function answer<T>(
  engine: WorkbookEngine,
  name: string,
  input: unknown,
  over?: Partial<CallStamp>,
): Promise<T> {
  const result = await engine.call(name, input, stamp(over));
  if (!result.ok)
    throw new Error(
      `${name}: ${result.error.code} ${result.error.message} ${JSON.stringify(result.error.details)}`,
    );
  return result.value as T;
}
