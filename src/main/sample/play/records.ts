import { must } from './cast.ts';

/** The ids of what meetings left behind, by the keys the story gives them. */
export class Records {
  readonly #ids = new Map<string, string>();

  keep(kind: 'meeting' | 'issue' | 'decision' | 'action' | 'insight', key: string, id: string): void {
    this.#ids.set(`${kind}/${key}`, id);
  }

  find(kind: 'meeting' | 'issue' | 'decision' | 'action' | 'insight', key: string): string {
    return must(this.#ids, `${kind}/${key}`);
  }
}
