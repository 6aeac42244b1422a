import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/project.mjs';
import { during, Explained, runMain, say } from './lib/say.mjs';

/**
 * `npm run sample` writes resources/sample.tandem.gz anew: the same content each time. With `--leads N` it writes a
 * large workbook for benchmarks instead. `--out FILE` writes somewhere else; without `.gz` at the end uncompressed.
 */
await runMain(async () => {
  const { values } = parseArgs({ options: { leads: { type: 'string' }, out: { type: 'string' } } });
  const leads = values.leads === undefined ? null : Number(values.leads);
  if (leads !== null && !(Number.isInteger(leads) && leads > 0 && leads <= 1_000_000))
    throw new Explained('--leads takes a whole number up to 1,000,000.');
  if (leads !== null && values.out === undefined)
    throw new Explained('A large workbook needs a place: --out FILE');
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out ?? '');
  const file = values.out === undefined ? resolve(root, 'resources/sample.tandem.gz') : out;
  await ensureDependencies();
  const what = leads === null ? 'Writing the sample workbook' : `Writing a workbook with ${leads} leads`;
  const content = await during(what, () => makeWorkbook(leads));
  const bytes = file.endsWith('.gz') ? gzipSync(content, { level: 9 }) : content;
  writeFileSync(file, bytes);
  say(`${file}: ${(bytes.length / 1_000_000).toFixed(1)} MB`);
});

/**
 * The generator is TypeScript that only this script needs, so it is loaded straight from its sources and is no part of
 * the build.
 * @param {number | null} leads
 * @returns {Promise<Uint8Array>}
 */
async function makeWorkbook(leads) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const sample = await server.ssrLoadModule('/src/main/sample/index.ts');
    return leads === null ? await sample['sampleWorkbook']() : await sample['largeWorkbook'](leads);
  } finally {
    await server.close();
  }
}
