import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import type { MeetingRecord } from '../../src/domain/meeting/record.ts';
import { minutesReport } from '../../src/domain/report/minutesReport.ts';
import { type Paper, type ReportOptions, reportOptionsSchema } from '../../src/domain/report/options.ts';
import { printWithElectron } from '../../src/main/report/electronPrinter.ts';
import { reportFontFaces } from '../../src/main/report/reportFonts.ts';
import { sampleRecord } from '../unit/domain/report/sampleRecord.ts';
import { screenEnvironment } from './harness/launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const known = { ...process.env };
beforeAll(() => Object.assign(process.env, screenEnvironment()));
afterAll(() => {
  process.env = known;
});

let files = 0;
async function printed(record: MeetingRecord, options: Partial<ReportOptions> = {}): Promise<string> {
  const path = join(folder, `${files++}.pdf`);
  const report = minutesReport(record, reportOptionsSchema.parse(options));
  const electron = { executable: inject('electron').executable, app: root };
  await printWithElectron(electron, report.print(reportFontFaces), path);
  return path;
}

const poppler = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
const pagesOf = (pdf: string): string[] => poppler('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
const info = (pdf: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(poppler('pdfinfo', pdf))?.[1] ?? '';

describe.each([
  ['A4', '594.96 x 841.92 pts (A4)'],
  ['Letter', '612 x 792 pts (letter)'],
] as const)('minutes on %s', (paper: Paper, size: string) => {
  let pdf = '';
  beforeAll(async () => {
    pdf = await printed(sampleRecord, { paper });
  });

  test('the paper, the tags, the title and the bookmarks are there', () => {
    expect(info(pdf, 'Page size')).toBe(size);
    expect(info(pdf, 'Tagged')).toBe('yes');
    expect(info(pdf, 'JavaScript')).toBe('no');
    expect(info(pdf, 'Title')).toBe('Minutes: Monthly alignment, October, 4 Nov 2026');
    const raw = readFileSync(pdf, 'latin1');
    for (const bookmark of ['Attendance', 'Decisions', 'Discussion'])
      expect(raw.includes(`/Title (${bookmark})`)).toBe(true);
  });

  test('every font is embedded, none as Type 3, and the text is in Inter', () => {
    const fonts = poppler('pdffonts', pdf)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(3);
    // Columns: name, type, encoding, embedded, subset, unicode map.
    for (const font of fonts)
      expect(font).toMatch(/\s(TrueType|CID TrueType|CID Type 0C|Type 1C)\s.*\syes yes yes\s/);
    expect(fonts.join('\n')).toMatch(/Inter-Regular[\s\S]*Inter-SemiBold|Inter-SemiBold[\s\S]*Inter-Regular/);
  });

  test('each page has its running head and says which page of how many it is', () => {
    const pages = pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Monthly alignment, October · 4 Nov 2026');
    }
  });

  test('the contents name the page on which each part begins', () => {
    const pages = pagesOf(pdf);
    const listed = [
      ...(pages[0] ?? '').matchAll(
        /^ *(Agenda and time|Decisions|Actions by owner|Discussion|Definitions|\d+ [A-Z].*?) {3,}(\d+)$/gm,
      ),
    ];
    expect(listed.length).toBe(15);
    for (const [, title = '', number = ''] of listed) {
      // An item's heading goes on with the time it took; its row in the agenda does not.
      const words = title.replace(/ +/g, ' +');
      const heading = new RegExp(
        /^\d/.test(title) ? `^ *${words} +(.* min of|skipped)` : `^ *${words}$`,
        'm',
      );
      const found = pages.findIndex((page, index) => index > 0 && heading.test(page)) + 1;
      expect(`${title}: ${number}`).toBe(`${title}: ${found}`);
    }
  });

  test('a table that goes on has its head again, and no caption stands alone at the foot', () => {
    const actions = pagesOf(pdf).filter((page) => /\bA\d +\S/.test(page) && /(To do|Doing)/.test(page));
    for (const page of actions) expect(page).toMatch(/No\. +Action +Due +State|From before|Action /);
    for (const page of pagesOf(pdf)) {
      const lines = page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      // The line before the footer.
      expect(lines.at(-2)).not.toMatch(/^Figure \d+ ·/);
    }
  });
});

describe('hostile text', () => {
  let server: Server;
  let hits = 0;
  let address = '';
  beforeAll(async () => {
    server = createServer((_request, response) => {
      hits += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : '';
  });
  afterAll(() => server.close());

  test('is printed as text: nothing is fetched, nothing runs, right-to-left words turn nothing around', async () => {
    const texts = [
      `"><img src=${address}/a onerror=alert(1)>`,
      `<script>fetch("${address}/b")</script><style>@import url(${address}/c)</style>`,
      `<link rel=stylesheet href=${address}/d><meta http-equiv=refresh content="0;url=${address}/e">`,
      '\u202Eevil\u202C שלום عالم 🚀',
      `end-of-long-text ${'word '.repeat(2000)}`,
      'x'.repeat(10_000),
    ];
    const [decision] = sampleRecord.decisions;
    const [note] = sampleRecord.notes;
    if (decision === undefined || note === undefined) throw new Error('no sample');
    const record: MeetingRecord = {
      ...sampleRecord,
      meeting: { ...sampleRecord.meeting, title: texts[0] ?? '' },
      workbook: { ...sampleRecord.workbook, name: texts[1] ?? '' },
      decisions: texts.map((statement, index) => ({ ...decision, id: `${decision.id}-${index}`, statement })),
      notes: texts.map((text, index) => ({ ...note, id: `${note.id}-${index}`, text })),
    };
    const pages = pagesOf(await printed(record));
    const text = pages.join('\n');
    expect(hits).toBe(0);
    expect(text).toContain('<script>fetch("');
    expect(text).toContain('onerror=alert(1)>');
    expect(text).toContain('end-of-long-text');
    expect(text).toContain(`Page ${pages.length} of ${pages.length}`);
  });
});

test('a place that cannot be written is refused in words, and the old file stays as it was', async () => {
  const inTheWay = join(folder, 'nowhere', 'minutes.pdf');
  const report = minutesReport(sampleRecord, reportOptionsSchema.parse({ charts: false }));
  const electron = { executable: inject('electron').executable, app: root };
  await expect(printWithElectron(electron, report.print(reportFontFaces), inTheWay)).rejects.toMatchObject({
    failure: { code: 'file.failed', message: expect.stringContaining('the folder is not there') },
  });
  const old = join(folder, 'old.pdf');
  writeFileSync(old, 'the old one');
  const broken = { ...report.print(reportFontFaces), paper: 'A0' as Paper };
  await expect(printWithElectron(electron, broken, old)).rejects.toMatchObject({
    failure: { code: 'report.failed' },
  });
  expect(readFileSync(old, 'utf8')).toBe('the old one');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
