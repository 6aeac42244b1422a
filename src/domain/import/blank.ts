/** Cells that say "nothing here" in words. "unknown" is not one of them: it is a value the source chose to write. */
const pseudoBlanks = new Set([
  'NA',
  'N/A',
  'n/a',
  'N.A.',
  'n.a.',
  '#N/A',
  '#NA',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NULL!',
  '#NAME?',
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
  '<NA>',
  '<null>',
  '(null)',
  '-',
  '--',
  '---',
  '–',
  '—',
  'Select',
  '-Select-',
  '--Select--',
  '-None-',
  '--None--',
  '(blank)',
  '(empty)',
  '(not set)',
  '(none)',
  'not set',
  'k. A.',
  'k.A.',
]);

/** A cell as the importer reads it: control characters and surrounding blanks gone, an apostrophe guard taken off. */
export function cleanCell(raw: string): string {
  let text = raw.trim();
  if (text === '') return '';
  if (controls.test(text)) text = text.replace(controlsAll, '').trim();
  if (text.charCodeAt(0) === 39 && guarded.test(text)) text = text.slice(1).trimStart();
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const controlsAll = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;
/** Spreadsheets and our own exports write 'text so that =, +, - and @ do not start a formula. */
const guarded = /^'\s*[=+\-@]/;

/** True for a cleaned cell that holds nothing, or a word for nothing such as NA, --, N/A or Select. */
export const isBlank = (text: string): boolean => text === '' || pseudoBlanks.has(text);
