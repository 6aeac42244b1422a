/**
 * Where progress goes: standard output, unless that belongs to a command's own result.
 * @type {NodeJS.WritableStream}
 */
let stream = process.stdout;

/** Sends all progress to standard error from now on. */
export function keepOutputClean() {
  stream = process.stderr;
}

/**
 * Prints one line of progress.
 * @param {string} line
 */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * Runs `work` under a progress line that is completed with the time it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  say(`• ${what} …`);
  const started = performance.now();
  const result = await work();
  say(`  done in ${seconds(performance.now() - started)}`);
  return result;
}

/**
 * Milliseconds as seconds for people.
 * @param {number} milliseconds
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A failure whose message is all the user needs: printed without a stack. */
export class Explained extends Error {}

/**
 * Runs a script's main function; turns an Explained failure into a plain message, and both kinds into exit code 1.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Explained) process.stderr.write(`\n${error.message}\n`);
    else
      process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
