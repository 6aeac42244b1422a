import type { CycleFacts } from '../../domain/metrics/cycleFacts.ts';
import type { DealFacts } from '../../domain/metrics/dealFacts.ts';
import { type DimensionName, dimensionNames, type Members } from '../../domain/metrics/dimension.ts';
import type { Exchange } from '../../domain/metrics/exchange.ts';
import type { ActionFact } from '../../domain/metrics/followThrough.ts';
import type { HandOffFacts } from '../../domain/metrics/handOffFacts.ts';
import type { SpendFacts } from '../../domain/metrics/spendFacts.ts';
import type { WorkbookSettings } from '../../domain/settings.ts';
import type { Target } from '../../domain/target.ts';
import { readActionFacts } from '../storage/actionFacts.ts';
import { readCycleFacts } from '../storage/cycleFacts.ts';
import type { ReadableDb } from '../storage/database.ts';
import { type DataStamp, readStamp, tablesChangedSince } from '../storage/dataStamp.ts';
import { readDealFacts } from '../storage/dealFacts.ts';
import { readExchange } from '../storage/exchangeFacts.ts';
import { readMembers } from '../storage/factMembers.ts';
import { readHandOffFacts } from '../storage/handOffFacts.ts';
import { readSettings } from '../storage/setting.ts';
import { readSpendFacts } from '../storage/spendFacts.ts';
import { listTargets } from '../storage/target.ts';

/** The facts of a workbook, each read when first asked for and kept until one of its tables changes. */
export interface WorkbookFacts {
  readonly settings: WorkbookSettings;
  readonly targets: readonly Target[];
  readonly cycles: CycleFacts;
  readonly handOffs: HandOffFacts;
  readonly spend: SpendFacts;
  readonly deals: DealFacts;
  readonly actions: readonly ActionFact[];
  members(name: DimensionName): Members;
}

const memberTables = ['person', 'channel', 'campaign', 'persona'];

/** Which tables each fact is made of. */
const sources = {
  settings: ['setting'],
  targets: ['target'],
  members: memberTables,
  cycles: ['lead', 'lead_cycle', 'lead_stage_entry', ...memberTables],
  exchange: ['exchange_rate', 'setting'],
  handOffs: ['hand_off', 'touch', 'lead', 'setting', ...memberTables],
  spend: ['spend', 'exchange_rate', 'setting', ...memberTables],
  deals: [
    'deal',
    'deal_stage',
    'deal_stage_entry',
    'loss_reason',
    'loss_opinion',
    'exchange_rate',
    'setting',
    'lead',
    ...memberTables,
  ],
  actions: ['action', 'person'],
} as const satisfies Record<string, readonly string[]>;
type Source = keyof typeof sources;

class KeptFacts implements WorkbookFacts {
  readonly #db: ReadableDb;
  readonly #kept = new Map<Source, unknown>();
  /** Answers computed from these facts, by question; any change of the workbook empties it. */
  readonly answers = new Map<string, unknown>();
  stamp: DataStamp;

  constructor(db: ReadableDb) {
    this.#db = db;
    this.stamp = readStamp(db);
  }

  /** Drops what is no longer true. Looks only at the log of changes, so it costs nothing when nothing changed. */
  refresh(): void {
    const changed = tablesChangedSince(this.#db, this.stamp);
    if (changed !== null && changed.length === 0) return;
    this.stamp = readStamp(this.#db);
    this.answers.clear();
    for (const source of Object.keys(sources) as Source[]) {
      const tables: readonly string[] = sources[source];
      if (changed === null || changed.some((table) => tables.includes(table))) this.#kept.delete(source);
    }
  }

  #get<T>(source: Source, read: () => T): T {
    const known = this.#kept.get(source) as T | undefined;
    if (known !== undefined) return known;
    const made = read();
    this.#kept.set(source, made);
    return made;
  }

  get settings(): WorkbookSettings {
    return this.#get('settings', () => readSettings(this.#db));
  }

  get targets(): readonly Target[] {
    return this.#get('targets', () => listTargets(this.#db));
  }

  get cycles(): CycleFacts {
    return this.#get('cycles', () => readCycleFacts(this.#db, (name) => this.members(name)));
  }

  get #exchange(): Exchange {
    return this.#get('exchange', () => readExchange(this.#db, this.settings.currency));
  }

  get handOffs(): HandOffFacts {
    return this.#get('handOffs', () =>
      readHandOffFacts(this.#db, this.settings, (name) => this.members(name)),
    );
  }

  get spend(): SpendFacts {
    return this.#get('spend', () => readSpendFacts(this.#db, this.#exchange, (name) => this.members(name)));
  }

  get deals(): DealFacts {
    return this.#get('deals', () => readDealFacts(this.#db, this.#exchange, (name) => this.members(name)));
  }

  get actions(): readonly ActionFact[] {
    return this.#get('actions', () => readActionFacts(this.#db));
  }

  members(name: DimensionName): Members {
    const all = this.#get(
      'members',
      () => new Map(dimensionNames.map((dimension) => [dimension, readMembers(this.#db, dimension)])),
    );
    return all.get(name) ?? new Map();
  }
}

const keptByWorkbook = new WeakMap<ReadableDb, KeptFacts>();

const factsOfWorkbook = (db: ReadableDb): KeptFacts => {
  const kept = keptByWorkbook.get(db) ?? new KeptFacts(db);
  keptByWorkbook.set(db, kept);
  kept.refresh();
  return kept;
};

/** The facts of the workbook as it is now, also in the middle of a command. */
export const workbookFacts = (db: ReadableDb): WorkbookFacts => factsOfWorkbook(db);

const mostAnswers = 60;

/** The answer to a question, computed once per state of the workbook. `question` must tell all it depends on. */
export function remembered<T>(db: ReadableDb, question: unknown, compute: (facts: WorkbookFacts) => T): T {
  const facts = factsOfWorkbook(db);
  const key = JSON.stringify(question);
  const known = facts.answers.get(key) as T | undefined;
  if (known !== undefined) return known;
  const answer = compute(facts);
  const oldest = facts.answers.keys().next().value;
  if (facts.answers.size >= mostAnswers && oldest !== undefined) facts.answers.delete(oldest);
  facts.answers.set(key, answer);
  return answer;
}
