import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { completeLock, missingFromLock } from '../../../scripts/lib/lockFile.mjs';

const read = (name: string) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../..', name), 'utf8'));

test('the lock file lists every platform, so that `npm ci` takes it (else: node scripts/lock.mjs)', () => {
  expect(missingFromLock(read('package-lock.json'))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(JSON.stringify(read('package-lock.json'))).not.toContain('"resolved":');
});

test('every package of package.json is pinned exactly', () => {
  const { dependencies = {}, devDependencies } = read('package.json');
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('what is missing is added with its platform, also below another package', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@a/linux-x64-musl': '1.0.0' },
      },
      'node_modules/a/node_modules/b': {
        optionalDependencies: { '@b/win32-arm64': '2.0.0', '@b/here': '2.0.0' },
      },
      'node_modules/a/node_modules/@b/here': { version: '2.0.0' },
    },
  };
  expect(completeLock(lock)).toEqual(['@a/linux-x64-musl', '@b/win32-arm64']);
  expect(lock.packages).toMatchObject({
    'node_modules/@a/linux-x64-musl': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
    },
    'node_modules/@b/win32-arm64': { version: '2.0.0', os: ['win32'], cpu: ['arm64'], optional: true },
  });
});
