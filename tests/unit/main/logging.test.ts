import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeError, logEvent, logFailure, startLog } from '../../../src/main/logging.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('a failure is logged without its message, which may quote a lead', () => {
  const folder = temporaryFolder();
  startLog(folder, false);
  logEvent('app.started', { packaged: false, seconds: 1 });
  const error = Object.assign(
    new TypeError('no e-mail for canary@lead.example in /home/canary/Team.tandem'),
    {
      code: 'ENOENT',
    },
  );
  error.stack = `TypeError: canary@lead.example\n    at read (/home/canary/tandem/out/main/index.js:12:5)`;
  logFailure('workbook.open', error, { attempt: 2 });
  const log = readFileSync(join(folder, 'tandem.log'), 'utf8');
  expect(log).toContain('app.started');
  expect(log).toContain('workbook.open');
  expect(log).toContain('index.js:12:5');
  expect(log).not.toContain('canary');
});

test('anything may have been thrown', () => {
  expect(describeError('canary')).toEqual({ kind: 'string', code: '', at: [] });
  expect(describeError(undefined)).toEqual({ kind: 'undefined', code: '', at: [] });
});
