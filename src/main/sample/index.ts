import { sqlWasmFile } from '../paths.ts';
import { loadSqlite } from '../workbook/sqlite.ts';
import { buildSample } from './build.ts';
import { buildLarge } from './large.ts';

/** What scripts/sample.mjs writes to files: the sample workbook, and large ones for benchmarks. */

/** The bytes of the sample workbook's file. */
export const sampleWorkbook = async (): Promise<Uint8Array> => buildSample(await loadSqlite(sqlWasmFile()));

/** The bytes of a workbook with so many leads and everything that goes with them. */
export const largeWorkbook = async (leads: number): Promise<Uint8Array> =>
  buildLarge(await loadSqlite(sqlWasmFile()), leads);
