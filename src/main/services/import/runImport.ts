import type { ImportResult } from '../../../contract/imports.ts';
import { entityWords, type ImportEntity, importLimits } from '../../../domain/import/entity.ts';
import { RowReader, type RowReading } from '../../../domain/import/rowReader.ts';
import { isBlankRecord, isTotalRow } from '../../../domain/import/tableShape.ts';
import { Refusal } from '../../../domain/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { insertImportRun } from '../../storage/importRun.ts';
import { readSettings } from '../../storage/setting.ts';
import type { Job, WriteContext } from '../context.ts';
import { AccountImport, PersonImport } from './accountImport.ts';
import { blockedReason } from './blocked.ts';
import { DealImport } from './dealImport.ts';
import { CampaignImport, SpendImport, TouchImport } from './effortImport.ts';
import { mappingText, type PlannedFile, usualSpellings } from './fileGround.ts';
import { tooManyRows } from './inspection.ts';
import { LeadImport } from './leadImport.ts';
import { makeReferences } from './makeReferences.ts';
import type { Ground, Outcome, RecordImport } from './recordImport.ts';
import { type CsvRecord, readRecords } from './records.ts';
import { References } from './references.ts';
import { keepRejected, keptCharacters, type RejectedRows } from './rejectedRows.ts';
import { Tally } from './tally.ts';

const importers: Record<ImportEntity, new (ground: Ground) => RecordImport<object, unknown>> = {
  leads: LeadImport,
  deals: DealImport,
  accounts: AccountImport,
  campaigns: CampaignImport,
  spend: SpendImport,
  touches: TouchImport,
  people: PersonImport,
};

/** What reading the file decided: nothing is written yet. */
export interface Decided {
  file: PlannedFile;
  entity: ImportEntity;
  refs: References;
  importer: RecordImport<object, unknown>;
  tally: Tally;
  rejected: RejectedRows['rows'];
  notes: string[];
}

const stopIfCancelled = (job: Job): void => {
  if (job.cancelled())
    throw new Refusal('import.cancelled', 'The import was cancelled. The workbook is unchanged.');
};

/** Reads every row and decides what becomes of it. Throws Refusal `import.cancelled`, `import.unmapped` or of the file. */
export async function decideRows(db: ReadableDb, file: PlannedFile, job: Job): Promise<Decided> {
  const { plan, entity } = file.result;
  const blocked = blockedReason(file);
  if (plan === null || entity === null || blocked !== null) {
    throw new Refusal('import.unmapped', blocked ?? 'Say what the rows of this file are.');
  }
  const refs = new References(db, usualSpellings(file));
  const importer = new importers[entity]({ db, plan, refs });
  const decided: Decided = {
    file,
    entity,
    refs,
    importer,
    tally: new Tally(),
    rejected: [],
    notes: [...file.result.unknownChoices],
  };
  const reader = new RowReader(plan);
  const { inspection } = file;
  let kept = 0;
  await readRecords(inspection.scan.path, inspection.table.shape, ({ records, bytesRead }) => {
    stopIfCancelled(job);
    for (const record of records) {
      if (record.row < inspection.table.firstRow || isBlankRecord(record.cells)) continue;
      const reason = decideRow(decided, reader, record);
      if (reason === null) continue;
      kept += record.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (kept <= keptCharacters) decided.rejected.push({ row: record.row, cells: record.cells, reason });
    }
    if (decided.tally.rows > importLimits.rows) throw tooManyRows();
    job.progress('Reading', Math.min(bytesRead, inspection.scan.bytes), inspection.scan.bytes);
    return true;
  });
  if (kept > keptCharacters)
    decided.notes.push('Not all rejected rows could be kept for saving: there is too much text in them.');
  return decided;
}

/** Decides one row; returns why it was rejected, or null. */
function decideRow(decided: Decided, reader: RowReader, record: CsvRecord): string | null {
  const { tally, entity } = decided;
  const sums = entity === 'spend' || entity === 'campaigns';
  if (isTotalRow(record.cells, sums)) {
    tally.skip('A line of totals, not a row of its own.');
    return null;
  }
  if (record.broken !== null) {
    tally.reject(record.row, null, record.broken);
    return record.broken;
  }
  const reading = reader.read(record.cells);
  const [problem] = reading.problems;
  if (problem !== undefined) {
    tally.reject(record.row, problem.column || null, problem.reason);
    return reading.problems
      .map(({ column, reason }) => (column === '' ? reason : `${column}: ${reason}`))
      .join(' ');
  }
  return tallied(tally, record, reading, decided.importer.offer(reading, record.row, record.cells));
}

function tallied(tally: Tally, record: CsvRecord, reading: RowReading, outcome: Outcome): string | null {
  if ('reason' in outcome) {
    if (outcome.verdict === 'skipped') {
      tally.skip(outcome.reason);
      return null;
    }
    tally.reject(record.row, null, outcome.reason);
    return outcome.reason;
  }
  tally.take(outcome.verdict, record.row, reading.warnings, outcome.notes);
  return null;
}

/** Writes what was decided, all or nothing: the caller's transaction is rolled back when anything throws. */
export function writeDecided(
  decided: Decided,
  db: WritableDb,
  context: WriteContext,
  job: Job,
): ImportResult {
  const { file, entity, importer, tally } = decided;
  const total = importer.size;
  const made = makeReferences(db, context, decided.refs, importer.usedRefs());
  importer.write(db, context, (done) => {
    stopIfCancelled(job);
    job.progress('Writing', done, total);
  });
  const runId = context.newId();
  const label = labelOf(entity, tally.created + tally.updated, db);
  if (total > 0) {
    insertImportRun(db, {
      id: runId,
      entity,
      fileName: file.inspection.scan.name,
      fileHash: file.inspection.scan.hash,
      importedAt: context.now,
      mapping: mappingText(file),
      created: tally.created,
      updated: tally.updated,
      skipped: tally.skipped,
      rejected: tally.rejected,
    });
  }
  context.label(label);
  keepRejected(db, {
    runId,
    fileName: file.inspection.scan.name,
    delimiter: file.inspection.table.shape.delimiter,
    headers: file.inspection.table.headerRow > 0 ? file.inspection.table.names : null,
    rows: decided.rejected,
  });
  const own = tally.created > 0 ? { [entity]: (made[entity] ?? 0) + tally.created } : {};
  return resultOf(decided, { runId, label, createdRecords: { ...made, ...own } });
}

/** The answer of a trial run: everything but the writing. */
export const trialResult = (decided: Decided, db: ReadableDb): ImportResult =>
  resultOf(decided, {
    runId: null,
    label: labelOf(decided.entity, decided.tally.created + decided.tally.updated, db),
    createdRecords: decided.tally.created > 0 ? { [decided.entity]: decided.tally.created } : {},
  });

function resultOf(
  { entity, tally, notes }: Decided,
  run: Pick<ImportResult, 'runId' | 'label' | 'createdRecords'>,
): ImportResult {
  return { ...run, dryRun: run.runId === null, entity, ...tally.figures(), notes };
}

function labelOf(entity: ImportEntity, rows: number, db: ReadableDb): string {
  const words = entityWords[entity];
  const count = new Intl.NumberFormat(readSettings(db).locale).format(rows);
  return `Import of ${count} ${rows === 1 ? words.one : words.many}`;
}
