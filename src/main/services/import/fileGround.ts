import { type ImportChoices, importChoicesSchema } from '../../../domain/import/entity.ts';
import { nameKey } from '../../../domain/import/heading.ts';
import { makePlan, type PlanResult } from '../../../domain/import/makePlan.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { latestImportRuns } from '../../storage/importRun.ts';
import { readSettings } from '../../storage/setting.ts';
import type { Inspection } from './inspection.ts';

/** A file with its plan: what `import.preview` shows and `import.run` carries out. */
export interface PlannedFile {
  inspection: Inspection;
  choices: ImportChoices;
  result: PlanResult;
  likeEarlier: { fileName: string; at: string } | null;
}

const rememberedRuns = 50;

/** Makes the plan. Without choices, those made for the last file with the same columns are taken again. */
export function planFile(db: ReadableDb, inspection: Inspection, wished: ImportChoices): PlannedFile {
  const settings = readSettings(db);
  const untouched = wished.entity === undefined && wished.columns === undefined;
  const earlier = untouched ? earlierChoices(db, inspection.table.names) : null;
  const choices: ImportChoices = earlier === null ? wished : { ...earlier.choices, ...wished };
  const result = makePlan(
    {
      fileName: inspection.scan.name,
      columns: inspection.columns,
      hasHeader: inspection.table.headerRow > 0,
      delimiter: inspection.table.shape.delimiter,
      period: inspection.table.period,
      homeCurrency: settings.currency,
      locale: settings.locale,
    },
    choices,
  );
  return { inspection, choices, result, likeEarlier: earlier?.likeEarlier ?? null };
}

interface EarlierChoices {
  choices: ImportChoices;
  likeEarlier: { fileName: string; at: string };
}

function earlierChoices(db: ReadableDb, names: readonly string[]): EarlierChoices | null {
  const key = JSON.stringify(names);
  for (const run of latestImportRuns(db, rememberedRuns)) {
    const mapping = JSON.parse(run.mapping) as { columns?: unknown; choices?: unknown };
    if (JSON.stringify(mapping.columns) !== key) continue;
    const parsed = importChoicesSchema.safeParse(mapping.choices);
    if (!parsed.success || Object.keys(parsed.data).length === 0) return null;
    return { choices: parsed.data, likeEarlier: { fileName: run.fileName, at: run.importedAt } };
  }
  return null;
}

/** What is written to the log of imports, so that the next file with these columns is read the same way. */
export const mappingText = (file: PlannedFile): string => {
  const { encoding: _encoding, delimiter: _delimiter, headerRow: _headerRow, ...kept } = file.choices;
  return JSON.stringify({ columns: file.inspection.table.names, choices: kept });
};

const named = new Set(['channel', 'campaign', 'lossReason', 'stage']);

/** The usual spelling of names that the file writes in several ways: the most frequent one, by `nameKey`. */
export function usualSpellings(file: PlannedFile): Map<string, string> {
  const best = new Map<string, { text: string; count: number }>();
  for (const { field, index } of file.result.columns) {
    const distinct =
      field !== null && named.has(field.key) ? file.inspection.columns[index]?.profile.distinct : null;
    for (const [text, count] of distinct ?? []) {
      const key = nameKey(text);
      if (count > (best.get(key)?.count ?? 0)) best.set(key, { text, count });
    }
  }
  return new Map([...best].map(([key, { text }]) => [key, text]));
}
