import { cleanCell, isBlank } from './blank.ts';
import { DateTally } from './dateTally.ts';
import { NumberTally } from './numberTally.ts';

/** What one column holds, gathered in one walk over the file. */

/** Different values are counted up to here. */
export const maxDistinct = 1000;
const maxDistinctLength = 200;
/** After so many filled cells a reading that fitted hardly any of them is not tried further. */
const trial = 500;

const email = /^[^\s@,;<>]{1,64}@[^\s@,;<>]{1,255}\.[^\s@,;<>.]{2,}$/;
const phone = /^[+(]?\d[\d\s().+\-/]{4,}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$/i;
const domain = /^(?:https?:\/\/)?(?:[\w-]+\.)+\p{L}{2,}(?:[/?#].*)?$/iu;

export const isEmail = (text: string): boolean => email.test(text);
export const isPhone = (text: string): boolean =>
  phone.test(text) && text.replace(/\D/g, '').length >= 5 && text.replace(/\D/g, '').length <= 25;
export const isDomain = (text: string): boolean => text.length <= 300 && domain.test(text);

export class ColumnProfile {
  filled = 0;
  /** Cells that say "nothing" in words: NA, --, Select. */
  blankWords = 0;
  emails = 0;
  phones = 0;
  domains = 0;
  wordy = 0;
  longest = 0;
  /** Value → how often; null once there are too many. The values kept until then stay in `samples`. */
  distinct: Map<string, number> | null = new Map();
  /** True when no value came twice until the count was given up. */
  unique = true;
  readonly samples: string[] = [];
  readonly dates = new DateTally();
  readonly numbers = new NumberTally();
  #tryDates = true;
  #tryNumbers = true;
  #tryText = true;

  add(raw: string): void {
    const text = cleanCell(raw);
    if (text === '') return;
    if (isBlank(text)) {
      this.blankWords += 1;
      return;
    }
    this.filled += 1;
    if (text.length > this.longest) this.longest = text.length;
    this.#count(text);
    if (this.#tryDates) this.dates.add(text);
    if (this.#tryNumbers) this.numbers.add(text);
    if (this.#tryText) this.#tryWords(text);
    if (this.filled === trial) this.#giveUp();
  }

  #count(text: string): void {
    if (this.distinct === null) return;
    const key = text.length > maxDistinctLength ? text.slice(0, maxDistinctLength) : text;
    const before = this.distinct.get(key);
    if (before !== undefined) {
      this.unique = false;
    } else if (this.samples.length < 5) {
      this.samples.push(key);
    }
    this.distinct.set(key, (before ?? 0) + 1);
    if (this.distinct.size >= maxDistinct) this.distinct = null;
  }

  #tryWords(text: string): void {
    if (isEmail(text)) this.emails += 1;
    if (isPhone(text)) this.phones += 1;
    if (isDomain(text)) this.domains += 1;
    if (/\p{L}{2}/u.test(text)) this.wordy += 1;
  }

  #giveUp(): void {
    this.#tryDates = this.dates.dates * 5 >= this.filled;
    this.#tryNumbers = this.numbers.numbers * 5 >= this.filled;
    this.#tryText = false;
  }

  get distinctCount(): number {
    return this.distinct?.size ?? maxDistinct;
  }

  /** Shares of the filled cells that fit a reading, 0–1; the words of the first 500 cells stand for the rest. */
  get dateShare(): number {
    return share(this.dates.dates, this.#tryDates ? this.filled : trial);
  }

  get numberShare(): number {
    return share(this.numbers.numbers, this.#tryNumbers ? this.filled : trial);
  }

  textShare(kind: 'emails' | 'phones' | 'domains' | 'wordy'): number {
    return share(this[kind], Math.min(this.filled, trial));
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
