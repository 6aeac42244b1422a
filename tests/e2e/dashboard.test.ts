import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo } from '../../scripts/demo/steps.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { sqlWasmFile } from '../../src/main/paths.ts';
import { loadSqlite } from '../../src/main/workbook/sqlite.ts';
import { expectNoSeriousAxe } from './harness/accessibility.ts';
import { close, type Launched, start } from './harness/launch.ts';

/** The sample seen on 23 November 2026, last three months: the funnel asked of the file itself, without the engine. */
const funnelSql = `
  WITH first AS (
    SELECT cycle_id, stage, min(entered_on) AS entered FROM lead_stage_entry GROUP BY cycle_id, stage
  )
  SELECT count(*), count(DISTINCT lead_id) FROM first JOIN lead_cycle ON lead_cycle.id = first.cycle_id
  WHERE stage = ? AND entered >= '2026-09-01' AND entered < '2026-12-01' AND entered <= '2026-11-23'`;
const stages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'];

let folder: string;
let app: Launched;
let page: Page;
let expected: { entries: number; leads: number }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  const workbook = join(folder, 'Sample.tandem');
  const content = gunzipSync(readFileSync(join(root, 'resources/sample.tandem.gz')));
  writeFileSync(workbook, content);
  const sqlite = await loadSqlite(sqlWasmFile());
  const db = new sqlite.Database(content);
  expected = stages.map((stage) => {
    const [row] = db.exec(funnelSql, [stage])[0]?.values ?? [];
    return { entries: Number(row?.[0]), leads: Number(row?.[1]) };
  });
  db.close();
  app = await start({ workbook, env: { TANDEM_NOW: '2026-11-23T09:00:00.000Z', TANDEM_CHECK_OUTPUTS: '1' } });
  page = app.page;
  await goTo(page, 'Dashboard');
  await page.getByRole('region', { name: 'Funnel' }).getByRole('img').waitFor();
});
afterAll(async () => {
  await close(app);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const funnel = () => page.getByRole('region', { name: 'Funnel' });

describe('the dashboard of the sample', () => {
  it('M02: the numbers on screen are those of the file', async () => {
    await page.getByRole('button', { name: 'View Funnel as table' }).click();
    const rows = funnel().getByRole('table').getByRole('row');
    const shown = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => row.querySelectorAll('th, td')[1]?.textContent),
    );
    expect(shown).toEqual(expected.map(({ entries }) => entries.toLocaleString('en-GB')));
    await page.getByRole('button', { name: 'View Funnel as chart' }).click();
  });

  it('a bar reached by keyboard opens the leads that were counted, and going back finds the dashboard', async () => {
    await funnel().getByRole('img').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const [, mql] = expected;
    await page.getByText(`${mql?.leads} of `).waitFor();
    await page
      .getByText(/Entered MQL · Sept?\s*–\s*Nov 2026/)
      .first()
      .waitFor();
    await page.goBack();
    await funnel().getByRole('img').waitFor();
  });

  it('a filter narrows every card and stays in the address', async () => {
    const before = await page.getByRole('region', { name: 'Scorecard' }).textContent();
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'Search filters' }).fill('channel referral');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Channel: Referral/ }).waitFor();
    await page
      .getByText(/channel: Referral · as of/)
      .first()
      .waitFor();
    expect(await page.getByRole('region', { name: 'Scorecard' }).textContent()).not.toBe(before);
    expect(page.url()).toMatch(/channel=[0-9a-f-]{36}$/);
    await expectNoSeriousAxe(page);
    await page.keyboard.press('Shift+F');
    await page.getByRole('button', { name: /^Channel: / }).waitFor({ state: 'detached' });
  });

  it('an issue raised from a card keeps the card', async () => {
    await page.getByRole('button', { name: 'More for Win rate', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Raise issue…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Raise issue' });
    await dialog
      .getByRole('textbox', { name: 'What is the issue?' })
      .fill('We win too few of the large ones');
    await expectNoSeriousAxe(page);
    await dialog.getByRole('button', { name: 'Raise issue' }).click();
    await page.getByText('Issue raised').waitFor();
    expect(app.console.filter((line) => /^(error|pageerror)/.test(line))).toEqual([]);
  });
});
