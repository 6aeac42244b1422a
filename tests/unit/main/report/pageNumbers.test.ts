import { expect, test } from 'vitest';
import { headingPages } from '../../../../src/main/report/pageNumbers.ts';

/** A PDF's skeleton as Skia writes it: a page tree of two levels, named destinations in a dictionary. */
const skeleton = (parts: Partial<{ dests: string; root: string; kids: string }> = {}): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.4
1 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
9 0 obj
<</Type /Pages
/Count 2
/Kids [1 0 R 2 0 R]
/Parent 10 0 R>>
endobj
8 0 obj
<</Type /Pages
/Count 1
/Kids [3 0 R]>>
endobj
10 0 obj
<</Type /Pages
/Count 3
/Kids ${parts.kids ?? '[9 0 R 8 0 R]'}>>
endobj
11 0 obj
<<${parts.dests ?? '/section-agenda [2 0 R /XYZ 6 774.4 0]\n/item-3 [3 0 R /XYZ 6 667.9 0]\n/item-1 [1 0 R /XYZ 6 1 0]'}>>
endobj
12 0 obj
<</Type /Catalog
/Pages ${parts.root ?? '10 0 R'}
/MarkInfo <</Type /MarkInfo>>
/Dests 11 0 R
/Outlines 7 0 R>>
endobj
`);

test('headings are found through the page tree, in reading order', () => {
  expect(headingPages(skeleton())).toEqual(
    new Map([
      ['section-agenda', 2],
      ['item-3', 3],
      ['item-1', 1],
    ]),
  );
});

test('an unknown page, an unknown shape or no destinations give no numbers instead of wrong ones', () => {
  expect(headingPages(skeleton({ dests: '/item-1 [77 0 R /XYZ 0 0 0]' })).size).toBe(0);
  expect(headingPages(new TextEncoder().encode('not a PDF')).size).toBe(0);
  expect(headingPages(new Uint8Array(0)).size).toBe(0);
});

test('a page tree that loops comes to an end', () => {
  expect(headingPages(skeleton({ kids: '[10 0 R 9 0 R 8 0 R]' })).get('item-3')).toBeDefined();
});
