/** What the grids search in: one folded text per record, kept in the `search` column by services and import alike. */

const plainAscii = /^[\u0020-\u007e]*$/;
const combiningMarks = /\p{M}+/gu;
const unfoldable: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const unfoldablePattern = /[ßæœøđðłþı]/g;
const blanks = /[\s\p{Cc}]+/gu;

/** Lower case, accents folded (Ł → l, ß → ss), blanks made one space: both the text and the question go through this. */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase().replace(blanks, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(combiningMarks, '')
    .replace(unfoldablePattern, (letter) => unfoldable[letter] ?? letter)
    .replace(blanks, ' ')
    .trim();
}

/**
 * The `search` column of a record: its given texts, folded, one per line, so that no match runs across two fields.
 * Null, undefined and blank texts leave no line.
 */
export function searchText(parts: readonly (string | null | undefined)[]): string {
  let joined = '';
  for (const part of parts) {
    if (part === null || part === undefined || part === '') continue;
    const folded = foldText(part);
    if (folded !== '') joined += joined === '' ? folded : `\n${folded}`;
  }
  return joined;
}

type Text = string | null;

/** What a lead is found by. `company` as shown: the account's name where the lead has no company text of its own. */
export const leadSearchText = (lead: {
  name: string;
  email: Text;
  phone: Text;
  company: Text;
  jobTitle: Text;
  city: Text;
  country: Text;
  externalId: Text;
}): string =>
  searchText([
    lead.name,
    lead.email,
    lead.phone,
    lead.company,
    lead.jobTitle,
    lead.city,
    lead.country,
    lead.externalId,
  ]);

/** What a deal is found by. */
export const dealSearchText = (deal: {
  name: string;
  accountName: Text;
  product: Text;
  competitor: Text;
  externalId: Text;
}): string => searchText([deal.name, deal.accountName, deal.product, deal.competitor, deal.externalId]);

/** The words of a question; a record matches when its search text holds every one of them. */
export const searchWords = (question: string): string[] => {
  const folded = foldText(question);
  return folded === '' ? [] : [...new Set(folded.split(' '))].slice(0, 12);
};
