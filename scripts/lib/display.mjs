import { spawn } from 'node:child_process';
import { env, isLinux } from './project.mjs';
import { Explained } from './say.mjs';

/** True when there is a screen to open a window on. */
export function hasDisplay() {
  return !isLinux || env('DISPLAY') !== '' || env('WAYLAND_DISPLAY') !== '';
}

/**
 * Runs `work` with a screen: the one there is, or a virtual one of 1920×1080 that ends with it.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work();
  const screen = await startVirtualScreen();
  process.env['DISPLAY'] = screen.name;
  try {
    return await work();
  } finally {
    delete process.env['DISPLAY'];
    screen.stop();
  }
}

/**
 * Starts a virtual screen of 1920×1080.
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
export function startVirtualScreen() {
  return new Promise((done, fail) => {
    // The server picks a free number by itself and says it on descriptor 3: no two can pick the same.
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => server.kill();
    process.once('exit', stop);
    server.on('error', () =>
      fail(new Explained('There is no screen, and no virtual one: Xvfb is not installed.')),
    );
    server.on('exit', (code) =>
      fail(new Explained(`The virtual screen could not start (Xvfb ended with ${code}).`)),
    );
    server.stdio[3]?.once('data', (data) => done({ name: `:${String(data).trim()}`, stop }));
  });
}
