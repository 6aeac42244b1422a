import { spawn } from 'node:child_process';
import { isLinux, isRoot, root } from './project.mjs';

/** @typedef {import('./electron/resolve.mjs').Electron} Electron */

/** Chromium's own complaints about a missing desktop bus or graphics card: `[123:1123/204800.663650:ERROR:…`. */
const chromiumNoise = /^\[\d+(:\d+)?:?\d{4}\/\d{6}\.\d+:(ERROR|WARNING|INFO|VERBOSE\d*)[:(]|^libva|^MESA|^$/;

/** Arguments every start from the command line needs on this machine. */
export const launchArguments = isLinux && isRoot ? ['--no-sandbox'] : [];

/**
 * Opens the built application and waits until it is closed.
 * @param {Electron} electron
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function openApplication(electron, args) {
  return runQuietly(electron.executable, [root, ...launchArguments, ...args], applicationEnvironment());
}

/**
 * Runs a program that opens Chromium windows, without Chromium's noise, until it ends. A signal to this process is
 * passed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} its exit code
 */
export function runQuietly(command, args, environment) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['inherit', 'inherit', 'pipe'],
      env: environment,
    });
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!chromiumNoise.test(line)) process.stderr.write(`${explain(line)}\n`);
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

/** This process's environment without what would turn Electron into something else. */
export function applicationEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...environment } = process.env;
  return environment;
}

/** @param {string} line */
function explain(line) {
  if (!/SUID sandbox helper|No usable sandbox/.test(line)) return line;
  return [
    'Chromium may not create its sandbox on this system, so the window cannot open.',
    'On Ubuntu 24.04 and later, allow it with: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0',
  ].join('\n');
}
