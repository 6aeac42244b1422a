import { randomUUID } from 'node:crypto';
import { Refusal } from '../domain/result.ts';

const limit = 200;

/**
 * Paths the user chose in a dialog or dropped on the window, under opaque names. The window only ever sees the names,
 * so it can ask for nothing the user did not choose.
 */
export class FileHandles {
  readonly #paths = new Map<string, string>();

  give(path: string): string {
    const handle = randomUUID();
    this.#paths.set(handle, path);
    if (this.#paths.size > limit) {
      const [oldest] = this.#paths.keys();
      if (oldest !== undefined) this.#paths.delete(oldest);
    }
    return handle;
  }

  /** @throws Refusal `file.missing` for a name that was never given out, or long ago */
  path(handle: string): string {
    const path = this.#paths.get(handle);
    if (path === undefined)
      throw new Refusal('file.missing', 'Choose the file again: Tandem no longer has it at hand.');
    return path;
  }

  /** The paths behind the handles that an input names anywhere in its top level. */
  namedIn(input: unknown): Record<string, string> {
    const found: Record<string, string> = {};
    if (typeof input !== 'object' || input === null) return found;
    for (const value of Object.values(input)) {
      const path = typeof value === 'string' ? this.#paths.get(value) : undefined;
      if (path !== undefined) found[String(value)] = path;
    }
    return found;
  }
}
