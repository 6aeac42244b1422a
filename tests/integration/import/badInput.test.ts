import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stamp } from '../workbook/engineFixture.ts';
import { fileOf, ImportFixture } from './importFixture.ts';

let workbook: ImportFixture;
beforeAll(async () => {
  workbook = await ImportFixture.create();
});
afterAll(() => workbook.remove());

const count = (table: string): unknown => workbook.row(`SELECT count(*) FROM ${table}`)[0];

/** Preview and run both refuse, with the same words, and nothing changes. */
async function expectRefusal(path: string, code: string, words: RegExp): Promise<void> {
  const before = workbook.engine.revision;
  const refusal = { ok: false, error: { code, message: expect.stringMatching(words) } };
  expect(await workbook.call('import.preview', path, {})).toMatchObject(refusal);
  expect(await workbook.call('import.run', path, {})).toMatchObject(refusal);
  expect(workbook.engine.revision).toBe(before);
}

describe('files that are no table', () => {
  it.each([
    ['nothing in it', '', 'import.empty', /empty/],
    ['only blanks', ' \r\n\t\n', 'import.empty', /nothing in this file/],
    ['a header and no rows', 'Name,Email\n', 'import.empty', /no rows/],
    [
      'a web page after blank lines',
      '\n\n<!DOCTYPE html>\n<html><body>Sign in</body></html>',
      'import.notText',
      /web page/,
    ],
    ['JSON', '[{"name": "Ada"}]', 'import.notText', /JSON/],
    ['XML', '<?xml version="1.0"?><feed/>', 'import.notText', /XML/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'import.notText', /PDF/],
  ])('%s', (_what, text, code, words) => expectRefusal(fileOf('Leads.csv', text), code, words));

  it('an Excel workbook with a CSV name', () => {
    const zip = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      deflateRawSync('[Content_Types].xml'),
    ]);
    return expectRefusal(fileOf('Leads.csv', zip), 'import.notText', /Excel workbook/);
  });

  it('a database, an old Excel file, noise', async () => {
    await expectRefusal(fileOf('a.csv', 'SQLite format 3\0 and more'), 'import.notText', /database/);
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expectRefusal(fileOf('b.csv', old), 'import.notText', /old Excel/);
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + 13) % 256);
    await expectRefusal(fileOf('c.csv', noise), 'import.notText', /not a text file/);
  });

  it('a folder, and a file that is gone', async () => {
    await expectRefusal(mkdtempSync(join(tmpdir(), 'tandem-folder-')), 'import.failed', /folder/);
    await expectRefusal(join(tmpdir(), 'tandem-no-such-file.csv'), 'file.missing', /not there/);
  });

  it('5,000 columns', () => {
    const row = (text: string): string =>
      Array.from({ length: 5000 }, (_, index) => `${text}${index}`).join(',');
    return expectRefusal(
      fileOf('wide.csv', `${row('column ')}\n${row('x')}\n`),
      'import.tooWide',
      /5,000 columns; at most 500/,
    );
  });
});

