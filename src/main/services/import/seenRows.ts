/** What makes two rows the same record. */
export interface Identity {
  key: string;
  /** An id or an address: two rows with it must agree. Otherwise rows with the same key are told apart by their order. */
  strong: boolean;
  word: string;
}

/** The rows of a file by their identity, to find repetitions and contradictions. Small: there is one entry a row. */
export class SeenRows {
  /** Identity key → row number; the row's hash is kept beside it. */
  readonly #rows = new Map<string, number>();
  readonly #hashes = new Map<number, number>();
  /** Further rows with the key of an earlier one. */
  readonly #more = new Map<string, number[]>();

  /** Which of the rows with this identity it is, from 0; or why it is not one of its own. */
  turnOf(
    identity: Identity,
    row: number,
    cells: readonly string[],
  ): number | { verdict: 'skipped' | 'rejected'; reason: string } {
    const first = this.#rows.get(identity.key);
    const hash = hashOf(cells);
    if (first === undefined) {
      this.#rows.set(identity.key, row);
      this.#hashes.set(row, hash);
      return 0;
    }
    const more = this.#more.get(identity.key) ?? [];
    if (this.#hashes.get(first) === hash || more.includes(hash)) {
      return { verdict: 'skipped', reason: `The same row stands in the file before, first as row ${first}.` };
    }
    if (identity.strong) {
      return {
        verdict: 'rejected',
        reason: `The row has the same ${identity.word} as row ${first}, but other values. Keep one of the two.`,
      };
    }
    more.push(hash);
    this.#more.set(identity.key, more);
    return more.length;
  }

  clear(): void {
    this.#rows.clear();
    this.#hashes.clear();
    this.#more.clear();
  }
}

/** 53 bits over all cells (cyrb53): enough to tell rows with the same identity apart. */
function hashOf(cells: readonly string[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const cell of cells) {
    for (let index = 0; index < cell.length; index++) {
      const code = cell.charCodeAt(index);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ 0x1f, 2654435761);
    low = Math.imul(low ^ 0x1e, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
