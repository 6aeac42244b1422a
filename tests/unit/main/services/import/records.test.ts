import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RecordParser } from '../../../../../src/main/services/import/records.ts';

/** All cells of a text that arrives in pieces of the given size. */
function parsed(text: string, delimiter: ',' | ';' | '\t' | '|', piece: number): string[][] {
  const parser = new RecordParser({ delimiter, newline: '\n' });
  const records = [];
  for (let at = 0; at < text.length; at += piece)
    records.push(...parser.push(text.slice(at, at + piece), false));
  records.push(...parser.push('', true));
  return records.map(({ cells }) => cells);
}

const cell = fc
  .oneof(fc.string(), fc.constantFrom('a,b', 'say "hi"', 'two\nlines', '', ' ', ';', '\t', '|', 'ünï', '🙂'))
  .map((text) => text.replaceAll('\r', ''));
const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
  );

describe('records of a text in pieces', () => {
  it('every table comes back, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, piece, newline) => {
          expect(parsed(Papa.unparse(rows, { delimiter, newline, quotes: true }), delimiter, piece)).toEqual(
            rows,
          );
        },
      ),
    );
  });

  it('any text gives some records, never an error, and no line is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ab",]{0,8}$/), { maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (lines, piece) => {
          const text = `${lines.join('\n')}\nlast,line\n`;
          const whole = parsed(text, ',', text.length);
          expect(parsed(text, ',', piece).flat().join('').length).toBe(whole.flat().join('').length);
        },
      ),
    );
  });

  it('records are numbered as a spreadsheet numbers rows', () => {
    const parser = new RecordParser({ delimiter: ',', newline: '\n' });
    const rows = parser.push('a,b\n\n"two\nlines",c\nd,e', true);
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['']],
      [3, ['two\nlines', 'c']],
      [4, ['d', 'e']],
    ]);
  });

  it('a stray quotation mark costs its line', () => {
    const parser = new RecordParser({ delimiter: ',', newline: '\n' });
    const rows = parser.push('a,b\nc,"open\nd,e\n"f",g\n', true);
    expect(rows.map(({ cells, broken }) => [cells, broken === null])).toEqual([
      [['a', 'b'], true],
      [['c,"open'], false],
      [['d', 'e'], true],
      [['f', 'g'], true],
    ]);
  });
});
