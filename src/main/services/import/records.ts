import Papa from 'papaparse';
import { type Delimiter, type Encoding, importLimits } from '../../../domain/import/entity.ts';
import { chunkBytes, withFile } from './fileScan.ts';

/** A file as records, a chunk at a time: memory holds one chunk and its rows, whatever the size of the file. */

export interface CsvRecord {
  /** The record's number in the file, the first being 1; blank records count. */
  row: number;
  cells: string[];
  /** Why the record could not be taken apart, or null. Its one cell is then the line as it is. */
  broken: string | null;
}

export interface RecordBatch {
  records: CsvRecord[];
  bytesRead: number;
}

export interface TextShape {
  encoding: Encoding;
  delimiter: Delimiter;
  newline: Newline;
}

/** "\n" also reads files with "\r\n" or with both mixed; only old Macs wrote a lone "\r". */
export type Newline = '\n' | '\r';

export const newlineOf = (sample: string): Newline =>
  sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';

const neverClosed = 'A quotation mark in this line is never closed.';
const misplaced = 'A quotation mark stands inside a quoted cell of this line.';

/** Takes text apart as it arrives. */
export class RecordParser {
  readonly #parser: Papa.Parser;
  readonly #config: Papa.ParseConfig;
  readonly #newline: Newline;
  #pending = '';
  #rows = 0;

  constructor(shape: Pick<TextShape, 'delimiter' | 'newline'>) {
    this.#newline = shape.newline;
    this.#config = { delimiter: shape.delimiter, newline: shape.newline };
    this.#parser = new Papa.Parser(this.#config);
  }

  /** The records that are complete now; with `last`, all that are left. */
  push(text: string, last: boolean): CsvRecord[] {
    this.#pending = this.#pending === '' ? text : this.#pending + text;
    const records: CsvRecord[] = [];
    while (this.#pending !== '') {
      const { data, errors, cursor } = this.#parse(this.#pending, last);
      if (errors) {
        if (this.#pickApart(records, last)) continue;
        break;
      }
      for (const cells of data) records.push(this.#record(cells, null));
      this.#pending = last ? '' : this.#pending.slice(cursor);
      break;
    }
    if (!last && this.#pending.length > importLimits.row) this.#giveUpLine(records);
    return records;
  }

  #parse(text: string, last: boolean): { data: string[][]; errors: boolean; cursor: number } {
    const result = this.#parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
    const data = result.data;
    // A newline at the very end starts no further record.
    const tail = data.at(-1);
    if (last && tail?.length === 1 && tail[0] === '') data.pop();
    return { data, errors: result.errors.length > 0, cursor: result.meta.cursor };
  }

  /**
   * Reads on row by row up to a row with a broken quotation mark. If the break made it swallow the lines below, only its
   * first line is given up, and reading goes on with the next: one stray mark costs one line, not the rest of the file.
   * @returns true when there is more to read now
   */
  #pickApart(records: CsvRecord[], last: boolean): boolean {
    const text = this.#pending;
    let done = 0;
    let swallowed: string | null = null;
    const parser: Papa.Parser = new Papa.Parser({
      ...this.#config,
      step: (result: Papa.ParseStepResult<string[][]>) => {
        const end = result.meta.cursor;
        const line = text.indexOf(this.#newline, done);
        const open = result.errors.some((error) => error.code === 'MissingQuotes');
        if (result.errors.length > 0 && line >= 0 && line + 1 < end) {
          swallowed = open ? neverClosed : misplaced;
          parser.abort();
          return;
        }
        const cells = result.data[0] ?? [''];
        const tail = last && end >= text.length && cells.length === 1 && cells[0] === '';
        if (open) records.push(this.#record([text.slice(done, end)], neverClosed));
        else if (!tail) records.push(this.#record(cells, null));
        done = end;
      },
    });
    parser.parse(text, 0, !last);
    this.#pending = text.slice(done);
    if (swallowed === null) return false;
    this.#giveUpLine(records, swallowed);
    return true;
  }

  #giveUpLine(records: CsvRecord[], reason = neverClosed): void {
    const end = this.#pending.indexOf(this.#newline);
    const line = end < 0 ? this.#pending : this.#pending.slice(0, end);
    records.push(this.#record([line], reason));
    this.#pending = end < 0 ? '' : this.#pending.slice(end + 1);
  }

  #record(cells: string[], broken: string | null): CsvRecord {
    this.#rows += 1;
    const end = cells.length - 1;
    const lastCell = cells[end];
    if (lastCell?.endsWith('\r') === true) cells[end] = lastCell.slice(0, -1);
    return { row: this.#rows, cells, broken };
  }
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads the file until `take` says false, giving way to the event loop between chunks. Throws Refusal when it cannot be read. */
export const readRecords = (
  path: string,
  shape: TextShape,
  take: (batch: RecordBatch) => boolean,
): Promise<void> =>
  withFile(path, async (file) => {
    const decoder = new TextDecoder(shape.encoding);
    const parser = new RecordParser(shape);
    const buffer = new Uint8Array(chunkBytes);
    let bytesRead = 0;
    for (;;) {
      const read = await file.read(buffer, 0, chunkBytes);
      const last = read.bytesRead === 0;
      bytesRead += read.bytesRead;
      const text = last
        ? decoder.decode()
        : decoder.decode(buffer.subarray(0, read.bytesRead), { stream: true });
      if (!take({ records: parser.push(text, last), bytesRead }) || last) return;
      await breathe();
    }
  });

/** The first records of a text, without the one the text breaks off in. */
export function sampleRecords(
  text: string,
  complete: boolean,
  shape: Pick<TextShape, 'delimiter' | 'newline'>,
): CsvRecord[] {
  const parser = new RecordParser(shape);
  return parser.push(text, complete);
}
