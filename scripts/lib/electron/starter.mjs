// Copied as resources/app/index.mjs into an Electron that was taken from another application and so lacks the part
// which lets `electron <folder>` start the application in <folder>. One copy serves every checkout.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// The two setters are Electron's own, for starters like this one, and not in its published types.
/** @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Setters */

const folder = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron <folder of the application> [arguments]\n');
  app.exit(1);
} else {
  const root = resolve(folder);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  const setters = /** @type {Setters} */ (/** @type {unknown} */ (app));
  setters.setVersion(manifest.version);
  setters.setAppPath(root);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  // Awaited, so that `ready` waits for what the application must do before it.
  await import(pathToFileURL(join(root, manifest.main)).href);
}
