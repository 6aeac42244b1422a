import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env, root, sharedCache } from '../project.mjs';
import { run, tool } from '../run.mjs';
import { during, say } from '../say.mjs';

const moduleFolder = join(root, 'node_modules/electron');
const probeLimit = 5_000;
const refusalLasts = 24 * 60 * 60 * 1000;

/** @typedef {import('./resolve.mjs').Electron} Electron */

/**
 * The official Electron, if it was downloaded before.
 * @returns {Electron | null}
 */
export function downloadedElectron() {
  try {
    const distribution = join(moduleFolder, 'dist');
    const executable = join(distribution, readFileSync(join(moduleFolder, 'path.txt'), 'utf8'));
    if (!existsSync(executable)) return null;
    const version = readFileSync(join(distribution, 'version'), 'utf8').trim().replace(/^v/, '');
    return { executable, folder: distribution, version, source: 'official' };
  } catch {
    return null;
  }
}

/**
 * Downloads the official Electron if its host can be reached. A refusal is remembered for a day: many company
 * networks and build machines reach a package registry only.
 * @returns {Promise<Electron | null>}
 */
export async function downloadElectron() {
  const refusal = join(sharedCache, `refused-${wantedVersion()}`);
  if (existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < refusalLasts) return null;
  say(`• Looking for the official Electron ${wantedVersion()} …`);
  if (await isReachable()) {
    const finished = await during('Downloading Electron', () => run(...tool('electron/install.js', [])));
    const electron = finished.code === 0 ? downloadedElectron() : null;
    if (electron) return electron;
  }
  say('  not to be had from here; using another way for a day before asking again');
  mkdirSync(dirname(refusal), { recursive: true });
  writeFileSync(refusal, '');
  return null;
}

/** The version package.json pins. */
export function wantedVersion() {
  return JSON.parse(readFileSync(join(moduleFolder, 'package.json'), 'utf8')).version;
}

async function isReachable() {
  const mirror = env('ELECTRON_MIRROR', env('npm_config_electron_mirror'));
  const base = mirror || 'https://github.com/electron/electron/releases/download/';
  const address = `${base.replace(/\/?$/, '/')}v${wantedVersion()}/SHASUMS256.txt`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeLimit) });
    return answer.ok;
  } catch {
    return false;
  }
}
