import { drive } from '../../scripts/lib/drive.mjs';

/**
 * From the start of the process to a drawn first screen, and what it takes in memory.
 * @param {import('../../scripts/lib/bench.mjs').Bench} bench
 * @returns {Promise<import('../../scripts/lib/bench.mjs').Measure[]>}
 */
export default async function start({ electron }) {
  const times = [];
  let memory = 0;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    const { application } = await drive(electron);
    times.push(performance.now() - started);
    const metrics = await application.evaluate(({ app }) => app.getAppMetrics());
    memory = metrics.reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024;
    await application.close();
  }
  const median = times.sort((a, b) => a - b)[2] ?? 0;
  return [
    { name: 'first screen (median of 5)', value: median, unit: 'ms' },
    { name: 'memory of all processes', value: memory, unit: 'MB' },
  ];
}
