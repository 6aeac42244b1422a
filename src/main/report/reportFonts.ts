import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../paths.ts';

/**
 * Inter in fixed weights: the variable font would end up as Type 3 outlines in a PDF, which print badly and cannot be
 * searched well. Each file holds the letters of one script, and a page loads only those it uses.
 */

const fontWeights = [400, 500, 600] as const;

/** Code points of each file, as its makers cut them (@fontsource/inter, unicode.json). */
const ranges = {
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'greek-ext': 'U+1F00-1FFF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const;

const fileName = (script: string, weight: number): string => `inter-${script}-${weight}-normal.woff2`;

const fontFiles: readonly string[] = Object.keys(ranges).flatMap((script) =>
  fontWeights.map((weight) => fileName(script, weight)),
);

/** Where the print window finds its page and fonts; the answer to anything else is a refusal. */
export const pageAddress = 'app://report/';

/** CSS for a page served from `base`, such as `app://report/fonts`. */
const fontFaces = (base: string): string =>
  Object.entries(ranges)
    .flatMap(([script, range]) =>
      fontWeights.map(
        (weight) =>
          `@font-face { font-family: Inter; font-weight: ${weight}; src: url("${base}/${fileName(script, weight)}") format("woff2"); unicode-range: ${range}; }`,
      ),
    )
    .join('\n');

/** Beside the bundle when built, in node_modules when the sources run. */
function fontFolder(): string {
  const built = join(import.meta.dirname, 'fonts');
  return existsSync(built) ? built : join(appRoot, 'node_modules/@fontsource/inter/files');
}

/** The bytes of one font file; null for a name that is not one of ours. */
export const readFont = (name: string): Uint8Array<ArrayBuffer> | null =>
  fontFiles.includes(name) ? new Uint8Array(readFileSync(join(fontFolder(), name))) : null;

/** The fonts of every page that is printed. */
export const reportFontFaces = fontFaces(`${pageAddress}fonts`);
