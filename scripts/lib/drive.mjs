import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { applicationEnvironment, launchArguments } from './application.mjs';
import { root } from './project.mjs';

/**
 * @typedef {object} DriveOptions
 * @property {readonly string[]} [args]      added to the command line
 * @property {string} [userData]             a folder to keep; by default a new one that goes with the application
 * @property {Record<string, string>} [env]  added to the environment
 */

// Playwright preloads this only when it looks for Electron itself. It holds `ready` back until the debugger is
// connected; without it a busy machine can create the window before anyone listens, and the start hangs.
const loader = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js');

/**
 * Starts the built application under Playwright.
 * @param {import('./electron/resolve.mjs').Electron} electron
 * @param {DriveOptions} [options]
 */
export async function drive(electron, options = {}) {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'tandem-'));
  const application = await _electron.launch({
    executablePath: electron.executable,
    args: ['-r', loader, root, ...launchArguments, `--user-data-dir=${userData}`, ...(options.args ?? [])],
    env: /** @type {Record<string, string>} */ ({ ...applicationEnvironment(), ...options.env }),
  });
  if (!options.userData) {
    application.on('close', () => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));
  }
  const page = await application.firstWindow();
  await page.waitForSelector('#root > *');
  return { application, page, userData };
}
