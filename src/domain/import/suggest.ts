import type { ColumnProfile } from './columnProfile.ts';
import { type ImportEntity, importEntitySchema } from './entity.ts';
import { catalogue } from './fields/catalogue.ts';
import type { ImportField } from './fields/field.ts';
import { fitOf } from './fit.ts';
import { headingKey } from './heading.ts';

/** Which column is which field, and what the rows are: by the headers first, checked against the cells below them. */

export interface Column {
  name: string;
  /** The header as a key; empty when the file has no header. */
  key: string;
  profile: ColumnProfile;
}

export type Confidence = 'sure' | 'likely' | 'guess' | 'none';

export interface Suggestion {
  /** A field of the entity, or null: keep the column beside the record. */
  field: string | null;
  confidence: Confidence;
}

interface Claim {
  column: number;
  field: ImportField;
  score: number;
}

const currencyWords = /\b(?:eur|usd|gbp|inr|chf|jpy|cad|aud|sek|nok|dkk|pln|czk|brl|in)\b/g;

/** "amount spent usd" → "amount spent"; "close date utc" stays, no export writes it so. */
const withoutUnits = (key: string): string => key.replace(currencyWords, ' ').replace(/\s+/g, ' ').trim();

function headerScore(key: string, field: ImportField): number {
  if (key === '') return 0;
  const exact = field.headers.indexOf(key);
  if (exact >= 0) return 1 - exact * 0.004;
  const bare = field.headers.indexOf(withoutUnits(key));
  if (bare >= 0) return 0.9 - bare * 0.004;
  const copy = field.headers.indexOf(key.replace(/ \d+$/, ''));
  if (copy >= 0) return 0.6 - copy * 0.004;
  const weak = field.headers.indexOf(`~${key}`);
  if (weak >= 0) return 0.6 - weak * 0.004;
  return ratio.test(key) ? 0 : insideScore(key, field);
}

const ratio = /(?:^| )(?:rate|ratio|per|avg|average|cost per|pct|percent)(?: |$)/;

/** "lead source detail" may be the lead source: a known header with at most one word beside it. */
function insideScore(key: string, field: ImportField): number {
  const words = ` ${key} `;
  const size = key.split(' ').length;
  const inside = field.headers.findIndex(
    (header) => header.includes(' ') && words.includes(` ${header} `) && size - header.split(' ').length <= 1,
  );
  return inside >= 0 ? 0.55 - inside * 0.004 : 0;
}

/** Gives each column at most one field and each field at most one column, the strongest claims first. */
export function suggestFields(entity: ImportEntity, columns: readonly Column[]): Suggestion[] {
  const claims: Claim[] = [];
  columns.forEach((column, index) => {
    for (const field of catalogue[entity].fields) {
      const header = headerScore(column.key, field);
      if (header === 0) continue;
      const fit = fitOf(column.profile, field.kind);
      if (fit > 0)
        claims.push({ column: index, field, score: header * (field.claim ?? 1) * (0.5 + fit / 2) });
    }
  });
  claims.sort((a, b) => b.score - a.score || a.column - b.column);
  const suggestions: Suggestion[] = columns.map(() => ({ field: null, confidence: 'none' }));
  const used = new Set<string>();
  const taken = new Set<number>();
  for (const { column, field, score } of claims) {
    if (used.has(field.key) || taken.has(column)) continue;
    used.add(field.key);
    taken.add(column);
    suggestions[column] = { field: field.key, confidence: confidenceOf(score) };
  }
  return suggestions;
}

const confidenceOf = (score: number): Confidence =>
  score >= 0.9 ? 'sure' : score >= 0.7 ? 'likely' : 'guess';

/** The needs of an entity that no column meets, each as the labels of the fields that would. */
export function unmetNeeds(entity: ImportEntity, mapped: ReadonlySet<string>): string[][] {
  const needs = new Map<string, ImportField[]>();
  for (const field of catalogue[entity].fields) {
    if (field.need !== undefined) needs.set(field.need, [...(needs.get(field.need) ?? []), field]);
  }
  return [...needs.values()]
    .filter((fields) => !fields.some((field) => mapped.has(field.key)))
    .map((fields) => fields.map((field) => field.label));
}

/** How well the columns and the file's name speak for an entity; 0 when its needs cannot be met. */
function entityScore(entity: ImportEntity, columns: readonly Column[], fileName: string): number {
  const suggestions = suggestFields(entity, columns);
  const mapped = new Set(suggestions.flatMap(({ field }) => (field === null ? [] : [field])));
  if (unmetNeeds(entity, mapped).length > 0) return 0;
  if (entity === 'spend' && !mapped.has('amount') && !mapped.has('impressions')) return 0;
  const { signature, fileNames } = catalogue[entity];
  const keys = new Set(columns.map(({ key }) => withoutUnits(key)));
  let score = 0;
  for (const key of keys) score += Object.hasOwn(signature, key) ? (signature[key] ?? 0) : 0;
  const sure = suggestions.filter(({ confidence }) => confidence === 'sure').length;
  if (score === 0 && sure < 2) return 0;
  return score + sure * 0.4 + (fileNames.test(fileName) ? 2 : 0);
}

/** Everything the rows could be, best first; empty when nothing fits. */
export function rankEntities(columns: readonly Column[], fileName: string): ImportEntity[] {
  return importEntitySchema.options
    .map((entity) => ({ entity, score: entityScore(entity, columns, fileName) }))
    .filter(({ score }) => score >= 1.5)
    .sort((a, b) => b.score - a.score)
    .map(({ entity }) => entity);
}

export const columnOf = (name: string, header: string, profile: ColumnProfile): Column => ({
  name,
  key: headingKey(header),
  profile,
});
