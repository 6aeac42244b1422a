import type { ImportColumn, ImportPreview, PreviewRow } from '../../../contract/imports.ts';
import { orderChoices } from '../../../domain/import/dateTally.ts';
import { extraField, type ImportChoices, ignoreField } from '../../../domain/import/entity.ts';
import { catalogue } from '../../../domain/import/fields/catalogue.ts';
import type { ColumnPlan } from '../../../domain/import/makePlan.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { importRunOfFile } from '../../storage/importRun.ts';
import { readSettings } from '../../storage/setting.ts';
import { assumptionsOf } from './assumptions.ts';
import { blockedReason } from './blocked.ts';
import type { PlannedFile } from './fileGround.ts';
import { checkRows } from './previewRows.ts';
import { stageWordsOf, willCreate } from './previewWords.ts';

/** Everything the wizard shows about a file. Reads the workbook, writes nothing. */
export function previewOf(db: ReadableDb, file: PlannedFile): ImportPreview {
  const { inspection, result } = file;
  const { scan, table } = inspection;
  const { rows, checked }: { rows: PreviewRow[]; checked: ImportPreview['checked'] } = checkRows(file);
  return {
    file: { name: scan.name, bytes: scan.bytes, rows: inspection.rows, rowsExact: inspection.rowsExact },
    detected: {
      encoding: scan.encoding,
      byteOrderMark: scan.byteOrderMark,
      delimiter: table.shape.delimiter,
      headerRow: table.headerRow,
      preamble: table.preamble,
      period: table.period,
    },
    entity: result.entity,
    alternatives: result.alternatives,
    fields:
      result.entity === null
        ? []
        : catalogue[result.entity].fields.map(({ key, label, need }) => ({ key, label, need: need ?? null })),
    columns: result.columns.map((column) => columnOf(column, file)),
    rows,
    checked,
    willCreate: willCreate(db, file),
    stageWords: stageWordsOf(db, file),
    assumptions: assumptionsOf(file, readSettings(db).currency),
    warnings: warningsOf(db, file),
    blocked: blockedReason(file),
    likeEarlier: file.likeEarlier,
    choices: allChoices(file),
  };
}

const targetOf = (column: ColumnPlan): string =>
  column.field?.key ?? (column.keep ? extraField : ignoreField);

function columnOf(column: ColumnPlan, { inspection }: PlannedFile): ImportColumn {
  const profile = inspection.columns[column.index]?.profile;
  const { dateReading, numberReading } = column;
  return {
    name: column.name,
    index: column.index,
    field: targetOf(column),
    suggested: column.suggestion.field ?? extraField,
    confidence: column.suggestion.confidence,
    samples: profile?.samples.map((sample) => sample.slice(0, 100)) ?? [],
    filled: profile?.filled ?? 0,
    distinct: profile?.distinctCount ?? 0,
    date:
      dateReading === null || profile === undefined
        ? null
        : {
            order: dateReading.order,
            ambiguous: dateReading.ambiguous,
            first: dateReading.first,
            last: dateReading.last,
            orders: orderChoices(profile.dates),
            mixed: dateReading.mixed,
          },
    number: numberReading,
    remarks: remarksOf(column, inspection.columns[column.index]?.profile.blankWords ?? 0),
  };
}

function remarksOf(column: ColumnPlan, blankWords: number): string[] {
  const remarks: string[] = [];
  const number = column.numberReading;
  if (number !== null && number.zeros > 0 && column.field?.kind === 'money') {
    remarks.push(`${number.zeros.toLocaleString('en')} values are 0.`);
  }
  if (column.field !== null && blankWords > 0) {
    remarks.push(
      `${blankWords.toLocaleString('en')} cells hold a word for “nothing”, such as NA, -- or Select, and count as empty.`,
    );
  }
  if (column.dateReading?.mixed === true) {
    remarks.push(
      'Dates with slashes and with dashes are written in different orders; each is read in its own.',
    );
  }
  return remarks;
}

function warningsOf(db: ReadableDb, file: PlannedFile): string[] {
  const warnings = [...file.result.unknownChoices];
  const earlier = importRunOfFile(db, file.inspection.scan.hash);
  if (earlier !== null) {
    warnings.push(
      `Exactly this file was imported before, on ${earlier.importedAt.slice(0, 10)}. Rows that are already there are skipped.`,
    );
  }
  for (const { name, dateReading } of file.result.columns) {
    if (dateReading?.ambiguous === true) {
      warnings.push(
        `It is not certain whether the day or the month comes first in “${name}”. Check the range ${dateReading.first ?? ''} to ${dateReading.last ?? ''}.`,
      );
    }
  }
  for (const { name, numberReading } of file.result.columns) {
    if (numberReading?.ambiguous === true)
      warnings.push(`It is not certain whether the comma or the point marks decimals in “${name}”.`);
  }
  return warnings;
}

/** Every choice as it stands, complete enough to read the file the same way again. */
function allChoices({ choices, result, inspection }: PlannedFile): ImportChoices {
  const dateOrders = result.columns.flatMap(({ name, dateReading }) =>
    dateReading === null || dateReading.mixed ? [] : [[name, dateReading.order] as const],
  );
  const decimals = result.columns.flatMap(({ name, numberReading }) =>
    numberReading === null ? [] : [[name, numberReading.decimal] as const],
  );
  return {
    ...choices,
    ...(result.entity === null ? {} : { entity: result.entity }),
    columns: Object.fromEntries(result.columns.map((column) => [column.name, targetOf(column)])),
    encoding: inspection.scan.encoding,
    delimiter: inspection.table.shape.delimiter,
    headerRow: inspection.table.headerRow,
    dateOrders: { ...choices.dateOrders, ...Object.fromEntries(dateOrders) },
    decimals: { ...choices.decimals, ...Object.fromEntries(decimals) },
  };
}
