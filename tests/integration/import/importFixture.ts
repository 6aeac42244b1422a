import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ImportPreview, ImportResult } from '../../../src/contract/imports.ts';
import type { ImportChoices } from '../../../src/domain/import/entity.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { sharedData } from '../../sharedData.ts';
import { EngineFixture, stamp } from '../workbook/engineFixture.ts';

// Whole data sets on a busy machine of two cores.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A workbook to import into, with short ways to import, look and ask. */
export class ImportFixture {
  readonly fixture = new EngineFixture();
  readonly engine: WorkbookEngine;

  private constructor(fixture: EngineFixture, engine: WorkbookEngine) {
    this.fixture = fixture;
    this.engine = engine;
  }

  static async create(): Promise<ImportFixture> {
    const fixture = new EngineFixture();
    return new ImportFixture(fixture, await fixture.create());
  }

  async call(name: string, path: string, more: Record<string, unknown>): Promise<Result<unknown>> {
    return this.engine.call(
      name,
      { file: 'the-file', ...more },
      stamp({ id: randomUUID(), files: { 'the-file': path } }),
    );
  }

  async run(path: string, choices: ImportChoices = {}, dryRun = false): Promise<ImportResult> {
    return value(await this.call('import.run', path, { choices, dryRun })) as ImportResult;
  }

  async preview(path: string, choices: ImportChoices = {}): Promise<ImportPreview> {
    return value(await this.call('import.preview', path, { choices })) as ImportPreview;
  }

  /** Imports text as a file of this name. */
  runText(name: string, text: string | Uint8Array, choices: ImportChoices = {}): Promise<ImportResult> {
    return this.run(fileOf(name, text), choices);
  }

  /** All rows of a query, as arrays. */
  rows(sql: string): unknown[][] {
    return this.engine.db.raw.exec(sql)[0]?.values ?? [];
  }

  /** The only row of a query. */
  row(sql: string): unknown[] {
    return this.rows(sql)[0] ?? [];
  }

  async remove(): Promise<void> {
    await this.engine.close();
    this.fixture.remove();
  }
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    `${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.details ?? {})}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'tandem-import-'));

export function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(folder, 'file-')), name);
  writeFileSync(path, text);
  return path;
}

/** A file of the shared data sets. */
export const shared = (path: string): string => join(sharedData ?? '', path);
