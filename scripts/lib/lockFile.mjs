/**
 * npm leaves a platform's package out of the lock file when the registry at hand does not offer it, and `npm ci` then
 * refuses that lock file everywhere. These entries say what the parent package says: name, version, platform.
 *
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string>, license?: string }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} LockFile
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/**
 * Optional packages that some package in the lock file asks for and that it does not list.
 * @param {LockFile} lock
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function missingFromLock(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isListed(lock, path, name)) missing.push({ name, version, dev: entry.dev === true });
    }
  }
  return missing;
}

/**
 * Adds what is missing. Only exact versions of packages named after their platform can be added.
 * @param {LockFile} lock
 * @returns {string[]} names of the packages added
 */
export function completeLock(lock) {
  const missing = missingFromLock(lock);
  for (const { name, version, dev } of missing) {
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev ? { dev } : {}),
      optional: true,
    };
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  return missing.map(({ name }) => name);
}

/**
 * @param {LockFile} lock
 * @param {string} path where the asking package lies
 * @param {string} name
 */
function isListed(lock, path, name) {
  // Node looks beside the asking package first, then beside each package around it, then at the top.
  const around = path
    .split('/node_modules/')
    .map((_part, index, all) => all.slice(0, index + 1).join('/node_modules/'));
  return ['', ...around].some(
    (folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages,
  );
}

/** @param {string} name */
function platformOf(name) {
  const words = name.replace(/^.*\//, '').split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu) throw new Error(`${name} does not say in its name which platform it is for`);
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : os === 'linux' ? 'glibc' : null;
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] };
}
