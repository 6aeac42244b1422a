import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chooseFile,
  choosePlace,
  goTo,
  openSample,
  previewImport,
  runImport,
} from '../../scripts/demo/steps.mjs';
import { close, type Launched, start } from './harness/launch.ts';

const complaints = (app: Launched): string[] => app.console.filter((line) => /^(error|pageerror)/.test(line));

/** Closes the open workbook the way a person does; Start is on the screen afterwards. */
async function closeWorkbook({ page }: Launched): Promise<void> {
  await page.getByRole('button', { name: /, workbook$/ }).click();
  await page.getByRole('menuitem', { name: 'Close workbook' }).click();
  await page.getByRole('button', { name: 'New workbook' }).waitFor();
}

/** A copy of a good workbook with the big-endian number at this place of its header replaced. */
function withHeaderNumber(good: Buffer, offset: number, value: number): Buffer {
  const bytes = Buffer.from(good);
  bytes.writeUInt32BE(value, offset);
  return bytes;
}

describe('opening what is no good workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bad-'));
  const good = join(folder, 'Good.tandem');
  let app: Launched;
  let goodBytes: Buffer;

  beforeAll(async () => {
    app = await start({ userData: join(folder, 'user-data') });
    await choosePlace(app.application, good);
    await app.page.getByRole('button', { name: 'New workbook' }).click();
    await app.page.getByRole('button', { name: 'Good, workbook' }).waitFor();
    await closeWorkbook(app);
    goodBytes = readFileSync(good);
  });
  afterAll(async () => {
    await close(app);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  afterEach(() => expect(complaints(app)).toEqual([]));

  const alert = () => app.page.getByRole('alert');
  const tryToOpen = async (path: string): Promise<string> => {
    await chooseFile(app.application, path);
    await app.page.getByRole('button', { name: 'Open…', exact: true }).click();
    await alert().waitFor();
    return (await alert().textContent()) ?? '';
  };
  /** Start still does its work: the panel goes away, and a good workbook opens and closes. */
  const expectUsableStart = async (): Promise<void> => {
    await alert().getByRole('button', { name: 'Close', exact: true }).click();
    await alert().waitFor({ state: 'detached' });
    await app.page.getByRole('row', { name: /^Good/ }).click();
    await app.page.getByRole('button', { name: 'Good, workbook' }).waitFor();
    await closeWorkbook(app);
  };

  it.each([
    {
      what: 'a text file',
      name: 'Letter',
      content: () => Buffer.from('Dear team,\nthese are the minutes.\n'.repeat(40)),
      title: 'This is not a Tandem workbook',
      message: 'it holds something else',
    },
    {
      what: 'an empty file',
      name: 'Empty',
      content: () => Buffer.alloc(0),
      title: 'This is not a Tandem workbook',
      message: 'it is empty',
    },
    {
      what: 'a workbook of a newer format',
      name: 'Newer',
      content: () => withHeaderNumber(goodBytes, 60, 999_999),
      title: 'Made by a newer version of Tandem',
      message: 'Update Tandem to open it',
    },
    {
      what: 'a workbook that breaks off in the middle',
      name: 'Cut short',
      content: () => goodBytes.subarray(0, Math.floor(goodBytes.length / 2) + 77),
      title: 'This workbook is damaged',
      message: 'This workbook is damaged',
    },
    {
      what: 'a workbook that breaks off in its first page',
      name: 'Stump',
      content: () => goodBytes.subarray(0, 300),
      title: 'This workbook is damaged',
      message: 'it breaks off in the first page',
    },
  ])('says what is wrong with $what, and leaves it as it is', async ({ name, content, title, message }) => {
    const path = join(folder, `${name}.tandem`);
    const bytes = content();
    writeFileSync(path, bytes);
    const words = await tryToOpen(path);
    expect(await alert().getByRole('heading').textContent()).toBe(title);
    expect(words).toContain(message);
    expect(words.match(/not changed/g)).toHaveLength(1);
    expect(words).not.toMatch(/Error:|SQLITE|undefined|null|\[object/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(`${path}.lock`)).toBe(false);
    await expectUsableStart();
  });

  it('offers a workbook that somebody else has open for reading only', async () => {
    const path = join(folder, 'Shared.tandem');
    copyFileSync(good, path);
    const lock = JSON.stringify({
      host: hostname(),
      user: 'anna',
      pid: process.pid,
      instance: 'another window',
      counter: 3,
    });
    writeFileSync(`${path}.lock`, lock);
    const words = await tryToOpen(path);
    expect(await alert().getByRole('heading').textContent()).toBe('Open somewhere else');
    expect(words).toContain(`anna has this workbook open on ${hostname()}`);
    expect(words).toContain('not changed');
    // The file is known: nobody is asked for it a second time.
    await chooseFile(app.application, join(folder, 'asked-again.tandem'));
    await alert().getByRole('button', { name: 'Open read-only' }).click();
    // The copy carries the name the workbook was given.
    await app.page.getByRole('button', { name: 'Good, workbook' }).waitFor();
    await app.page.getByRole('banner').getByRole('button', { name: 'Read-only' }).hover();
    await app.page.getByRole('tooltip', { name: /opened for reading only/ }).waitFor();
    await closeWorkbook(app);
    expect(readFileSync(path).equals(goodBytes)).toBe(true);
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(lock);
  });

  it('offers the same while another workbook is open', async () => {
    const { application, page } = app;
    const path = join(folder, 'Shared.tandem');
    await page.getByRole('button', { name: 'Explore sample workbook' }).click();
    await page.getByRole('button', { name: /, workbook$/ }).click();
    await chooseFile(application, path);
    await page.getByRole('menuitem', { name: 'Open workbook…' }).click();
    const notice = page.getByRole('alertdialog', { name: 'Open somewhere else' });
    await chooseFile(application, join(folder, 'asked-again.tandem'));
    await notice.getByRole('button', { name: 'Open read-only' }).click();
    await page.getByRole('button', { name: 'Good, workbook' }).waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Read-only' }).waitFor();
    await closeWorkbook(app);
    expect(readFileSync(path).equals(goodBytes)).toBe(true);
  });
});

describe('importing what is no good list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bad-'));
  let app: Launched;
  let dialogs = 0;

  const leadCount = async (): Promise<number> => {
    await goTo(app.page, 'Pipeline');
    const footer = app.page.getByText(/^[\d,]+ leads$/).first();
    await footer.waitFor();
    return Number(((await footer.textContent()) ?? '').replace(/\D/g, ''));
  };
  const made = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(async () => {
    app = await start({
      userData: join(folder, 'user-data'),
      env: { TANDEM_NOW: '2026-11-23T09:00:00.000Z' },
    });
    app.page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await openSample(app.page);
  });
  afterAll(async () => {
    await close(app);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  afterEach(() => {
    expect(complaints(app)).toEqual([]);
    expect(dialogs).toBe(0);
  });

  const wide = (): string => {
    const columns = Array.from({ length: 5000 }, (_, index) => `Column ${index}`);
    return `${columns.join(',')}\n${columns.map(() => 'x').join(',')}\n`;
  };
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0\u0006\0', 'latin1'), Buffer.alloc(4000, 7)]);

  it.each([
    { what: 'an empty file', content: '', title: 'There is nothing to import', message: 'is empty' },
    {
      what: 'a header without rows',
      content: 'Email,Company,Created Date\n',
      title: 'There is nothing to import',
      message: 'no rows',
    },
    {
      what: 'a file of 5,000 columns',
      content: wide(),
      title: 'The file has too many columns',
      message: '5,000 columns; at most 500',
    },
    {
      what: 'an Excel workbook named .csv',
      content: zip,
      title: 'This file cannot be imported',
      message: 'Save the sheet as CSV',
    },
  ])('refuses $what, and says why', async ({ what, content, title, message }) => {
    const before = await leadCount();
    await app.page.getByRole('button', { name: 'Import…' }).first().click();
    await chooseFile(app.application, made(`${what}.csv`, content));
    await app.page.getByRole('button', { name: 'Choose a file…' }).click();
    const alert = app.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('heading').textContent()).toBe(title);
    const words = await alert.textContent();
    expect(words).toContain(message);
    expect(words).toContain('Nothing in the workbook was changed');
    await alert.getByRole('button', { name: 'Choose another file…' }).waitFor();
    expect(await leadCount()).toBe(before);
  });

  it('says that a folder is no file to import', async () => {
    await goTo(app.page, 'Pipeline');
    await app.page.getByRole('button', { name: 'Import…' }).first().click();
    await chooseFile(app.application, folder);
    await app.page.getByRole('button', { name: 'Choose a file…' }).click();
    const alert = app.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('heading').textContent()).toBe('The import did not work');
    expect(await alert.textContent()).toContain('This is a folder, not a file.');
  });

  it('rejects a row with a cell of 10 MB, and imports the others', async () => {
    const before = await leadCount();
    const long = 'lorem ipsum '.repeat(870_000);
    const rows = [
      'Lead ID,Name,Email,Company,Lead Source,Created Date,Notes',
      `L-1,Long Lind,long@langhals.example,Langhals AB,Referral,2026-10-01,"${long}"`,
      'L-2,Kurt Kort,kurt@langhals.example,Langhals AB,Referral,2026-10-02,short',
    ];
    await previewImport(app.application, app.page, made('long.csv', rows.join('\n')));
    const preview = app.page.getByRole('table', { name: 'Preview' });
    await preview
      .getByText(/at most 100,000 fit/)
      .first()
      .waitFor();
    expect(((await preview.textContent()) ?? '').length).toBeLessThan(20_000);
    await runImport(app.page);
    expect(await leadCount()).toBe(before + 1);
  });

  it('takes odd names as text and odd amounts as what they say', async () => {
    const before = await leadCount();
    const names = ['<script>alert(1)</script>', 'Zoë 🦊👩‍🚀', 'שרה כהן'];
    const rows = [
      'Lead ID;Name;Email;Company;Lead Source;Created Date',
      ...names.map((name, index) => `X-${index};${name};odd${index}@odd.example;${name};Referral;2026-11-20`),
    ];
    await previewImport(app.application, app.page, made('odd leads.csv', rows.join('\n')));
    const preview = app.page.getByRole('table', { name: 'Preview' });
    for (const name of names) await preview.getByText(name, { exact: true }).first().waitFor();
    await runImport(app.page);
    expect(await leadCount()).toBe(before + names.length);
    const search = app.page.getByRole('searchbox').first();
    for (const [index, name] of names.entries()) {
      await search.fill(`odd${index}@odd.example`);
      await app.page.getByRole('grid', { name: 'Leads' }).getByText(name, { exact: true }).first().waitFor();
    }
    await search.fill('');
    expect(await app.page.locator('main script').count()).toBe(0);
  });

  it('reads 1.234,56 € and (500), and rejects 1e400', async () => {
    const rows = [
      'Deal ID;Deal Name;Account;Stage;Amount;Created Date',
      'D-1;Comma;Odd AG;Proposal;1.234,56 €;2026-11-01',
      'D-2;Bracket;Odd AG;Proposal;(500);2026-11-02',
      'D-3;Huge;Odd AG;Proposal;1e400;2026-11-03',
    ];
    await previewImport(app.application, app.page, made('odd deals.csv', rows.join('\n')));
    const preview = app.page.getByRole('table', { name: 'Preview' });
    const row = (name: string) => preview.getByRole('row').filter({ hasText: name });
    expect(await row('Comma').textContent()).toContain('→ 1234.56 EUR');
    expect(await row('Bracket').textContent()).toContain('→ -500.00 EUR');
    expect(await row('Huge').textContent()).toContain('“1e400” is too large an amount to keep');
    await runImport(app.page);
    const done = await app.page.getByRole('main').textContent();
    expect(done).toContain('2 deals imported');
    expect(done).toContain('1 row rejected');
    expect(done).not.toMatch(/NaN|Infinity|undefined/);
  });
});
