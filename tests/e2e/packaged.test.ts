import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { launchArguments } from '../../scripts/lib/application.mjs';
import { packageApplication } from '../../scripts/lib/distribution.mjs';
import { readFuses, shippedFuses } from '../../scripts/lib/fuses.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { screenEnvironment } from './harness/launch.ts';

const folder = resolve(import.meta.dirname, '../../dist/linux-unpacked');
const executable = join(folder, 'tandem');

describe.skipIf(process.platform !== 'linux')('the package', () => {
  beforeAll(async () => {
    await packageApplication(inject('electron'), ['--linux', '--dir']);
  });

  test('has the security fuses set in its executable', async () => {
    expect(await readFuses(executable)).toEqual(shippedFuses);
  });

  test('holds the application as one archive and nothing loose', () => {
    expect(readdirSync(join(folder, 'resources')).filter((name) => name.startsWith('app'))).toEqual([
      'app.asar',
    ]);
  });

  test('carries no packages and no source maps', () => {
    const archive = readFileSync(join(folder, 'resources/app.asar'));
    const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8');
    expect(header).toContain('"sql-wasm.wasm"');
    expect(header).not.toContain('node_modules');
    expect(header).not.toContain('.map"');
  });

  test('opens its window, reads its page and leaves with 0', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'tandem-packaged-'));
    try {
      const args = [...launchArguments, `--user-data-dir=${userData}`, '--smoke-test'];
      const { code, output } = await run(executable, args, { env: screenEnvironment() });
      const report: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
      expect(report).toMatchObject({
        ready: true,
        packaged: true,
        bridge: ['fileHandle', 'invoke', 'subscribe'],
      });
      expect(code).toBe(0);
    } finally {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test('cannot be turned into plain Node or told to load other code', async () => {
    const env = { ...screenEnvironment(), ELECTRON_RUN_AS_NODE: '1' };
    const userData = mkdtempSync(join(tmpdir(), 'tandem-packaged-'));
    const args = [
      ...launchArguments,
      `--user-data-dir=${userData}`,
      '--smoke-test',
      '-e',
      'console.log(6 * 7)',
    ];
    const { output } = await run(executable, args, { env });
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    expect(output).not.toMatch(/^42$/m);
    expect(output).toContain('"ready":true');
  });
});
