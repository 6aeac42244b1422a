import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './lib/display.mjs';
import { root } from './lib/project.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

await runMain(async () => {
  const electron = await setUp();
  const { machine, printMeasures, runBenches } = await import('./lib/bench.mjs');
  const measures = await withDisplay(() => runBenches(electron));
  say('');
  printMeasures(measures);
  const folder = join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const results = { at: new Date().toISOString(), machine: machine(), electron: electron.version, measures };
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
  say('\nbench/results/latest.json');
});
