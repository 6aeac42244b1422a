/**
 * The arrows of the architecture. Each part of the source is listed with the only parts and packages it may import;
 * what is not listed here is forbidden. `A ← B` of docs/ARCHITECTURE.md reads "B may import A".
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {RegExp} files             which files belong to it; the first part that matches counts
 * @property {readonly string[]} parts  parts it may import, besides itself
 * @property {readonly string[]} [types] parts of which it may import types, and nothing that exists at run time
 * @property {RegExp} packages          packages and built-in modules it may import
 */

const nothing = /^$/;
const node = 'node:[a-z/_]+';

/** @param {string} names */
const only = (names) => new RegExp(`^(${names})$`);

/** @type {readonly Part[]} */
export const parts = [
  { name: 'domain', files: /^src\/domain\//, parts: [], packages: only('zod') },
  { name: 'channels', files: /^src\/contract\/channels\.ts$/, parts: [], packages: nothing },
  { name: 'contract', files: /^src\/contract\//, parts: ['channels', 'domain'], packages: only('zod') },
  { name: 'preload', files: /^src\/preload\//, parts: ['channels'], packages: only('electron') },
  {
    name: 'renderer',
    files: /^src\/renderer\//,
    parts: ['channels', 'contract', 'domain'],
    // No built-in modules, no electron, no database: the page is treated as hostile and lives in a browser.
    packages: /^(?!node:)(?!electron)(?!sql\.js)/,
  },
  {
    name: 'storage',
    files: /^src\/main\/storage\//,
    parts: ['domain'],
    packages: only(`zod|sql\\.js|${node}`),
  },
  {
    name: 'workbook',
    files: /^src\/main\/workbook\//,
    parts: ['contract', 'domain', 'services', 'shell-plain', 'storage'],
    packages: only(`zod|sql\\.js|${node}`),
  },
  {
    name: 'services',
    files: /^src\/main\/services\//,
    parts: ['domain', 'storage'],
    // The compiler checks a use case's answers against the contract; the code does not depend on it.
    types: ['contract'],
    packages: only(`zod|papaparse|hucre(/.*)?|${node}`),
  },
  {
    name: 'report',
    files: /^src\/main\/report\//,
    parts: ['contract', 'domain', 'services', 'shell-plain', 'storage'],
    packages: only(`zod|electron|${node}`),
  },
  {
    name: 'router',
    files: /^src\/main\/ipc\/router\.ts$/,
    parts: ['channels', 'contract', 'domain', 'ipc', 'shell-plain', 'workbook'],
    packages: only(`zod|electron|${node}`),
  },
  {
    name: 'host',
    // What the main process answers itself: dialogs, the clipboard, files a person chose.
    files: /^src\/main\/(host\/|clipboardImage\.ts$)/,
    parts: ['contract', 'domain', 'report', 'session', 'shell-plain', 'workbook'],
    packages: only(`zod|electron|${node}`),
  },
  {
    name: 'session',
    files: /^src\/main\/workbookSession\.ts$/,
    parts: ['contract', 'domain', 'shell-plain', 'workbook'],
    packages: only(node),
  },
  {
    name: 'ipc',
    files: /^src\/main\/ipc\//,
    parts: ['channels', 'contract', 'domain', 'report', 'services', 'shell-plain', 'storage', 'workbook'],
    packages: only(`zod|${node}`),
  },
  {
    name: 'sample',
    // Makes the sample workbook, through the same doors as everyone else.
    files: /^src\/main\/sample\//,
    parts: ['contract', 'domain', 'services', 'shell-plain', 'storage', 'workbook'],
    packages: only(`zod|${node}`),
  },
  {
    name: 'cli',
    files: /^src\/main\/cli\//,
    parts: [
      'contract',
      'domain',
      'ipc',
      'report',
      'sample',
      'services',
      'shell-plain',
      'storage',
      'workbook',
    ],
    packages: only(`zod|${node}`),
  },
  {
    name: 'shell',
    // The files of the shell that may touch Electron. The list is short on purpose.
    files:
      /^src\/main\/(index|appCore|window|windowState|protocol|security|externalLinks|menu|theme|singleInstance|shutdown|smokeTest)\.ts$/,
    parts: [
      'channels',
      'contract',
      'domain',
      'host',
      'ipc',
      'report',
      'router',
      'services',
      'session',
      'shell-plain',
      'storage',
      'workbook',
    ],
    packages: only(`zod|electron|${node}`),
  },
  {
    name: 'shell-plain',
    files: /^src\/main\/[^/]+\.ts$/,
    parts: ['channels', 'contract', 'domain'],
    packages: only(`zod|electron-log/node|${node}`),
  },
];

/**
 * The part a source file belongs to.
 * @param {string} file path from the project's root, with forward slashes
 * @returns {Part | undefined}
 */
export function partOf(file) {
  return parts.find((part) => part.files.test(file));
}
