import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from '../../../src/main/storage/sql.ts';
import type { WorkbookEngine } from '../../../src/main/workbook/engine.ts';
import { EngineFixture } from '../workbook/engineFixture.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The sample workbook that ships, unpacked. */
export const shippedSample = (): Uint8Array =>
  gunzipSync(readFileSync(join(import.meta.dirname, '../../../resources/sample.tandem.gz')));

/** Opens the bytes of a workbook with the engine, as the app does: vetted, in a copy of their own. */
export async function openBytes(
  bytes: Uint8Array,
): Promise<{ fixture: EngineFixture; engine: WorkbookEngine }> {
  const fixture = new EngineFixture();
  writeFileSync(fixture.path, bytes);
  return { fixture, engine: await fixture.open() };
}

/** Plain SQL, so that what is checked here owes nothing to the metrics. */
export const rowsOf = (engine: WorkbookEngine, text: string): (string | number | null)[][] =>
  engine.db.readable.tuples(sql([text] as unknown as TemplateStringsArray)) as (string | number | null)[][];

export const numbersOf = (engine: WorkbookEngine, text: string): number[] =>
  rowsOf(engine, text).map(([value]) => Number(value));

export const numberOf = (engine: WorkbookEngine, text: string): number =>
  numbersOf(engine, text)[0] ?? Number.NaN;
