/** Month names in English, German, French, Spanish, Portuguese, Italian and Dutch, by their folded beginnings. */

const months: readonly (readonly string[])[] = [
  [
    'january',
    'januar',
    'janner',
    'janvier',
    'enero',
    'janeiro',
    'gennaio',
    'januari',
    'jan',
    'janv',
    'ene',
    'gen',
  ],
  ['february', 'februar', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'februari', 'feb', 'fev', 'fevr'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'mar', 'mrz', 'mrt'],
  ['april', 'avril', 'abril', 'aprile', 'apr', 'avr', 'abr'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei', 'mag'],
  ['june', 'juni', 'juin', 'junio', 'junho', 'giugno', 'jun', 'giu'],
  ['july', 'juli', 'juillet', 'julio', 'julho', 'luglio', 'jul', 'juil', 'lug'],
  ['august', 'aout', 'agosto', 'augustus', 'aug', 'ago'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'setembro', 'settembre', 'sep', 'sept', 'set'],
  ['october', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre', 'oct', 'okt', 'out', 'ott'],
  ['november', 'novembre', 'noviembre', 'novembro', 'nov'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre', 'dec', 'dez', 'dic'],
];

const byWord = new Map(months.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));

/** 1–12 for a month's name or abbreviation, else null. */
export const monthOfWord = (word: string): number | null =>
  byWord.get(
    word
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/\.$/, '')
      .toLowerCase(),
  ) ?? null;

/** The month of a cell that holds only a month: its name, its number, "2018-01", or "Jan 2018" (the year beside it). */
export function monthCell(text: string): { month: number; year: number | null } | null {
  const number = /^(?:0?[1-9]|1[0-2])$/.test(text) ? Number(text) : monthOfWord(text);
  if (number !== null) return { month: number, year: null };
  const yearFirst = /^(\d{4})[-/. ](\d{1,2}|\p{L}+\.?)$/u.exec(text);
  const yearLast = /^(\d{1,2}|\p{L}+\.?)[-/. ](\d{4})$/u.exec(text);
  const word = yearFirst?.[2] ?? yearLast?.[1];
  const year = yearFirst?.[1] ?? yearLast?.[2];
  if (word === undefined || year === undefined) return null;
  const month = /^\d+$/.test(word) ? Number(word) : monthOfWord(word);
  return month === null || month < 1 || month > 12 ? null : { month, year: Number(year) };
}
