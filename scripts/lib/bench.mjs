import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './project.mjs';
import { say } from './say.mjs';

/**
 * One measured number.
 * @typedef {object} Measure
 * @property {string} name
 * @property {number} value
 * @property {string} unit     e.g. `ms`, `MB`, `rows/s`
 * @property {number} [limit]  what it should not exceed
 */

/**
 * What a bench module is given.
 * @typedef {object} Bench
 * @property {import('./electron/resolve.mjs').Electron} electron
 * @property {string} root
 * @property {string | null} sharedData folder of real data sets, if it is there
 */

/**
 * Runs every tests/bench/*.bench.{mjs,ts}; each exports by default `(bench: Bench) => Promise<Measure[]>`.
 * @param {import('./electron/resolve.mjs').Electron} electron
 */
export async function runBenches(electron) {
  const data = resolve(root, '../shared/data');
  const bench = { electron, root, sharedData: existsSync(data) ? data : null };
  /** @type {(Measure & { bench: string })[]} */
  const measures = [];
  for (const file of benchFiles()) {
    const name = basename(file).replace(/\.bench\.\w+$/, '');
    say(`• ${name} …`);
    const loaded = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
    const run = /** @type {{ default: (bench: Bench) => Promise<Measure[]> }} */ (loaded.module).default;
    for (const measure of await run(bench)) measures.push({ bench: name, ...measure });
  }
  return measures;
}

/** The machine, for numbers mean nothing without it. */
export function machine() {
  const processor = cpus()[0]?.model ?? 'unknown';
  return {
    processor,
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
  };
}

/** @param {readonly (Measure & { bench: string })[]} measures */
export function printMeasures(measures) {
  const width = Math.max(10, ...measures.map((one) => one.bench.length + one.name.length + 3));
  for (const one of measures) {
    const label = `${one.bench}: ${one.name}`.padEnd(width);
    const limit =
      one.limit === undefined ? '' : `   (at most ${one.limit}${one.value > one.limit ? ', EXCEEDED' : ''})`;
    say(`${label} ${one.value.toFixed(one.value < 10 ? 2 : 0).padStart(10)} ${one.unit}${limit}`);
  }
}

function benchFiles() {
  const folder = join(root, 'tests/bench');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.bench\.(mjs|ts)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}
