import { join } from 'node:path';
import { drive } from '../lib/drive.mjs';

/**
 * @typedef {object} Stage
 * @property {import('../lib/electron/resolve.mjs').Electron} electron
 * @property {string} folder where pictures and documents go
 * @property {(line: string) => void} say
 */

/**
 * The demo: what a first user sees, told in pictures.
 * @param {Stage} stage
 */
export async function tell({ electron, folder, say }) {
  const { application, page } = await drive(electron);
  say('• The first screen');
  await page.screenshot({ path: join(folder, '01-start.png') });
  await application.close();
}
