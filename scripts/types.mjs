import { ensureDependencies } from './lib/dependencies.mjs';
import { run, tool } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { typeConfigs } from './lib/typeConfigs.mjs';

await runMain(async () => {
  await ensureDependencies();
  let worst = 0;
  for (const name of typeConfigs) {
    const { code, both } = await run(...tool('typescript/bin/tsc', ['-p', `tsconfig.${name}.json`]));
    say(`${name}: ${code === 0 ? 'clean' : `\n${both.trim()}`}`);
    worst = Math.max(worst, code);
  }
  return worst;
});
