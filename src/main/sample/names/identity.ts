import { foldText } from '../../../domain/searchText.ts';
import type { Random } from '../random.ts';
import { austria, czechia, germany, hungary, poland, slovakia, switzerland } from './centralEurope.ts';
import { type Culture, type Industry, industries } from './culture.ts';
import { denmark, estonia, finland, latvia, lithuania, norway, sweden } from './northEurope.ts';
import { bulgaria, croatia, greece, newcomers, romania, slovenia } from './southEastEurope.ts';
import { belgium, britain, france, ireland, italy, netherlands, portugal, spain } from './westEurope.ts';

const cultures: readonly Culture[] = [
  germany,
  austria,
  switzerland,
  poland,
  czechia,
  slovakia,
  hungary,
  netherlands,
  belgium,
  france,
  italy,
  spain,
  portugal,
  ireland,
  britain,
  sweden,
  denmark,
  norway,
  finland,
  lithuania,
  latvia,
  estonia,
  romania,
  croatia,
  slovenia,
  greece,
  bulgaria,
];

export interface Company {
  name: string;
  domain: string;
  industry: Industry;
  employees: number;
  culture: Culture;
  city: string;
}

const industryWeights: Readonly<Record<Industry, number>> = {
  Dairy: 22,
  Brewing: 15,
  Bakery: 8,
  'Soft drinks': 13,
  'Water utility': 16,
  Pharmaceuticals: 8,
  Chemicals: 8,
  'Machine building': 10,
};

/** Lower-case letters and digits of a name, for addresses. */
export const slug = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Gives out people and companies, none of them twice. */
export class Registry {
  readonly #random: Random;
  readonly #taken = new Set<string>();
  readonly #allowRepeats: boolean;

  /** @param allowRepeats for so many records that names run out, as they do in life */
  constructor(random: Random, allowRepeats = false) {
    this.#random = random;
    this.#allowRepeats = allowRepeats;
  }

  #claim(name: string): boolean {
    if (this.#taken.has(name)) return this.#allowRepeats && this.#random.chance(0.5);
    this.#taken.add(name);
    return true;
  }

  company(): Company {
    for (;;) {
      const culture = this.#random.weighted(cultures.map((one) => [one, one.weight] as const));
      const industry = this.#random.weighted(industries.map((one) => [one, industryWeights[one]] as const));
      const name = this.#random
        .pick(culture.companies[industry])
        .replace('{p}', this.#random.pick(culture.places))
        .replace('{f}', this.#random.pick(culture.families));
      if (!this.#claim(name)) continue;
      const median = industry === 'Machine building' ? 90 : 160;
      const employees = Math.max(12, Math.round(this.#random.around(median, 0.9)));
      const city = this.#random.pick(culture.cities);
      return { name, domain: `${slug(name)}.example`, industry, employees, culture, city };
    }
  }

  /** A name usual in the culture; one in fourteen people has come from further away. */
  person(culture: Culture): string {
    for (;;) {
      const origin: Pick<Culture, 'women' | 'men' | 'families' | 'familiesOfWomen'> = this.#random.chance(
        1 / 14,
      )
        ? this.#random.pick(newcomers)
        : culture;
      const woman = this.#random.chance(0.38);
      const first = this.#random.pick(woman ? origin.women : origin.men);
      const families = (woman ? origin.familiesOfWomen : undefined) ?? origin.families;
      const name = `${first} ${this.#random.pick(families)}`;
      if (this.#claim(name)) return name;
    }
  }
}
