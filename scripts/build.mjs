import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain, say } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  await ensureBuild();
  say('The build in out/ is current.');
});
