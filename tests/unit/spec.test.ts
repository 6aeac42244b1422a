import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metricIds } from '../../src/domain/metrics/metricId.ts';

const root = resolve(import.meta.dirname, '../..');
const ruleId = /^\| ([A-Z]+\d+(?:\.\d+)?) +\|/gm;

const rules = Array.from(
  readFileSync(join(root, 'docs/SPEC.md'), 'utf8').matchAll(ruleId),
  ([, id = '']) => id,
);

/** `it('…'`, `describe('…'` and the second call of `it.each([…])('…'`. */
const title = /(?:\b(?:it|describe)|\))\(\s*(['"`])(.*?)\1/g;

/** The titles of all tests, and of the groups they stand in. */
const titles = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') || path.endsWith('.test.tsx'))
  .flatMap((path) =>
    Array.from(readFileSync(join(root, 'tests', path), 'utf8').matchAll(title), ([, , words = '']) => words),
  )
  .join('\n');

describe('docs/SPEC.md', () => {
  it('has no rule twice', () => {
    expect(rules.length).toBeGreaterThan(30);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('has a rule for every metric', () => {
    for (const id of metricIds) expect(rules).toContain(id);
  });

  it.each(rules)('%s is held by a test that quotes it', (id) => {
    expect(titles).toMatch(new RegExp(`\\b${id.replace('.', '\\.')}\\b(?!\\.\\d)`));
  });
});
