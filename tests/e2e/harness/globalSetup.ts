import type { TestProject } from 'vitest/node';
import { startVirtualScreen } from '../../../scripts/lib/display.mjs';
import type { Electron } from '../../../scripts/lib/electron/resolve.mjs';
import { setUp } from '../../../scripts/lib/setup.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Electron that runs the application under test. */
    electron: Electron;
    /** The X display tests use, or an empty string for the desktop's own screen. */
    display: string;
  }
}

/** Builds the application and gives tests a screen of a known size that nobody is working on. */
export default async function setup(project: TestProject): Promise<() => void> {
  project.provide('electron', await setUp());
  if (process.platform !== 'linux') {
    project.provide('display', '');
    return () => {};
  }
  const screen = await startVirtualScreen();
  project.provide('display', screen.name);
  return screen.stop;
}
