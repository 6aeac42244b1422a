// Copied as resources/app/index.mjs into an Electron that was taken from another application and so lacks the part
// which lets `electron [-r module] <folder>` start the application in <folder>. One copy serves every checkout.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// The two setters are Electron's own, for starters like this one, and not in its published types.
/** @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Setters */

const { folder, modules } = readCommandLine(process.argv.slice(1));
if (folder === undefined) {
  process.stderr.write('Usage: electron [-r module] <folder of the application> [arguments]\n');
  app.exit(1);
} else {
  const require = createRequire(import.meta.url);
  for (const module of modules) require(resolve(module));
  const root = resolve(folder);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const setters = /** @type {Setters} */ (/** @type {unknown} */ (app));
  setters.setVersion(manifest.version);
  setters.setAppPath(root);
  app.setName(manifest.productName ?? manifest.name);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  // Awaited, so that `ready` waits for what the application must do before it.
  await import(pathToFileURL(join(root, manifest.main)).href);
}

/** @param {readonly string[]} words */
function readCommandLine(words) {
  /** @type {string[]} */
  const modules = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (word === '-r' && next !== undefined) {
      modules.push(next);
      at += 1;
    } else if (!word.startsWith('-')) {
      return { folder: word, modules };
    }
  }
  return { folder: undefined, modules };
}
