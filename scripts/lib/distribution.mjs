import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localCache, root } from './project.mjs';
import { mustRun, tool } from './run.mjs';
import { during } from './say.mjs';

/** @typedef {import('./electron/resolve.mjs').Electron} Electron */

/**
 * Packages the built application.
 * @param {Electron} electron what a folder package is made of
 * @param {readonly string[]} args electron-builder's own; with `--dir` nothing is downloaded
 */
export async function packageApplication(electron, args) {
  const inFolder = args.includes('--dir');
  // Installers ship the pinned Electron, which electron-builder fetches; only a folder may use the one at hand.
  const own = inFolder ? await useElectronAtHand(electron) : [];
  const words = ['--config', 'electron-builder.yml', '--publish', 'never', ...own, ...args];
  try {
    await during(inFolder ? 'Packaging into dist/' : 'Building installers into dist/', () =>
      mustRun('Packaging', ...tool('electron-builder/cli.js', words), { cwd: root }),
    );
  } finally {
    rmSync(copyFolder, { recursive: true, force: true });
  }
}

const copyFolder = join(localCache, `electron-${process.pid}`);

/**
 * Copies the Electron at hand without the starter that development needs. A true copy: packaging sets fuses in it.
 * @param {Electron} electron
 */
async function useElectronAtHand(electron) {
  const starter = join(electron.folder, 'resources/app');
  mkdirSync(localCache, { recursive: true });
  cpSync(electron.folder, copyFolder, { recursive: true, filter: (path) => path !== starter });
  return [`-c.electronDist=${copyFolder}`, `-c.electronVersion=${electron.version}`];
}
