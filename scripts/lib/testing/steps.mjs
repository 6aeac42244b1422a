import { ensureBuild } from '../build.mjs';
import { root } from '../project.mjs';
import { run, tool } from '../run.mjs';
import { typeConfigs } from '../typeConfigs.mjs';
import { runVitest } from './vitest.mjs';

/**
 * What a step found. A check that is not a test runner counts as one test.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} [note]    shown in the table
 * @property {string} [output]  shown when something failed
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what
 * @property {() => Promise<Outcome>} run
 */

const lintArguments = ['check', '--error-on-warnings', '.'];
const endToEnd = ['--config', 'vitest.e2e.config.ts'];

/** @type {readonly Step[]} */
export const steps = [
  {
    name: 'lint',
    what: 'format and lint',
    run: () => check(tool('@biomejs/biome/bin/biome', lintArguments)),
  },
  { name: 'types', what: 'types', run: checkTypes },
  {
    name: 'unused',
    what: 'unused files, exports, packages',
    run: () => check(tool('knip/bin/knip.js', ['--no-progress'])),
  },
  { name: 'imports', what: 'arrows of the architecture', run: checkArrows },
  {
    name: 'unit',
    what: 'unit and integration tests',
    run: () => runVitest('unit', ['--config', 'vitest.config.ts']),
  },
  { name: 'build', what: 'build', run: checkBuild },
  {
    name: 'e2e',
    what: 'the real application',
    run: () => runVitest('e2e', [...endToEnd, '--project', 'e2e']),
  },
  {
    name: 'packaged',
    what: 'the packaged application',
    run: () => runVitest('packaged', [...endToEnd, '--project', 'packaged']),
  },
];

/**
 * @param {[string, string[]]} call
 * @returns {Promise<Outcome>}
 */
async function check([command, args]) {
  const { code, both } = await run(command, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: both };
}

/** @returns {Promise<Outcome>} */
async function checkTypes() {
  let output = '';
  let failed = 0;
  for (const name of typeConfigs) {
    const finished = await run(...tool('typescript/bin/tsc', ['-p', `tsconfig.${name}.json`]));
    if (finished.code === 0) continue;
    failed += 1;
    output += `${name}:\n${finished.both}`;
  }
  return { passed: typeConfigs.length - failed, failed, output };
}

/** @returns {Promise<Outcome>} */
async function checkArrows() {
  const { checkImports } = await import('../imports/check.mjs');
  const { files, problems } = checkImports(root);
  const note = `${files} files`;
  return problems.length === 0
    ? { passed: 1, failed: 0, note }
    : { passed: 0, failed: 1, note, output: problems.join('\n') };
}

/** @returns {Promise<Outcome>} */
async function checkBuild() {
  await ensureBuild();
  return { passed: 1, failed: 0 };
}
