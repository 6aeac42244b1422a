import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import { launchArguments } from '../../scripts/lib/application.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { expectNoSeriousAxe } from './harness/accessibility.ts';
import { close, launch, screenEnvironment } from './harness/launch.ts';

const folders: string[] = [];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the first screen comes up without a complaint and without a serious accessibility breach', async () => {
  const { page, console } = await launch();
  expect(await page.title()).toContain('Tandem');
  await expectNoSeriousAxe(page);
  expect(console.filter((line) => /^(error|pageerror)/.test(line))).toEqual([]);
});

test('the window comes back where it was', async () => {
  const userData = temporaryFolder();
  const first = await launch({ userData });
  await first.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1100, height: 700 }),
  );
  await close(first);
  const second = await launch({ userData });
  const bounds = await second.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(bounds).toMatchObject({ width: 1100, height: 700 });
});

test('a window last seen on a display that is gone comes back on one that exists', async () => {
  const userData = temporaryFolder();
  const lost = {
    bounds: { x: 9000, y: 9000, width: 1100, height: 700 },
    maximized: false,
    fullScreen: false,
  };
  writeFileSync(join(userData, 'window.json'), JSON.stringify(lost));
  const { application } = await launch({ userData });
  const bounds = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds?.x).toBeLessThan(1920);
  expect(bounds?.y).toBeLessThan(1080);
});

test('damaged settings, recents and window state cost nothing but themselves', async () => {
  const userData = temporaryFolder();
  for (const name of ['settings.json', 'recents.json', 'window.json']) {
    writeFileSync(join(userData, name), '{"half": ');
  }
  const { page } = await launch({ userData });
  expect(await page.title()).toContain('Tandem');
  expect(readFileSync(join(userData, 'settings.json.unreadable'), 'utf8')).toBe('{"half": ');
});

test('a second start leaves at once and hands over to the first', async () => {
  const userData = temporaryFolder();
  const { application, page } = await launch({ userData });
  const args = [root, ...launchArguments, `--user-data-dir=${userData}`];
  const second = await run(inject('electron').executable, args, { env: screenEnvironment() });
  expect(second.code).toBe(0);
  expect(application.windows()).toHaveLength(1);
  expect(await page.title()).toContain('Tandem');
});

test('instances with their own user data folders run side by side', async () => {
  const [one, two] = await Promise.all([launch(), launch()]);
  expect(await one.page.title()).toContain('Tandem');
  expect(await two.page.title()).toContain('Tandem');
});

test.skipIf(process.platform === 'win32')('a termination signal quits in order', async () => {
  const { application } = await launch();
  const child = application.process();
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
