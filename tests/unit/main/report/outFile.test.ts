import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../../../src/domain/result.ts';
import { writeReport } from '../../../../src/main/report/outFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-report-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('new');

function refusal(work: () => void): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

test('a report replaces the old file as a whole and leaves nothing beside it', () => {
  writeFileSync(join(folder, 'm.pdf'), 'old and much longer');
  writeReport(join(folder, 'm.pdf'), bytes);
  expect(readFileSync(join(folder, 'm.pdf'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['m.pdf']);
});

test('a folder that is not there, or in the way, is said in words', () => {
  expect(refusal(() => writeReport(join(folder, 'no', 'm.pdf'), bytes)).failure).toMatchObject({
    code: 'file.failed',
    message: expect.stringContaining('the folder is not there'),
  });
  mkdirSync(join(folder, 'm.pdf'));
  expect(refusal(() => writeReport(join(folder, 'm.pdf'), bytes)).failure.message).toContain(
    'that is a folder',
  );
  expect(readdirSync(folder)).toEqual(['m.pdf']);
});
