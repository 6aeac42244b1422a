import type { ReadableDb } from '../../storage/database.ts';
import { sql } from '../../storage/sql.ts';
import type { ColleagueKey } from '../company.ts';
import type { AccountPlan, CyclePlan, DealPlan, LeadPlan, PersonaKey } from '../plan/model.ts';

/** The ids the workbook gave to whatever the story speaks of. */
export class Cast {
  readonly people = new Map<ColleagueKey, string>();
  readonly personas = new Map<PersonaKey, string>();
  readonly campaigns = new Map<string, string>();
  readonly accounts = new Map<AccountPlan, string>();
  readonly leads = new Map<LeadPlan, string>();
  readonly cycles = new Map<CyclePlan, string>();
  readonly handOffs = new Map<CyclePlan, string>();
  readonly deals = new Map<DealPlan, string>();
  readonly #named = new Map<string, string>();

  /** The id of a channel, deal stage or loss reason by its name. */
  named(db: ReadableDb, table: 'channel' | 'deal_stage' | 'loss_reason', name: string): string {
    const key = `${table}/${name}`;
    const known = this.#named.get(key);
    if (known !== undefined) return known;
    const tables = {
      channel: sql`SELECT id FROM channel WHERE name = ${name}`,
      deal_stage: sql`SELECT id FROM deal_stage WHERE name = ${name}`,
      loss_reason: sql`SELECT id FROM loss_reason WHERE name = ${name}`,
    };
    const found = db.value(tables[table]);
    if (found === null) throw new Error(`no ${table} is called ${name}`);
    this.#named.set(key, String(found));
    return String(found);
  }

  person = (key: ColleagueKey): string => must(this.people, key);
  persona = (key: PersonaKey | null): string | null => (key === null ? null : must(this.personas, key));
  campaign = (key: string | null): string | null => (key === null ? null : must(this.campaigns, key));
}

/** The id that must be there by now. */
export function must<Key>(map: ReadonlyMap<Key, string>, key: Key): string {
  const found = map.get(key);
  if (found === undefined) {
    const name = typeof key === 'string' ? key : JSON.stringify(key).slice(0, 200);
    throw new Error(`not in the workbook yet: ${name}`);
  }
  return found;
}
