import { applicationEnvironment, launchArguments, runQuietly } from './lib/application.mjs';
import { forgetBuild } from './lib/build.mjs';
import { tool } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

await runMain(async () => {
  const electron = await setUp({ build: false });
  // Development writes its own main process into out/.
  forgetBuild();
  const [command, args] = tool('electron-vite/bin/electron-vite.js', [
    'dev',
    '--watch',
    ...process.argv.slice(2),
  ]);
  return runQuietly(command, args, {
    ...applicationEnvironment(),
    ELECTRON_EXEC_PATH: electron.executable,
    ...(launchArguments.length > 0 ? { NO_SANDBOX: '1' } : {}),
  });
});
