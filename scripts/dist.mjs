import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

await runMain(async () => {
  const electron = await setUp();
  const { packageApplication } = await import('./lib/distribution.mjs');
  await packageApplication(electron, process.argv.slice(2));
  say('Packages are in dist/.');
});
