import { Refusal } from '../../../domain/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import type { JobHandlers, QueryHandlers } from '../handlers.ts';
import { planFile } from './fileGround.ts';
import { InspectionCache } from './inspection.ts';
import { previewOf } from './previewImport.ts';
import { rejectedCsv, rejectedOf } from './rejectedRows.ts';
import { decideRows, trialResult, writeDecided } from './runImport.ts';

/** The last look at a file, per workbook: the wizard asks again for every choice the user changes. */
const looks = new WeakMap<ReadableDb, InspectionCache>();

function looksOf(db: ReadableDb): InspectionCache {
  const known = looks.get(db);
  if (known !== undefined) return known;
  const cache = new InspectionCache();
  looks.set(db, cache);
  return cache;
}

export const importQueries = {
  'import.preview': async (db, { file, choices }, context) => {
    const inspection = await looksOf(db).look(context.file(file), choices);
    return previewOf(db, planFile(db, inspection, choices));
  },
  'import.rejected': (db, { runId, raw }) => {
    const rejected = rejectedOf(db, runId);
    if (rejected === null) {
      throw new Refusal(
        'record.missing',
        'The rejected rows of this import are not kept any more. Import the file again to get them.',
      );
    }
    return {
      fileName: `Rejected rows of ${rejected.fileName.replace(/\.[^.]{1,5}$/, '')}.csv`,
      csv: rejectedCsv(rejected, raw),
      rows: rejected.rows.length,
    };
  },
} satisfies Pick<QueryHandlers, 'import.preview' | 'import.rejected'>;

export const importJobs = {
  'import.run': async (db, { file, choices, dryRun }, context, job) => {
    const inspection = await looksOf(db).look(context.file(file), choices);
    const decided = await decideRows(db, planFile(db, inspection, choices), job);
    looksOf(db).forget();
    if (dryRun) return () => trialResult(decided, db);
    return (writable, writing) => writeDecided(decided, writable, writing, job);
  },
} satisfies Pick<JobHandlers, 'import.run'>;