describe('rows that cannot be used', () => {
  it('a cell of 10 MB costs its row only', async () => {
    const huge = 'x'.repeat(10_000_000);
    const text = `Name,Email,Notes\nAda,ada@huge.example,fine\nBob,bob@huge.example,"${huge}"\nCy,cy@huge.example,fine\n`;
    const result = await workbook.runText('huge.csv', text);
    expect(result).toMatchObject({ created: 2, rejected: 1 });
    expect(result.problems).toEqual([
      { line: 3, column: 'Notes', reason: 'A cell holds 10,000,000 characters; at most 100,000 fit.' },
    ]);
  });

  it('a quotation mark that is never closed costs one line, not the rest of the file', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Person ${index},p${index}@open.example,ok`);
    rows[100] = 'Person 100,p100@open.example,"never closed';
    const result = await workbook.runText('open.csv', `Name,Email,Notes\n${rows.join('\n')}\n`);
    expect(result).toMatchObject({ rows: 500, created: 499, rejected: 1 });
    expect(result.problems).toEqual([
      { line: 102, column: null, reason: 'A quotation mark in this line is never closed.' },
    ]);
  });

  it('a quotation mark closed only by the next quoted cell costs one line', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, index) => `Person ${index},q${index}@stray.example,"fine, ${index}"`,
    );
    rows[10] = 'Person 10,q10@stray.example,"not closed';
    const result = await workbook.runText('stray.csv', `Name,Email,Notes\n${rows.join('\n')}\n`);
    expect(result).toMatchObject({ rows: 50, created: 49, rejected: 1 });
    expect(workbook.row(`SELECT note FROM lead WHERE email = 'q11@stray.example'`)).toEqual(['fine, 11']);
  });

  it('rows with too many or far too few cells', async () => {
    const text =
      'Name,Email,Phone,Company\nAda,ada@shape.example,+49 30 1234567,Acme\nBob,bob@shape.example,+49 30 1234568,Smith, Jones and Co\nCy\nDee,dee@shape.example,+49 30 1234569\n';
    const result = await workbook.runText('shape.csv', text);
    expect(result).toMatchObject({ rows: 4, created: 2, rejected: 2 });
    expect(result.problems.map(({ line, reason }) => [line, reason.slice(0, 45)])).toEqual([
      [3, 'The row has 5 cells, the table has 4 columns:'],
      [4, 'The row has 1 cell, the table has 4 columns: '],
    ]);
  });

  it('31/02 is no date, and the row with it is not half imported', async () => {
    const text =
      'Deal ID,Deal Name,Amount,Close Date,Deal Stage\nB1,One,100,28/02/2026,Won\nB2,Two,100,31/02/2026,Won\nB3,Three,100,15/03/2026,Won\n';
    const result = await workbook.runText('dates.csv', text);
    expect(result).toMatchObject({ entity: 'deals', created: 2, rejected: 1 });
    expect(result.problems).toEqual([
      { line: 3, column: 'Close Date', reason: '“31/02/2026” is not a date.' },
    ]);
    expect(
      workbook.rows(`SELECT external_id, closed_on FROM deal WHERE external_id LIKE 'B%' ORDER BY 1`),
    ).toEqual([
      ['B1', '2026-02-28'],
      ['B3', '2026-03-15'],
    ]);
  });

  it('amounts: 1.234,56 €, (500) and 1e400', async () => {
    const text =
      'Deal ID;Deal Name;Amount;Close Date;Deal Stage\nA1;One;1.234,56 €;01.02.2026;Won\nA2;Two;(500);02.02.2026;Won\nA3;Three;1e400;03.02.2026;Won\nA4;Four;12 000,5;04.02.2026;Won\nA5;Five;$7,00;25.02.2026;Won\nA6;Six;99999999999999999999;25.02.2026;Won\nA7;Seven;n/a;25.02.2026;Won\n';
    const result = await workbook.runText('amounts.csv', text);
    expect(result).toMatchObject({ created: 5, rejected: 2 });
    expect(result.problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'Amount', '“1e400” is too large an amount to keep.'],
      [7, 'Amount', '“99999999999999999999” is too large an amount to keep.'],
    ]);
    expect(
      workbook.rows(`SELECT external_id, amount, currency FROM deal WHERE external_id LIKE 'A_' ORDER BY 1`),
    ).toEqual([
      ['A1', 123456, 'EUR'],
      ['A2', -50000, 'EUR'],
      ['A4', 1200050, 'EUR'],
      ['A5', 700, 'USD'],
      ['A7', null, 'EUR'],
    ]);
  });

  it('emoji, right-to-left text, markup and zero bytes are only text', async () => {
    const names = [
      'Sarah ✨',
      'محمد أحمد',
      '<script>alert(1)</script>',
      "Robert'); DROP TABLE lead;--",
      'Zero\u0000Byte',
      '👩‍👩‍👧‍👦',
    ];
    const rows = names.map((name, index) => `"${name}",text${index}@text.example`);
    expect(await workbook.runText('text.csv', `Name,Email\n${rows.join('\n')}\n`)).toMatchObject({
      created: 6,
      rejected: 0,
    });
    const found = workbook
      .rows(`SELECT name FROM lead WHERE email LIKE 'text_@text.example' ORDER BY email`)
      .map(([name]) => name);
    expect(found).toEqual([...names.slice(0, 4), 'ZeroByte', names[5]]);
  });
});

describe('the workbook is safe', () => {
  it('a cancelled import changes nothing', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `Person ${index},c${index}@cancel.example`);
    const path = fileOf('cancel.csv', `Name,Email\n${rows.join('\n')}\n`);
    const before = [count('lead'), count('lead_cycle'), count('import_run'), workbook.engine.revision];
    const call = stamp({ files: { 'the-file': path } });
    const running = workbook.engine.call('import.run', { file: 'the-file', choices: {} }, call);
    workbook.engine.cancel(call.id);
    expect(await running).toMatchObject({ ok: false, error: { code: 'import.cancelled' } });
    expect([count('lead'), count('lead_cycle'), count('import_run'), workbook.engine.revision]).toEqual(
      before,
    );
  });

  it('a trial run counts and changes nothing', async () => {
    const path = fileOf(
      'trial.csv',
      'Name,Email,Lead Source\nAda,ada@trial.example,Brand new channel\nAda,ada@trial.example,Brand new channel\n',
    );
    const before = [count('lead'), count('channel'), workbook.engine.revision];
    expect(await workbook.run(path, {}, true)).toMatchObject({
      dryRun: true,
      runId: null,
      created: 1,
      skipped: 1,
      rejected: 0,
    });
    expect([count('lead'), count('channel'), workbook.engine.revision]).toEqual(before);
  });

  it('rejected rows come back as CSV with the reason, safe to open in a spreadsheet, and import once corrected', async () => {
    const text =
      'Lead ID,Name,Email,Create Date,Notes\nR1,Ada,ada@back.example,2026-01-02,ok\nR2,=cmd(),bob@back.example,2026-02-31,"+1, said he"\n';
    const result = await workbook.runText('back.csv', text);
    expect(result).toMatchObject({ created: 1, rejected: 1 });
    const answer = await workbook.engine.call('import.rejected', { runId: result.runId }, stamp());
    const { csv, rows, fileName } = (answer as { value: { csv: string; rows: number; fileName: string } })
      .value;
    expect([rows, fileName]).toEqual([1, 'Rejected rows of back.csv']);
    expect(csv).toBe(
      '\ufeffLead ID,Name,Email,Create Date,Notes,Why Tandem rejected it\r\n' +
        'R2,"\'=cmd()",bob@back.example,2026-02-31,"\'+1, said he",Create Date: “2026-02-31” is not a date.\r\n',
    );
    expect(await workbook.runText('back.csv', csv.replace('2026-02-31,', '2026-02-28,'))).toMatchObject({
      created: 1,
      rejected: 0,
    });
    expect(workbook.row(`SELECT name, note, extra, created_on FROM lead WHERE external_id = 'R2'`)).toEqual([
      '=cmd()',
      '+1, said he',
      null,
      '2026-02-28',
    ]);
    const raw = await workbook.engine.call('import.rejected', { runId: result.runId, raw: true }, stamp());
    expect(raw).toMatchObject({ ok: false, error: { code: 'record.missing' } });
  });
});
