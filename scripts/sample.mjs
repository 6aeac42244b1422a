import { ensureDependencies } from './lib/dependencies.mjs';
import { Explained, runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  throw new Explained('The sample workbook has no recipe yet.');
});
