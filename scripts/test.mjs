import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/project.mjs';
import { Explained, runMain, say, seconds } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';
import { steps } from './lib/testing/steps.mjs';

/** @typedef {import('./lib/testing/steps.mjs').Outcome & { name: string, what: string, time: number }} Row */

await runMain(async () => {
  const chosen = chooseSteps();
  await setUp({ build: false });
  if (!existsSync(join(root, '../shared/data'))) {
    say('• Tests on the shared data sets are skipped: ../shared/data is not there.');
  }
  /** @type {Row[]} */
  const rows = [];
  for (const step of chosen) rows.push(await runStep(step));
  summarise(rows);
  const total = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((sum, row) => sum + row[key], 0);
  // The last line is for machines: nothing else on it, nothing after it.
  say(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
});

/**
 * @param {import('./lib/testing/steps.mjs').Step} step
 * @returns {Promise<Row>}
 */
async function runStep(step) {
  say(`• ${step.name}: ${step.what} …`);
  const started = performance.now();
  const outcome = await step
    .run()
    .catch((error) => ({ passed: 0, failed: 1, output: String(error.message) }));
  const row = { ...outcome, name: step.name, what: step.what, time: performance.now() - started };
  if (row.failed > 0) say(`\n${(row.output ?? '').trim()}\n`);
  say(`  ${row.failed > 0 ? 'FAILED' : 'clean'} in ${seconds(row.time)}`);
  return row;
}

/** @param {readonly Row[]} rows */
function summarise(rows) {
  say(
    `\n${'step'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'time'.padStart(10)}`,
  );
  for (const row of rows) {
    const numbers = `${String(row.passed).padStart(8)}${String(row.failed).padStart(8)}${String(row.skipped ?? 0).padStart(9)}`;
    say(
      `${row.name.padEnd(10)}${numbers}${seconds(row.time).padStart(10)}${row.note ? `   ${row.note}` : ''}`,
    );
  }
  say('');
}

function chooseSteps() {
  const options = /** @type {const} */ ({ only: { type: 'string' }, skip: { type: 'string' } });
  const { values } = parseArgs({ options });
  const split = (/** @type {string | undefined} */ list) => list?.split(',').map((name) => name.trim());
  const only = split(values.only);
  const skip = split(values.skip) ?? [];
  const unknown = [...(only ?? []), ...skip].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Explained(
      `No step is called ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`,
    );
  }
  return steps.filter((step) => (only?.includes(step.name) ?? true) && !skip.includes(step.name));
}
