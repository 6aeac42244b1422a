import type { Period } from '../../../domain/calendar.ts';
import {
  type Delimiter,
  delimiters,
  type ImportChoices,
  importLimits,
} from '../../../domain/import/entity.ts';
import { isKnownHeading } from '../../../domain/import/fields/catalogue.ts';
import { uniqueHeaders } from '../../../domain/import/heading.ts';
import {
  chooseDelimiter,
  findHeader,
  isBlankRecord,
  periodOfPreamble,
} from '../../../domain/import/tableShape.ts';
import { Refusal } from '../../../domain/result.ts';
import type { FileScan } from './fileScan.ts';
import { type CsvRecord, newlineOf, sampleRecords, type TextShape } from './records.ts';

/** The table in a file: how its text is split, where its header is, what stands above it. */
export interface Table {
  shape: TextShape;
  /** Record number of the header; 0 when there is none. */
  headerRow: number;
  /** Record number of the first row that may be data. */
  firstRow: number;
  headers: string[];
  /** The headers made unique; the names of the columns. */
  names: string[];
  preamble: string[];
  period: Period | null;
}

const sampled = 200;

/**
 * Detects the table from the first bytes; what `choices` says wins.
 * @throws Refusal `import.empty` or `import.tooWide`
 */
export function findTable(scan: FileScan, choices: ImportChoices): Table {
  const complete = scan.head.length >= scan.bytes;
  const text = new TextDecoder(scan.encoding).decode(scan.head, { stream: !complete });
  if (text.trim() === '')
    throw new Refusal('import.empty', 'There is nothing in this file. Nothing was imported.');
  const newline = newlineOf(text);
  const split = (delimiter: Delimiter): CsvRecord[] =>
    sampleRecords(text, complete, { delimiter, newline }).slice(0, sampled);
  const delimiter = choices.delimiter ?? guessDelimiter(split);
  const records = split(delimiter);
  const shape = { encoding: scan.encoding, delimiter, newline };
  return placed(shape, records, choices.headerRow);
}

function guessDelimiter(split: (delimiter: Delimiter) => CsvRecord[]): Delimiter {
  const parsed = Object.fromEntries(
    delimiters.map((delimiter) => [delimiter, split(delimiter).map(({ cells }) => cells)]),
  ) as Record<Delimiter, string[][]>;
  return chooseDelimiter(parsed);
}

function placed(shape: TextShape, records: readonly CsvRecord[], wish: number | undefined): Table {
  const filled = records.filter(({ cells }) => !isBlankRecord(cells));
  const found = findHeader(
    filled.map(({ cells }) => cells),
    isKnownHeading,
  );
  const chosen = wish === undefined ? filled[found.header] : records.find(({ row }) => row === wish);
  const headerRow = chosen?.row ?? 0;
  const firstRow = headerRow > 0 ? headerRow + 1 : (filled[wish === 0 ? 0 : found.firstRow]?.row ?? 1);
  const body = filled.filter(({ row }) => row >= firstRow);
  const headers = chosen?.cells ?? [];
  const width = tableWidth(headers, body);
  if (width > importLimits.columns) {
    throw new Refusal(
      'import.tooWide',
      `This file has ${width.toLocaleString('en')} columns; at most ${importLimits.columns} can be imported. Keep the columns you need and save it again. Nothing was imported.`,
    );
  }
  const preamble = filled
    .filter(({ row }) => row < (headerRow || firstRow))
    .map(({ cells }) => cells.join(' ').trim());
  return {
    shape,
    headerRow,
    firstRow,
    headers,
    names: uniqueHeaders(headers, width),
    preamble: preamble.slice(0, 20).map((line) => line.slice(0, 300)),
    period: periodOfPreamble(preamble),
  };
}

/** As many columns as the header names; without one, as the usual row has. Blank columns at the right edge do not count. */
function tableWidth(headers: readonly string[], body: readonly CsvRecord[]): number {
  let width = headers.length;
  while (width > 0 && (headers[width - 1] ?? '').trim() === '') width -= 1;
  if (width > 0) {
    const filledBeyond = body.filter(({ cells }) =>
      cells.slice(width, headers.length).some((cell) => cell.trim() !== ''),
    );
    return filledBeyond.length > 0 ? headers.length : width;
  }
  const widths = new Map<number, number>();
  for (const { cells } of body) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
