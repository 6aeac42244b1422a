import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAsset, serveAsset } from '../../../src/main/appAssets.ts';
import { contentSecurityPolicy } from '../../../src/main/contentSecurityPolicy.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function page(): string {
  const folder = join(temporaryFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/main-1.js'), 'export {}');
  writeFileSync(join(folder, '../secret.json'), '{}');
  return folder;
}

describe('the page is served', () => {
  test.each([
    ['app://tandem/', 'text/html; charset=utf-8'],
    ['app://tandem/index.html', 'text/html; charset=utf-8'],
    ['app://tandem/assets/main-1.js?import', 'text/javascript; charset=utf-8'],
  ])('%s', async (address, mediaType) => {
    const answer = await serveAsset(page(), address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  test('to GET and HEAD only', async () => {
    expect((await serveAsset(page(), 'app://tandem/index.html', 'POST')).status).toBe(400);
  });

  test('and nothing else: unknown files, kinds and hosts', async () => {
    const folder = page();
    for (const address of [
      'app://tandem/missing.js',
      'app://tandem/assets',
      'app://tandem/x.exe',
      'app://else/index.html',
    ]) {
      expect((await serveAsset(folder, address)).status).toBe(404);
    }
  });
});

describe('a path', () => {
  test('never leaves the folder, however it is written', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '\\',
      '%5c',
      '%2f',
      '%252f',
      'C:',
      'a',
      '%00',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = resolveAsset('/app/renderer', `app://tandem/${pieces.join('')}.json`);
        if ('file' in found) expect(found.file.startsWith('/app/renderer/')).toBe(true);
        else expect([400, 404]).toContain(found.status);
      }),
    );
  });
});
