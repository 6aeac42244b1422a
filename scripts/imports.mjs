import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/project.mjs';
import { runMain, say } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  const { checkImports } = await import('./lib/imports/check.mjs');
  const { files, problems } = checkImports(root);
  for (const problem of problems) say(problem);
  say(`${files} files, ${problems.length} forbidden imports`);
  return problems.length > 0 ? 1 : 0;
});
