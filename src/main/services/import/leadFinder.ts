import type { ReadableDb } from '../../storage/database.ts';
import { knownLeads, leadsOfTouches } from '../../storage/importIndex.ts';

/** Finds leads of the workbook by what rows of other files say about them. */
export class LeadFinder {
  readonly #byRef = new Map<string, string>();
  readonly #byEmail = new Map<string, string>();
  readonly #byTouch = new Map<string, string>();

  constructor(db: ReadableDb, withTouches: boolean) {
    for (const { id, externalId, email } of knownLeads(db)) {
      if (externalId !== null && !this.#byRef.has(externalId)) this.#byRef.set(externalId, id);
      const address = email?.toLowerCase();
      if (address !== undefined && !this.#byEmail.has(address)) this.#byEmail.set(address, id);
    }
    if (withTouches)
      for (const { externalId, leadId } of leadsOfTouches(db)) this.#byTouch.set(externalId, leadId);
  }

  find(names: { ref: string | null; email: string | null; touch: string | null }): string | null {
    const { ref, email, touch } = names;
    return (
      (ref === null ? undefined : this.#byRef.get(ref)) ??
      (email === null ? undefined : this.#byEmail.get(email.toLowerCase())) ??
      (touch === null ? undefined : this.#byTouch.get(touch)) ??
      null
    );
  }
}
