import { spawn } from 'node:child_process';
import { launchArguments } from './lib/application.mjs';
import { root } from './lib/project.mjs';
import { tool } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

await runMain(async () => {
  const electron = await setUp({ build: false });
  const extra = launchArguments.length > 0 ? { NO_SANDBOX: '1' } : {};
  const [command, args] = tool('electron-vite/bin/electron-vite.js', [
    'dev',
    '--watch',
    ...process.argv.slice(2),
  ]);
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_EXEC_PATH: electron.executable, ...extra },
  });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
});
