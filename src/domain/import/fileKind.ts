import { fail, ok, type Result } from '../result.ts';
import type { Encoding } from './entity.ts';

/** What the first bytes of a file say: text in some encoding, or something else that only carries a CSV's name. */

export interface TextKind {
  /** Null: no byte order mark and no zero bytes, so UTF-8 if all of it is valid, else Windows-1252. */
  encoding: Encoding | null;
  /** Bytes of the byte order mark. */
  markLength: number;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const foreign: readonly { magic: readonly number[]; message: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    message:
      'This is an Excel workbook or another ZIP archive, whatever its name says. Save the sheet as CSV and import that file.',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      'This is an old Excel (.xls) or a protected Office file. Save the sheet as CSV and import that file.',
  },
  { magic: ascii('%PDF'), message: 'This is a PDF document. Export the data as CSV and import that file.' },
  {
    magic: ascii('SQLite format 3\0'),
    message: 'This is a database, not a CSV file. If it is a Tandem workbook, use Open instead.',
  },
  { magic: [0x1f, 0x8b], message: 'This file is compressed (gzip). Unpack it and import the CSV inside.' },
  { magic: [0x89, 0x50, 0x4e, 0x47], message: 'This is a picture (PNG), not a table.' },
  { magic: [0xff, 0xd8, 0xff], message: 'This is a picture (JPEG), not a table.' },
  { magic: ascii('GIF8'), message: 'This is a picture (GIF), not a table.' },
  {
    magic: [0x37, 0x7a, 0xbc, 0xaf],
    message: 'This file is compressed (7z). Unpack it and import the CSV inside.',
  },
  { magic: ascii('Rar!'), message: 'This file is compressed (RAR). Unpack it and import the CSV inside.' },
  { magic: ascii('PAR1'), message: 'This is a Parquet file. Export the data as CSV and import that file.' },
];

/**
 * Looks at the first bytes (a few kilobytes are enough).
 * @returns the kind of text, or `import.empty` / `import.notText` with words that say what the file is instead
 */
export function fileKind(head: Uint8Array): Result<TextKind> {
  if (head.length === 0) return fail('import.empty', 'This file is empty. Nothing was imported.');
  const known = foreign.find(({ magic }) => startsWith(head, magic));
  if (known !== undefined) return fail('import.notText', known.message);
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return marked(head, { encoding: 'utf-8', markLength: 3 });
  if (startsWith(head, [0xff, 0xfe])) return marked(head, { encoding: 'utf-16le', markLength: 2 });
  if (startsWith(head, [0xfe, 0xff])) return marked(head, { encoding: 'utf-16be', markLength: 2 });
  const wide = unmarkedUtf16(head);
  if (wide !== null) return ok({ encoding: wide, markLength: 0 });
  if (looksBinary(head)) {
    return fail(
      'import.notText',
      'This is not a text file, so it cannot be read as a table. Choose a CSV file.',
    );
  }
  const markup = markupMessage(asciiHead(head));
  return markup === null ? ok({ encoding: null, markLength: 0 }) : fail('import.notText', markup);
}

function marked(head: Uint8Array, kind: TextKind): Result<TextKind> {
  const letters = kind.encoding === 'utf-8' ? head : head.filter((byte) => byte !== 0);
  const markup = markupMessage(asciiHead(letters.subarray(kind.markLength)));
  return markup === null ? ok(kind) : fail('import.notText', markup);
}

const asciiHead = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 2048));

function markupMessage(text: string): string | null {
  const start = text.trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table)/.test(start)) {
    return 'This is a web page (HTML), not a CSV file: the download probably stopped at a sign-in page. Download the file again.';
  }
  if (/^<\?xml|^<(workbook|feed|rss|svg)\b/.test(start)) {
    return 'This is an XML file, not a CSV file. Export the data as CSV and import that file.';
  }
  if (/^\{\s*"|^\[\s*[{[]/.test(start)) {
    return 'This is a JSON file, not a CSV file. Export the data as CSV and import that file.';
  }
  if (start.startsWith('{\\rtf')) return 'This is a word processor document (RTF), not a CSV file.';
  if (start.startsWith('version https://git-lfs')) {
    return 'This is only a pointer to the data (Git LFS), not the data itself. Download the real file.';
  }
  return null;
}

/** UTF-16 text in European languages has a zero in every second byte. */
function unmarkedUtf16(head: Uint8Array): Encoding | null {
  const pairs = Math.min(head.length >> 1, 500);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[pair * 2] === 0) even += 1;
    if (head[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** More than a few control bytes: text has none, except a stray zero from a broken export. */
function looksBinary(head: Uint8Array): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) control += 1;
  }
  return control > Math.max(3, head.length * 0.02);
}
