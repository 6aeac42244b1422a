import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportResult } from '../../src/contract/imports.ts';
import { sqlWasmFile } from '../../src/main/paths.ts';
import { migrate } from '../../src/main/storage/migrate.ts';
import { newWorkbook } from '../../src/main/workbook/newWorkbook.ts';
import { connect, loadSqlite } from '../../src/main/workbook/sqlite.ts';
import { EngineFixture, stamp } from '../integration/workbook/engineFixture.ts';
import { leadCsv } from './leadCsv.ts';

interface Measure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

const leads = 100_000;
const rounds = 3;
const written = ['deal_stage', 'person', 'channel', 'account', 'lead', 'lead_cycle', 'lead_stage_entry'];
const megabytes = (bytes: number): number => bytes / 1_000_000;
const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Round {
  seconds: number;
  peak: number;
  tables: Map<string, { columns: string[]; rows: unknown[][] }>;
}

/** The whole way: read, decide, write, journal on disk, answer. What follows (the snapshot) is not part of the import. */
async function importOnce(csv: string, keepRows: boolean): Promise<Round> {
  const fixture = new EngineFixture();
  let peak = 0;
  const options = await fixture.options();
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const engine = await newWorkbook(fixture.path, { name: 'Team' }, stamp(), {
    ...options,
    checkOutputs: false,
    // The import is over when the change is durable and told; the snapshot after it is the keeper's own matter.
    events: { ...options.events, progress: look, changed: look },
  });
  const path = join(fixture.folder, 'leads.csv');
  writeFileSync(path, csv);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const result = await engine.call(
    'import.run',
    { file: 'csv', choices: {} },
    stamp({ files: { csv: path } }),
  );
  const seconds = (performance.now() - start) / 1000;
  if (!result.ok || (result.value as ImportResult).created !== leads)
    throw new Error(JSON.stringify(result).slice(0, 500));
  const tables: Round['tables'] = new Map();
  if (keepRows) {
    for (const table of written) {
      const [all] = engine.db.raw.exec(`SELECT * FROM ${table} ORDER BY seq`);
      tables.set(table, { columns: all?.columns ?? [], rows: all?.values ?? [] });
    }
  }
  await engine.close();
  fixture.remove();
  return { seconds, peak: peak - before, tables };
}

/** The same rows into the same schema with nothing around: one transaction, one prepared statement a table. */
async function bareInserts(tables: Round['tables']): Promise<number> {
  const db = connect(await loadSqlite(sqlWasmFile()));
  migrate(db);
  const start = performance.now();
  db.raw.run('BEGIN');
  for (const [table, { columns, rows }] of tables) {
    const statement = db.raw.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of rows) statement.run(row as (string | number | null)[]);
    statement.free();
  }
  db.raw.run('COMMIT');
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}

/** 100,000 leads from a CSV of about 10 MB, against bare inserts of the rows that came of it. */
export default async function importBench(): Promise<Measure[]> {
  const csv = leadCsv(leads);
  const imports: number[] = [];
  const bare: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { seconds, peak, tables } = await importOnce(csv, true);
    imports.push(seconds);
    peaks.push(peak);
    bare.push(await bareInserts(tables));
  }
  return [
    { name: `CSV of ${leads} leads`, value: megabytes(Buffer.byteLength(csv)), unit: 'MB' },
    { name: 'whole import', value: median(imports), unit: 's' },
    { name: 'bare inserts of the same rows', value: median(bare), unit: 's' },
    { name: 'import in times of bare inserts', value: median(imports) / median(bare), unit: '×', limit: 4 },
    { name: 'memory added at the peak', value: megabytes(peaks[0] ?? 0), unit: 'MB', limit: 500 },
  ];
}
