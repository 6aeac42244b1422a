import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { drive } from '../../../scripts/lib/drive.mjs';

export interface Launched {
  application: ElectronApplication;
  page: Page;
  /** Folder of settings, journals and logs. */
  userData: string;
  /** Everything the page and its errors wrote to the console. */
  console: string[];
}

export interface LaunchOptions {
  /** Workbook to open, as if double-clicked. */
  workbook?: string;
  /** A user data folder to start with and to keep; by default a new one that is deleted afterwards. */
  userData?: string;
  args?: readonly string[];
  /** Added to the environment of the application. */
  env?: Readonly<Record<string, string>>;
}

/** Starts the built application in its own user data folder; it is closed when the test ends. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const launched = await start(options);
  onTestFinished(() => close(launched));
  return launched;
}

/** As `launch`, for a whole file: the caller closes it in `afterAll`. */
export async function start(options: LaunchOptions = {}): Promise<Launched> {
  const args = [...(options.args ?? []), ...(options.workbook ? [options.workbook] : [])];
  const { application, page, userData } = await drive(inject('electron'), {
    args,
    ...(options.userData ? { userData: options.userData } : {}),
    env: { ...screenEnvironment(), ...options.env },
  });
  const console: string[] = [];
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.push(`pageerror: ${error.message}`));
  return { application, page, userData, console };
}

/** Quits the application the way a user does; a second call does nothing. */
export async function close({ application }: Pick<Launched, 'application'>): Promise<void> {
  await application.close().catch(() => {});
}

/** The environment that puts a window on the tests' own screen. */
export function screenEnvironment(): Record<string, string> {
  const display = inject('display');
  return display === '' ? {} : { DISPLAY: display, WAYLAND_DISPLAY: '' };
}

/** Saves what the page shows as test-results/<name>.png and returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = resolve(import.meta.dirname, '../../../test-results');
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
