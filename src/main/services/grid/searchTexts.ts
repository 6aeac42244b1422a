import type { SearchColumn } from '../../storage/searchColumn.ts';

/**
 * Finds words in the search texts of a whole table: all texts lie in one string, so a search is one run of the
 * runtime's own substring search instead of 100,000 calls. Words hold no blanks, so none matches across two records.
 */
export class SearchTexts {
  readonly #seqs: Uint32Array;
  readonly #text: string;
  /** Where each record's text begins; one more at the end. */
  readonly #starts: Int32Array;
  /** Texts that changed since the one string was made, by number. */
  readonly #newer = new Map<number, string>();

  constructor({ seqs, text, starts }: SearchColumn) {
    this.#seqs = seqs;
    this.#text = text;
    this.#starts = starts;
  }

  /** Takes in the texts of a few records that changed, so that not all have to be read again. */
  replace(texts: ReadonlyMap<number, string>): void {
    for (const [seq, text] of texts) this.#newer.set(seq, text);
  }

  /** The numbers of the records whose text holds every word; all of them when there are no words. */
  find(words: readonly string[]): Uint32Array {
    const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
    if (longest === undefined) return this.#seqs;
    const found: number[] = [];
    for (const [seq, text] of this.#newer) {
      if (words.every((word) => text.includes(word))) found.push(seq);
    }
    let row = 0;
    for (let at = this.#text.indexOf(longest); at >= 0; at = this.#text.indexOf(longest, this.#start(row))) {
      row = this.#rowAt(at, row);
      const seq = this.#seqs[row] ?? 0;
      if (!this.#newer.has(seq) && others.every((word) => this.#holds(row, word))) found.push(seq);
      row += 1;
      if (row >= this.#seqs.length) break;
    }
    return Uint32Array.from(found);
  }

  #start(row: number): number {
    return this.#starts[row] ?? this.#text.length;
  }

  #holds(row: number, word: string): boolean {
    return this.#text.slice(this.#start(row), this.#start(row + 1)).includes(word);
  }

  /** The record that the character at `at` belongs to; it lies at or after `from`. */
  #rowAt(at: number, from: number): number {
    if (at < this.#start(from + 1)) return from;
    let low = from;
    let high = this.#seqs.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#start(middle) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
