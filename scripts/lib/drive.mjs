import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { applicationEnvironment, launchArguments } from './application.mjs';
import { root } from './project.mjs';

/**
 * Starts the built application under Playwright with a user data folder of its own, which goes when it is closed.
 * @param {import('./electron/resolve.mjs').Electron} electron
 * @param {readonly string[]} [args]
 */
export async function drive(electron, args = []) {
  const userData = mkdtempSync(join(tmpdir(), 'tandem-'));
  const application = await _electron.launch({
    executablePath: electron.executable,
    args: [root, ...launchArguments, `--user-data-dir=${userData}`, ...args],
    env: /** @type {Record<string, string>} */ (applicationEnvironment()),
  });
  application.on('close', () => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));
  const page = await application.firstWindow();
  await page.waitForSelector('#root > *');
  return { application, page, userData };
}
