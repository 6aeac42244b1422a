import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  capture,
  finishMeeting,
  goTo,
  openSample,
  previewImport,
  runImport,
  savePdf,
  sealMeeting,
  startMeeting,
} from '../../scripts/demo/steps.mjs';
import { close, type Launched, start } from './harness/launch.ts';

/** 40 good rows, one with an impossible date, one repeated. */
const importRows = [
  'Lead ID,First Name,Last Name,Email,Company,Lead Source,Lead Status,Created Date',
  'N-bad,Bad,Date,bad@havsvik.example,Havsvik,Referral,New,31/02/2026',
  ...Array.from(
    { length: 40 },
    (_, index) =>
      `N-${index},Nora ${index},Lind,nora${index}@havsvik.example,Havsvik ${index} AB,Referral,Qualified,${(index % 28) + 1}/10/2026`,
  ),
  'N-0,Nora 0,Lind,nora0@havsvik.example,Havsvik 0 AB,Referral,Qualified,1/10/2026',
];

/** The whole story in one order: each step starts where the one before ended. */
describe('the story of a team lead', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-story-'));
  const userData = join(folder, 'user-data');
  const pdf = join(folder, 'minutes.pdf');
  let app: Launched;

  const leadCount = async (): Promise<string> => {
    await goTo(app.page, 'Pipeline');
    const footer = app.page.getByText(/^[\d,]+ leads$/).first();
    await footer.waitFor();
    return (await footer.textContent()) ?? '';
  };

  beforeAll(async () => {
    app = await start({
      userData,
      env: { TANDEM_NOW: '2026-11-23T09:00:00.000Z', TANDEM_CHECK_OUTPUTS: '1' },
    });
  });
  afterAll(async () => {
    await close(app);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens a copy of the sample with its next meeting ready', async () => {
    await openSample(app.page);
    await app.page.getByText('Monthly alignment, November 2026').first().waitFor();
    expect(
      await app.page
        .getByRole('row', { name: /Monthly alignment, (June|July|August|September|October) 2026/ })
        .count(),
    ).toBe(5);
  });

  it('imports an export, rejects what cannot be right, and can take it back', async () => {
    const before = Number((await leadCount()).replace(/\D/g, ''));
    const file = join(folder, 'havsvik.csv');
    writeFileSync(file, importRows.join('\n'));
    await previewImport(app.application, app.page, file);
    await app.page.getByText('31/02/2026').first().waitFor();
    await runImport(app.page);
    const figure = (name: string) =>
      app.page
        .locator('dt', { hasText: new RegExp(`^${name}$`) })
        .locator('xpath=following-sibling::dd[1]')
        .textContent();
    expect(await figure('Created')).toBe('40');
    expect(await figure('Skipped')).toBe('1');
    expect(await figure('Rejected')).toBe('1');
    expect(Number((await leadCount()).replace(/\D/g, ''))).toBe(before + 40);
    await app.page.getByRole('button', { name: 'Undo import of 40 leads' }).click();
    await app.page
      .getByText(`${before.toLocaleString('en-GB')} leads`)
      .first()
      .waitFor();
    await app.page.getByRole('button', { name: 'Redo import of 40 leads' }).click();
    await app.page
      .getByText(`${(before + 40).toLocaleString('en-GB')} leads`)
      .first()
      .waitFor();
  });

  it('runs the meeting: notes, an issue, a decision, an action and an insight by keyboard', async () => {
    await startMeeting(app.page);
    await capture(app.page, 'Eleven plants met at the fair');
    await capture(app.page, '/issue Paid social brings leads that never reach SQL');
    await capture(app.page, '/decision Hand-offs are answered within one working day');
    await capture(app.page, '/action Publish the duty rota @Katrin fri');
    await capture(app.page, '/insight Engineers ask for the drawing before the price');
    const seen: string[] = [];
    await finishMeeting(app.page, async (title) => {
      seen.push(title);
    });
    expect(seen).toEqual([
      'Check-in',
      'Last actions',
      'Scorecard',
      'What changed since last meeting',
      'Lead quality and hand-offs',
      'Channels and budget',
      'Insights, personas and shadowing',
      'Issues',
      'Decisions and actions recap',
      'Rating',
    ]);
    await sealMeeting(app.page);
  });

  it('saves the minutes as a PDF that says what was decided', async () => {
    await savePdf(app.application, app.page, pdf);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    for (const words of [
      'Monthly alignment, November 2026',
      'Hand-offs are answered within one working day',
      'Publish the duty rota',
      'Katrin Vollmer',
      'Paid social brings leads that never reach SQL',
      'Eleven plants met at the fair',
    ]) {
      expect(text).toContain(words);
    }
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
  });

  it('keeps everything when the process is killed right after an edit', async () => {
    await goTo(app.page, 'Actions');
    await app.page.getByRole('checkbox', { name: /Publish the duty rota/ }).click();
    await app.page.getByRole('button', { name: /^Undo .*Publish the duty rota|^Undo .*done/i }).waitFor();
    app.application.process().kill('SIGKILL');
    await app.application.waitForEvent('close').catch(() => {});
    app = await start({
      userData,
      env: { TANDEM_NOW: '2026-11-23T09:30:00.000Z', TANDEM_CHECK_OUTPUTS: '1' },
    });
    await app.page.getByRole('row', { name: /Sample: Veldhorn/ }).click();
    await app.page.getByRole('heading', { name: 'Meeting', level: 1 }).waitFor();
    await app.page.getByRole('row', { name: /Monthly alignment, November 2026/ }).waitFor();
    await goTo(app.page, 'Actions');
    expect(await app.page.getByRole('checkbox', { name: /Publish the duty rota/ }).isChecked()).toBe(true);
    await app.page.getByRole('radio', { name: 'Decisions' }).click();
    await app.page.getByText('Hand-offs are answered within one working day').waitFor();
    expect(await leadCount()).toMatch(/leads$/);
  });
});
