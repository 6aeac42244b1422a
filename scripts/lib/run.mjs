import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';
import { Explained } from './say.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code
 * @property {string} output standard output
 * @property {string} both   standard output and error as they came
 */

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {string} [cwd]
 * @property {(text: string) => void} [onText] called with output as it comes
 */

/**
 * Runs a program quietly and collects what it says. Never throws for an exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let both = '';
    /** @param {string} text */
    const take = (text) => {
      both += text;
      options.onText?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      take(text);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output, both: stripVTControlCharacters(both) }));
  });
}

/**
 * Runs a program that must succeed; on failure its whole output becomes the message.
 * @param {string} what what was being done, for the message
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function mustRun(what, command, args, options = {}) {
  const finished = await run(command, args, options);
  if (finished.code !== 0) {
    throw new Explained(`${what} failed (exit code ${finished.code}):\n${finished.both.trim()}`);
  }
  return finished;
}

/**
 * How to call npm from here: by the very npm that runs the script, if one does.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const self = process.env['npm_execpath'];
  if (self?.endsWith('.js') && existsSync(self)) return [process.execPath, [self, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args]];
}

/**
 * How to call a tool installed with the project, without the shims that differ between systems.
 * @param {string} script path below node_modules, e.g. `vitest/vitest.mjs`
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function tool(script, args) {
  return [process.execPath, [join(root, 'node_modules', script), ...args]];
}
