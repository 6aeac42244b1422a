/** Keeps the values used last, by key. */
export class Lru<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const made = make();
    this.#kept.set(key, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }

  /** Forgets the values of these keys. */
  drop(isStale: (key: string) => boolean): void {
    for (const key of [...this.#kept.keys()]) if (isStale(key)) this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }
}
