import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanFile } from '../../../../../src/main/services/import/fileScan.ts';
import { type CsvRecord, readRecords } from '../../../../../src/main/services/import/records.ts';
import { findTable } from '../../../../../src/main/services/import/table.ts';

const data = resolve(import.meta.dirname, '../../../../../../shared/data');
const present = existsSync(join(data, 'csv_profile.tsv'));

async function recordsOf(path: string): Promise<CsvRecord[]> {
  const scan = await scanFile(path, undefined);
  const table = findTable(scan, {});
  const records: CsvRecord[] = [];
  await readRecords(path, table.shape, ({ records: found }) => {
    records.push(...found);
    return true;
  });
  return records;
}

// The profile counts with Python's csv module and a guessed delimiter; these differ on purpose.
const otherwise: Record<string, string> = {
  'csv_univocity/test.csv': 'has text after a closing quote; its one line is reported as broken',
  'csv_univocity/european.csv': 'escapes quotes with a backslash, which is not CSV',
  'csv_csvkit/test_header_newline.csv':
    'is comma separated; the profile took the tabs inside a quoted header for delimiters',
  'csv_univocity/escape.csv': 'escapes quotes with a backslash, which is not CSV',
  'csv_csvkit/optional_quote_characters.csv': 'quotes with ! or another sign',
};

describe.skipIf(!present)('CSV corpora (skipped where ../shared/data is absent)', () => {
  const lines = present
    ? readFileSync(join(data, 'csv_profile.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : [];

  it.each(lines.filter(([file = '']) => !Object.hasOwn(otherwise, file)))(
    '%s has the records of its profile',
    async (file, _bytes, _dialect, records, first, widths) => {
      const count = Number(records);
      if (count === 0) {
        await expect(recordsOf(join(data, file ?? ''))).rejects.toMatchObject({
          failure: { code: 'import.empty' },
        });
        return;
      }
      const found = (await recordsOf(join(data, file ?? ''))).filter(
        ({ cells }) => cells.length > 1 || cells[0] !== '',
      );
      expect(found.length).toBe(count);
      expect(found[0]?.cells.length).toBe(Number(first));
      const seen = [...new Set(found.map(({ cells }) => cells.length))].sort((a, b) => a - b);
      expect(seen.join(',')).toBe(widths);
    },
  );

  // location_coordinates is left out: its JSON is of other data than its CSV.
  const spectrum = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ];
  it.each(spectrum)('csv_spectrum %s gives the cells of its JSON', async (name) => {
    const [header, ...rows] = await recordsOf(join(data, 'csv_spectrum', `csvs__${name}.csv`));
    const expected: unknown = JSON.parse(
      readFileSync(join(data, 'csv_spectrum', `json__${name}.json`), 'utf8'),
    );
    const objects = rows.map(({ cells }) =>
      Object.fromEntries((header?.cells ?? []).map((key, index) => [key, cells[index]])),
    );
    expect(objects).toEqual(expected);
  });
});
