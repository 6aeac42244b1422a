import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { withDisplay } from './lib/display.mjs';
import { root } from './lib/project.mjs';
import { keepOutputClean, runMain } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

/** Commands that print pages and so need Electron and a screen; the others run on Node alone. */
const needElectron = new Set(['report']);

await runMain(async () => {
  keepOutputClean();
  const words = process.argv.slice(2);
  if (!needElectron.has(words[0] ?? '')) {
    await ensureDependencies();
    await ensureBuild();
    return runCli(words, {});
  }
  const electron = await setUp();
  return withDisplay(() => runCli(words, { TANDEM_ELECTRON: electron.executable, TANDEM_APP: root }));
});

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} extra
 * @returns {Promise<number>}
 */
function runCli(words, extra) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...words], {
      stdio: 'inherit',
      env: { ...process.env, ...extra },
      // Relative paths mean the folder the user is in; npm has moved to the project's.
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
    });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}
