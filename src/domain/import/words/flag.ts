import { headingKey } from '../heading.ts';

const yes = new Set([
  '1',
  'true',
  'yes',
  'y',
  't',
  'x',
  'ja',
  'oui',
  'si',
  'sim',
  'wahr',
  'vrai',
  'converted',
  'نعم',
]);
const no = new Set([
  '0',
  'false',
  'no',
  'n',
  'f',
  'nein',
  'non',
  'nao',
  'falsch',
  'faux',
  'not converted',
  'لا',
]);

/** Yes or no in the ways exports write it; null for anything else. */
export function flagOf(text: string): boolean | null {
  const key = text === '1' || text === '0' ? text : headingKey(text);
  return yes.has(key) ? true : no.has(key) ? false : null;
}
