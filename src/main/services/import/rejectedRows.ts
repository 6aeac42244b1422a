import Papa from 'papaparse';
import { type Delimiter, rejectedReasonHeader } from '../../../domain/import/entity.ts';
import type { ReadableDb } from '../../storage/database.ts';

/** The rows a run could not use, kept while the workbook is open so that they can be corrected and imported again. */
export interface RejectedRows {
  runId: string;
  fileName: string;
  delimiter: Delimiter;
  /** Null when the file has no header. */
  headers: string[] | null;
  rows: { row: number; cells: string[]; reason: string }[];
}

/** More text than this is not kept; the result says so. */
export const keptCharacters = 50_000_000;

const lastRuns = new WeakMap<ReadableDb, RejectedRows>();

export const keepRejected = (db: ReadableDb, rejected: RejectedRows): void => {
  lastRuns.set(db, rejected);
};

export const rejectedOf = (db: ReadableDb, runId: string): RejectedRows | null => {
  const last = lastRuns.get(db);
  return last?.runId === runId ? last : null;
};

/**
 * The rejected rows as CSV, reason last, in the dialect of the file they came from. Corrected, it can be imported as it
 * is: the importer takes the apostrophe off that `raw: false` puts before =, +, - and @ so that no spreadsheet runs them.
 */
export function rejectedCsv(rejected: RejectedRows, raw: boolean): string {
  const width = rejected.headers?.length ?? 0;
  const rows = rejected.rows.map(({ cells, reason }) => [...padded(cells, width), reason]);
  const lines = rejected.headers === null ? rows : [[...rejected.headers, rejectedReasonHeader], ...rows];
  const text = Papa.unparse(lines, {
    delimiter: rejected.delimiter,
    newline: '\r\n',
    escapeFormulae: raw ? false : /^[\s]*[=+\-@\t\r]/,
  });
  return `\ufeff${text}\r\n`;
}

const padded = (cells: readonly string[], width: number): string[] =>
  cells.length >= width ? [...cells] : [...cells, ...new Array<string>(width - cells.length).fill('')];
