import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { expectNoSeriousAxe } from './harness/accessibility.ts';
import { close, type Launched, launch, start } from './harness/launch.ts';

let folder = '';
let running: Launched | null = null;
afterEach(async () => {
  if (running !== null) await close(running);
  running = null;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A copy of the sample workbook in a folder of its own. */
function sampleCopy(): { workbook: string; userData: string } {
  folder = mkdtempSync(join(tmpdir(), 'tandem-meeting-'));
  const workbook = join(folder, 'Review.tandem');
  writeFileSync(workbook, gunzipSync(readFileSync(join(root, 'resources/sample.tandem.gz'))));
  return { workbook, userData: join(folder, 'user') };
}

const capture = (page: Page) => page.getByRole('combobox', { name: 'Capture' });

/** Types a line into the capture field by the key that begins it, and leaves the field. */
async function keep(page: Page, key: string, line: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => capture(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect.poll(() => capture(page).inputValue()).toBe('');
  await page.keyboard.press('Escape');
}

test('a meeting by keyboard, through a crash, to the sealed minutes', async () => {
  const files = sampleCopy();
  const first = await start(files);
  running = first;
  await first.page.getByRole('button', { name: 'Start', exact: true }).click();
  await first.page.getByRole('timer').waitFor();
  await expectNoSeriousAxe(first.page);

  await first.page.keyboard.press('n');
  await first.page.getByRole('heading', { name: 'Last actions', level: 2 }).waitFor();
  const open = await first.page.getByRole('button', { name: 'Carry' }).count();
  await first.page.keyboard.press('x');
  await expect.poll(() => first.page.getByRole('button', { name: 'Carry' }).count()).toBe(open - 1);
  await keep(first.page, 'd', 'Hand-offs older than ten days go back');
  await keep(first.page, 'a', '@piotr call the oldest hand-offs in 2 weeks');
  await first.page.keyboard.press('/');
  await first.page.keyboard.type('half a thought');
  await first.page.waitForTimeout(1000);
  first.application.process().kill('SIGKILL');

  const second = await start(files);
  running = second;
  const { page } = second;
  await page.getByRole('button', { name: 'Go to the meeting' }).click();
  await page.getByRole('timer').waitFor();
  await page.getByRole('heading', { name: 'Last actions', level: 2 }).waitFor();
  await expect.poll(() => capture(page).inputValue()).toBe('half a thought');
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByText('Hand-offs older than ten days go back').waitFor();
  await page.getByRole('tab', { name: /Actions/ }).click();
  await page.getByRole('article', { name: 'Call the oldest hand-offs' }).waitFor();

  for (let left = 9; left > 0; left -= 1) {
    const before = await page.getByRole('timer').getAttribute('aria-label');
    await page.keyboard.press('n');
    if (left > 1) {
      await expect
        .poll(async () => (await page.getByRole('timer').getAttribute('aria-label'))?.split(':')[0])
        .not.toBe(before?.split(':')[0]);
    }
  }
  await page.getByRole('button', { name: 'Seal meeting' }).waitFor();
  await page.keyboard.press('Shift+S');
  await page.getByRole('heading', { name: 'Reports' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.getByRole('table', { name: 'Past meetings' }).waitFor();
  expect(await page.getByRole('button', { name: 'Start', exact: true }).count()).toBe(0);
});

test('a new meeting runs three clicks after the workbook is open', async () => {
  const { page } = await launch(sampleCopy());
  await page.getByRole('button', { name: 'New meeting', exact: true }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('timer').waitFor();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Check-in');
});
