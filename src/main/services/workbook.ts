import type { WorkbookSummary } from '../../contract/workbook.ts';
import { Refusal } from '../../domain/result.ts';
import { historyOf } from '../storage/changeLog.ts';
import { nextRedo, nextUndo } from '../storage/commandLog.ts';
import type { ReadableDb } from '../storage/database.ts';
import { readMeta, writeMeta } from '../storage/meta.ts';
import { decodeChange } from '../storage/recorded.ts';
import { readSettings } from '../storage/setting.ts';
import { name, sql } from '../storage/sql.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

const count = (db: ReadableDb, table: string): number =>
  Number(db.value(sql`SELECT count(*) FROM ${name(table)}`));

function dataSpan(db: ReadableDb): WorkbookSummary['dataSpan'] {
  const row = db.row(sql`
    SELECT min(first) AS first, max(last) AS last FROM (
      SELECT min(created_on) AS first, max(created_on) AS last FROM lead
      UNION ALL SELECT min(created_on), max(created_on) FROM deal
      UNION ALL SELECT min(closed_on), max(closed_on) FROM deal)`);
  const [first, last] = [row?.['first'], row?.['last']];
  return typeof first === 'string' && typeof last === 'string' ? { first, last } : null;
}

export const workbookQueries = {
  'workbook.summary': (db, _input, context) => {
    const settings = readSettings(db);
    const label = (step: { label: string } | null): { label: string } | null =>
      step === null ? null : { label: step.label };
    const lastSealed = db.value(sql`SELECT max(held_on) FROM meeting WHERE state = 'sealed'`);
    return {
      id: readMeta(db, 'id') ?? '',
      name: readMeta(db, 'name') ?? '',
      revision: context.revision,
      createdAt: readMeta(db, 'created_at') ?? context.now,
      isSample: readMeta(db, 'sample') === '1',
      currency: settings.currency,
      locale: settings.locale,
      fiscalStartMonth: settings.fiscalYearStartMonth,
      counts: {
        leads: count(db, 'lead'),
        deals: count(db, 'deal'),
        campaigns: count(db, 'campaign'),
        people: count(db, 'person'),
        meetings: count(db, 'meeting'),
        openActions: Number(db.value(sql`SELECT count(*) FROM action WHERE status IN ('open', 'doing')`)),
      },
      lastSealedOn: lastSealed === null ? null : String(lastSealed),
      dataSpan: dataSpan(db),
      undo: label(nextUndo(db)),
      redo: label(nextRedo(db)),
    };
  },
  'records.history': (db, input) => {
    const seq = db.value(sql`SELECT seq FROM ${name(input.entity)} WHERE id = ${input.id}`);
    if (seq === null) throw new Refusal('record.missing', 'This record is not in the workbook any more.');
    return historyOf(db, input.entity, Number(seq)).map((entry) => ({
      ...entry,
      old: entry.old === null ? null : scalar(decodeChange(entry.old)),
      new: entry.new === null ? null : scalar(decodeChange(entry.new)),
    }));
  },
} satisfies Pick<QueryHandlers, 'workbook.summary' | 'records.history'>;

const scalar = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

export const workbookCommands = {
  'workbook.rename': (db, input, context) => {
    writeMeta(db, 'name', input.name);
    db.touched('meta');
    context.label(`Rename workbook to “${input.name}”`);
    context.fixed();
    return {};
  },
} satisfies Pick<CommandHandlers, 'workbook.rename'>;
