import { expect, test } from 'vitest';
import { isExternalLink } from '../../../src/main/externalAddress.ts';

test.each(['https://tandem.example/help', 'mailto:ada@tandem.example?subject=Hi'])(
  '%s may be offered',
  (address) => {
    expect(isExternalLink(address)).toBe(true);
  },
);

test.each([
  'http://tandem.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://host/share',
  'ms-msdt:/id',
  'https://user:secret@tandem.example/',
  'app://tandem/index.html',
  `https://tandem.example/${'x'.repeat(2000)}`,
  'not an address',
  '',
])('%s may not', (address) => {
  expect(isExternalLink(address)).toBe(false);
});
