import { ensureBuild } from './build.mjs';
import { ensureSystemPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { resolveElectron } from './electron/resolve.mjs';

/**
 * Everything a fresh clone lacks before the application can open a window: packages, system libraries, Electron and a
 * build. Each part is skipped when it is already there.
 * @param {{ build?: boolean }} [options]
 */
export async function setUp({ build = true } = {}) {
  await ensureDependencies();
  await ensureSystemPackages({ virtualScreen: !hasDisplay() });
  const electron = await resolveElectron();
  if (build) await ensureBuild();
  return electron;
}
