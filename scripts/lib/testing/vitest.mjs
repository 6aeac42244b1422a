import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localCache } from '../project.mjs';
import { run, tool } from '../run.mjs';

/**
 * Runs vitest and counts what it reports.
 * @param {string} name of the step, for the report file
 * @param {readonly string[]} args
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runVitest(name, args) {
  const report = join(localCache, `vitest-${name}-${process.pid}.json`);
  mkdirSync(localCache, { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const call = tool('vitest/vitest.mjs', ['run', ...args, '--passWithNoTests', ...reporters]);
  const { code, both } = await run(...call, { env: { CI: '1' } });
  const counts = readCounts(report);
  rmSync(report, { force: true });
  if (code === 0 || counts.failed > 0) return { ...counts, output: both };
  // A crash, a file that cannot be loaded or an unhandled error fails the run without failing a test.
  return { ...counts, failed: 1, output: both };
}

/**
 * @param {string} report
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function readCounts(report) {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
