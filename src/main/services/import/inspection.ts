import { stat } from 'node:fs/promises';
import { ColumnProfile } from '../../../domain/import/columnProfile.ts';
import { type ImportChoices, importLimits } from '../../../domain/import/entity.ts';
import { type Column, columnOf } from '../../../domain/import/suggest.ts';
import { isBlankRecord } from '../../../domain/import/tableShape.ts';
import { Refusal } from '../../../domain/result.ts';
import { type FileScan, readRefusal, scanFile } from './fileScan.ts';
import { type CsvRecord, type RecordBatch, readRecords } from './records.ts';
import { findTable, type Table } from './table.ts';

/** Everything a look at the file tells before anybody decides anything. */
export interface Inspection {
  scan: FileScan;
  table: Table;
  columns: Column[];
  /** Data rows; an estimate when `rowsExact` is false. */
  rows: number;
  rowsExact: boolean;
  /** The first data rows, to check and to show. */
  firstRows: CsvRecord[];
}

/** Larger files are judged by their beginning. */
const profiledBytes = 64 * 1024 * 1024;
const keptRows = 2000;
/** Cells of the kept rows are cut here: a preview needs no more, and 2,000 rows must not fill the memory. */
const keptCell = importLimits.cell + 1;

/** Walks the file and profiles its columns. Throws Refusal for what is no table. */
export async function inspect(path: string, choices: ImportChoices): Promise<Inspection> {
  const scan = await scanFile(path, choices.encoding);
  const table = findTable(scan, choices);
  const profiles = table.names.map(() => new ColumnProfile());
  const firstRows: CsvRecord[] = [];
  let rows = 0;
  let seen = 0;
  const take = ({ records, bytesRead }: RecordBatch): boolean => {
    for (const record of records) {
      if (record.row < table.firstRow || isBlankRecord(record.cells)) continue;
      rows += 1;
      if (firstRows.length < keptRows) firstRows.push(cut(record));
      if (record.broken === null) addRow(profiles, record.cells);
    }
    if (rows > importLimits.rows) throw tooManyRows();
    seen = bytesRead;
    return bytesRead < profiledBytes;
  };
  await readRecords(path, table.shape, take);
  if (rows === 0)
    throw new Refusal('import.empty', 'This file has a header but no rows. Nothing was imported.');
  const rowsExact = seen >= scan.bytes;
  return {
    scan,
    table,
    columns: table.names.map((name, index) =>
      columnOf(name, table.headers[index] ?? '', profiles[index] ?? new ColumnProfile()),
    ),
    rows: rowsExact ? rows : Math.round((rows * scan.bytes) / seen),
    rowsExact,
    firstRows,
  };
}

function addRow(profiles: readonly ColumnProfile[], cells: readonly string[]): void {
  for (let index = 0; index < profiles.length; index++) profiles[index]?.add(cells[index] ?? '');
}

export const tooManyRows = (): Refusal =>
  new Refusal(
    'import.tooLarge',
    `This file has more than ${importLimits.rows.toLocaleString('en')} rows. Split it and import the parts one after the other. Nothing was imported.`,
  );

const cut = (record: CsvRecord): CsvRecord =>
  record.cells.some((cell) => cell.length > keptCell)
    ? { ...record, cells: record.cells.map((cell) => cell.slice(0, keptCell)) }
    : record;

/** Remembers the last look, so that changing one choice in the wizard does not read the file again. */
export class InspectionCache {
  #key = '';
  #last: Promise<Inspection> | null = null;

  async look(path: string, choices: ImportChoices): Promise<Inspection> {
    const { size, mtimeMs } = await stat(path).catch((error: unknown) => {
      throw readRefusal(error);
    });
    const key = JSON.stringify([path, size, mtimeMs, choices.encoding, choices.delimiter, choices.headerRow]);
    if (key !== this.#key || this.#last === null) {
      this.#key = key;
      this.#last = inspect(path, choices);
      this.#last.catch(() => this.forget());
    }
    return this.#last;
  }

  forget(): void {
    this.#key = '';
    this.#last = null;
  }
}
