/** Headers and category words, made comparable. */

const combining = /\p{M}+/gu;
const camel = /([\p{Ll}\p{N}])(\p{Lu})/gu;
const acronym = /(\p{Lu}+)(\p{Lu}\p{Ll})/gu;
const separators = /[^\p{L}\p{N}]+/gu;

/** "LeadSource", "lead_source" and " Lead  Source: " all become "lead source"; accents are folded. */
export const headingKey = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(combining, '')
    .replace(camel, '$1 $2')
    .replace(acronym, '$1 $2')
    .toLowerCase()
    .replace(separators, ' ')
    .trim();

const wordSeparators = /[\s_\-./]+/g;

/**
 * By which names of channels, stages, people and accounts are recognised as the same: letter case, `_`, `-` and
 * blanks do not matter ("organic_search" = "Organic search"). Accents do.
 */
export const nameKey = (text: string): string => text.toLowerCase().replace(wordSeparators, ' ').trim();

/** Column names as unique keys: blanks become "Column 3", a repeated header gets " (2)". */
export function uniqueHeaders(headers: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const header = (headers[index] ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
    const base = header === '' ? `Column ${index + 1}` : header;
    let name = base;
    for (let copy = 2; seen.has(name); copy++) name = `${base} (${copy})`;
    seen.add(name);
    return name;
  });
}
