import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { localCache, root } from './project.mjs';
import { mustRun, npm } from './run.mjs';
import { during } from './say.mjs';

const lockFile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const stamp = join(root, 'node_modules/.tandem-installed');

/** Installs exactly what package-lock.json says, if that is not what node_modules holds already. */
export async function ensureDependencies() {
  if (isCurrent()) return;
  mkdirSync(localCache, { recursive: true });
  await withLock(join(localCache, 'install.lock'), async () => {
    if (isCurrent()) return;
    await during('Installing the pinned packages (about half a minute, once)', async () => {
      const [command, args] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
      await mustRun('npm ci', command, args);
    });
    writeFileSync(stamp, fingerprint());
  });
}

function isCurrent() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true;
  // Somebody ran npm by hand: npm keeps its own record of what it has installed.
  if (!holdsEverything()) return false;
  writeFileSync(stamp, fingerprint());
  return true;
}

/** True when every package of the lock file is there in its version; optional ones may be for other systems. */
function holdsEverything() {
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  /** @type {Record<string, { version?: string, optional?: boolean }>} */
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional === true && !there[path]),
  );
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}
