/** The industries the company sells dosing equipment to. */
export const industries = [
  'Dairy',
  'Brewing',
  'Bakery',
  'Soft drinks',
  'Water utility',
  'Pharmaceuticals',
  'Chemicals',
  'Machine building',
] as const;
export type Industry = (typeof industries)[number];

/** How people and companies of one country are called. */
export interface Culture {
  country: string;
  /** How many of the leads come from here, relative to the others. */
  weight: number;
  cities: readonly string[];
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  /** Where a woman's family name takes another form; same order and length as `families`. */
  familiesOfWomen?: readonly string[];
  /** Small places that companies are called after. */
  places: readonly string[];
  /** Company names by industry: `{p}` is a place, `{f}` a family name. */
  companies: Readonly<Record<Industry, readonly string[]>>;
  /** A number out of the range kept free for fiction, where the country has one. */
  phone?: (digits: (count: number) => string) => string;
}

/** Words of a text, separated by blanks. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Entries of a text, separated by commas, so that they may hold blanks. */
export const entries = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim());
