import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { localCache, root } from './project.mjs';
import { mustRun, tool } from './run.mjs';
import { during } from './say.mjs';

const out = join(root, 'out');
const stamp = join(out, '.built-from');
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds the application if any source has changed since the last build. */
export async function ensureBuild() {
  if (isCurrent()) return;
  mkdirSync(localCache, { recursive: true });
  await withLock(join(localCache, 'build.lock'), async () => {
    if (!isCurrent()) await during('Building', build);
  });
}

/** Makes the next `ensureBuild` build, whatever lies in out/. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

/** Builds beside the build in use and swaps it in when it is complete: a running application never sees half of one. */
async function build() {
  const fingerprint = sourceFingerprint();
  const fresh = join(localCache, `build-${process.pid}`);
  const old = join(localCache, `old-build-${process.pid}`);
  try {
    const [command, args] = tool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
    await mustRun('The build', command, args, { env: { TANDEM_BUILD_DIR: fresh, NODE_ENV: 'production' } });
    writeFileSync(join(fresh, '.built-from'), fingerprint);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceFingerprint();
}

/** Name, size and time of every source: contents need not be read to know that nothing changed. */
function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, join(root, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
  }
}
