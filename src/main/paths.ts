import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder of package.json: the project in development and tests, `app.asar` in a package. Built chunks lie flat
 * in out/main and this source lies in src/main, so it is two levels up in every case (see electron.vite.config.ts).
 */
export const appRoot = resolve(import.meta.dirname, '../..');

/** The built page, served by protocol.ts. */
export const rendererFolder = join(appRoot, 'out/renderer');

/** The bundled preload script. */
export const preloadScript = join(appRoot, 'out/preload/index.cjs');

/** Icons, the sample workbook and whatever else ships unbundled. */
export const resourcesFolder = join(appRoot, 'resources');

/** The WebAssembly of sql.js: beside the bundle when built, in node_modules when a test runs the sources. */
export function sqlWasmFile(): string {
  const built = join(import.meta.dirname, 'sql-wasm.wasm');
  return existsSync(built) ? built : join(appRoot, 'node_modules/sql.js/dist/sql-wasm.wasm');
}
