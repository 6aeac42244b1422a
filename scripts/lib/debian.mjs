import { existsSync, readFileSync } from 'node:fs';
import { isLinux, isRoot } from './project.mjs';
import { mustRun, run } from './run.mjs';
import { during, Explained } from './say.mjs';

/** What Electron's window needs, beside a virtual screen and the tools tests use to look into a PDF. */
const windowPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libxss1',
  'fonts-liberation',
  'fonts-dejavu-core',
];
const screenPackages = ['xvfb', 'xauth', 'poppler-utils'];

/**
 * Makes sure that the system libraries for a window are there on Debian and Ubuntu: installs what is missing when it
 * may, and otherwise says which command does. Other systems are left alone.
 * @param {{ virtualScreen: boolean }} needs
 */
export async function ensureSystemPackages({ virtualScreen }) {
  if (!isLinux || !isDebian()) return;
  const wanted = virtualScreen ? [...windowPackages, ...screenPackages] : windowPackages;
  const missing = await missingOf(wanted);
  if (missing.length === 0) return;
  if (!isRoot) {
    throw new Explained(
      `Tandem's window needs system packages that are not installed. Please run:\n\n  sudo apt-get install ${missing.join(' ')}`,
    );
  }
  await during(`Installing system packages: ${missing.join(' ')}`, () => install(missing));
}

/** @param {readonly string[]} names */
async function install(names) {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env: environment });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...(await installable(names))];
  await mustRun('Installing system packages', 'apt-get', args, { env: environment });
}

/** @param {readonly string[]} wanted */
async function missingOf(wanted) {
  // Newer releases carry some of them under a name with t64 (64-bit time).
  const both = wanted.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg's
  const format = '${Package} ${db:Status-Status}\n';
  const listed = await run('dpkg-query', ['-W', '-f', format, ...both]);
  const installed = new Set(
    listed.output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * The names under which this release has the packages.
 * @param {readonly string[]} names
 */
async function installable(names) {
  const found = [];
  for (const name of names) {
    const newer = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
    found.push(newer.code === 0 && newer.output.trim() !== '' ? `${name}t64` : name);
  }
  return found;
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'));
}
