import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of package.json. */
export const root = resolve(import.meta.dirname, '../..');

/** Large downloads shared by all checkouts of the project; outside node_modules, which `npm ci` empties. */
export const sharedCache = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'tandem-electron',
);

/** Small notes of this checkout, such as what was last installed. */
export const localCache = join(root, '.cache');

/**
 * An environment variable with a fallback, without the question of empty strings.
 * @param {string} name
 * @param {string} [fallback]
 * @returns {string}
 */
export function env(name, fallback = '') {
  return process.env[name] || fallback;
}

export const isLinux = process.platform === 'linux';
export const isRoot = process.getuid?.() === 0;
