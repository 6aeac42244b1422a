import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkImports } from '../../../scripts/lib/imports/check.mjs';

/** Lays out a small project and judges it. */
function problemsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'tandem-imports-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return checkImports(root).problems;
}

const targets = {
  'src/domain/money.ts': 'export const a = 1;',
  'src/contract/index.ts': 'export const a = 1;',
  'src/contract/channels.ts': 'export const a = 1;',
  'src/main/storage/sql.ts': 'export const a = 1;',
  'src/main/services/deals.ts': 'export const a = 1;',
  'src/main/ipc/router.ts': 'export const a = 1;',
  'src/main/window.ts': 'export const a = 1;',
  'src/renderer/src/main.tsx': 'export const a = <p>1</p>;',
};

describe('the arrows', () => {
  test.each([
    ['src/main/storage/lead.ts', '../../domain/money.ts'],
    ['src/main/services/lead.ts', '../storage/sql.ts'],
    ['src/contract/deals.ts', '../domain/money.ts'],
    ['src/preload/index.ts', '../contract/channels.ts'],
    ['src/renderer/src/api.ts', '../../contract/index.ts'],
    ['src/main/ipc/handlers.ts', '../services/deals.ts'],
    ['src/main/index.ts', './ipc/router.ts'],
    ['src/domain/zod.ts', 'zod'],
    ['src/main/workbook/engine.ts', 'sql.js'],
  ])('%s may import %s', (file, request) => {
    expect(problemsOf({ ...targets, [file]: `import { a } from '${request}';` })).toEqual([]);
  });

  test.each([
    ['src/domain/deal.ts', '../main/storage/sql.ts'],
    ['src/domain/deal.ts', 'node:fs'],
    ['src/domain/deal.ts', 'react'],
    ['src/main/storage/lead.ts', '../services/deals.ts'],
    ['src/main/storage/lead.ts', 'electron'],
    ['src/main/services/lead.ts', 'electron'],
    ['src/main/services/lead.ts', 'sql.js'],
    ['src/main/services/lead.ts', '../ipc/router.ts'],
    ['src/main/ipc/handlers.ts', 'electron'],
    ['src/main/settings.ts', 'electron'],
    ['src/main/cli/index.ts', 'electron'],
    ['src/main/cli/index.ts', '../window.ts'],
    ['src/preload/index.ts', '../contract/index.ts'],
    ['src/preload/index.ts', 'zod'],
    ['src/renderer/src/api.ts', '../../main/services/deals.ts'],
    ['src/renderer/src/api.ts', 'node:path'],
    ['src/renderer/src/api.ts', 'electron'],
    ['src/renderer/src/api.ts', 'sql.js'],
    ['src/main/window2/x.ts', '../../domain/money.ts'],
    ['src/main/index.ts', '../renderer/src/main.tsx'],
  ])('%s may not import %s', (file, request) => {
    expect(problemsOf({ ...targets, [file]: `import { a } from '${request}';` })).toHaveLength(1);
  });

  test.each([
    ["import type { A } from '../main/storage/sql.ts';"],
    ["export * from '../main/storage/sql.ts';"],
    ["export const load = () => import('../main/storage/sql.ts');"],
    ["export type A = import('../main/storage/sql.ts').A;"],
    ["import '../main/storage/sql.ts';"],
  ])('are found however they are written: %s', (text) => {
    expect(problemsOf({ ...targets, 'src/domain/deal.ts': text })).toHaveLength(1);
  });
});

test('a use case may know the types of the contract, and no more of it', () => {
  const importing = (text: string) => problemsOf({ ...targets, 'src/main/services/lead.ts': text });
  expect(importing("import type { a } from '../../contract/index.ts';")).toEqual([]);
  expect(importing("import { a } from '../../contract/index.ts';")).toHaveLength(1);
});

describe('circles', () => {
  test('of values are found', () => {
    const problems = problemsOf({
      'src/domain/a.ts': "import { b } from './b.ts'; export const a = b;",
      'src/domain/b.ts': "import { c } from './c.ts'; export const b = c;",
      'src/domain/c.ts': "import { a } from './a.ts'; export const c = () => a;",
    });
    expect(problems).toEqual([
      'circular import: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
    ]);
  });

  test('of types alone vanish when compiled', () => {
    const problems = problemsOf({
      'src/domain/a.ts': "import type { B } from './b.ts'; export type A = B[];",
      'src/domain/b.ts': "import type { A } from './a.ts'; export interface B { a: A }",
    });
    expect(problems).toEqual([]);
  });
});
