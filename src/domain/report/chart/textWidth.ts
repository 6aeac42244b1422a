import { fontSize } from './chartStyle.ts';

/** Widths of Inter in em, by kinds of letters: enough to keep labels apart where nothing can be measured. */
function emOf(character: string): number {
  if (/[ilj.,:;|!'’()[\] ]/.test(character)) return 0.3;
  if (/[ftr-]/.test(character)) return 0.4;
  if (/[mwMW%@—•]/.test(character)) return 0.9;
  if (/[0-9]/.test(character)) return 0.64;
  if (/[a-z]/.test(character)) return 0.58;
  if (/[A-Z]/.test(character)) return 0.7;
  // Letters of other scripts, ideographs and emoji.
  return (character.codePointAt(0) ?? 0) > 0x1100 ? 1.05 : 0.64;
}

/** Longer than any line of a chart: beyond it nobody needs to know how much too long. */
const longestLine = 300;

/** The width of a line of text in pixels, never less than it will be by much; cut at 300 characters. */
export const textWidth = (text: string, size = fontSize, weight = 400): number =>
  [...text.slice(0, longestLine)].reduce((sum, character) => sum + emOf(character), 0) *
  size *
  (weight > 500 ? 1.04 : 1);

/** The text cut so that it fits, with an ellipsis where something was left out. */
export function fitted(text: string, width: number, size = fontSize): string {
  // Half a pixel of grace: sums of fractions are not exact.
  if (textWidth(text, size) <= width + 0.5) return text;
  const room = width - emOf('…') * size;
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += emOf(character) * size;
    if (used > room && kept !== '') break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
