import type { DealStage } from '../../../domain/dealStage.ts';
import { nameKey } from '../../../domain/import/heading.ts';
import { plainKey } from '../../../domain/import/rows/values.ts';
import { channelTraits } from '../../../domain/import/words/channel.ts';
import type { DealStageKind, Team } from '../../../domain/vocabulary.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { listDealStages } from '../../storage/dealStage.ts';
import {
  type KnownName,
  knownAccounts,
  knownCampaigns,
  knownChannels,
  knownLossReasons,
  knownPeople,
} from '../../storage/importIndex.ts';
import type { SqlValue } from '../../storage/sql.ts';

/** A record a row names: there already, or to be made together with the rows. */
export interface Ref {
  /** Null until it is made. */
  id: string | null;
  /** The name it has in the workbook. */
  name: string;
}

export const isRef = (value: SqlValue | Ref): value is Ref =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

interface Wanted<Details> extends Ref {
  details: Details;
}

/** The records of one kind by the keys under which rows may name them. */
class RefTable<Details> {
  readonly #known = new Map<string, Ref>();
  readonly wanted: Wanted<Details>[] = [];

  know(ref: Ref, keys: readonly (string | null)[]): void {
    for (const key of keys) if (key !== null && !this.#known.has(key)) this.#known.set(key, ref);
  }

  find(keys: readonly (string | null)[]): Ref | null {
    for (const key of keys) {
      const found = key === null ? undefined : this.#known.get(key);
      if (found !== undefined) return found;
    }
    return null;
  }

  want(name: string, keys: readonly (string | null)[], details: Details): Ref {
    const ref = { id: null, name, details };
    this.wanted.push(ref);
    this.know(ref, keys);
    return ref;
  }
}

export interface PersonDetails {
  email: string | null;
  team: Team;
  externalId: string | null;
}
export interface AccountDetails {
  domain: string | null;
  externalId: string | null;
}
export interface StageDetails {
  kind: DealStageKind;
}

const by = (kind: string, value: string | null): string | null =>
  value === null ? null : `${kind} ${value}`;
const lower = (value: string | null): string | null => value?.toLowerCase() ?? null;

/** Finds or asks for the people, channels, campaigns, accounts, stages and reasons that rows name. Writes nothing. */
export class References {
  readonly people = new RefTable<PersonDetails>();
  readonly channels = new RefTable<ReturnType<typeof channelTraits>>();
  readonly campaigns = new RefTable<{ channel: Ref | null }>();
  readonly accounts = new RefTable<AccountDetails>();
  readonly lossReasons = new RefTable<null>();
  readonly stages = new RefTable<StageDetails>();
  readonly #stages: readonly DealStage[];
  readonly #spellings: ReadonlyMap<string, string>;

  /** @param spellings the usual spelling of names that a file writes in several ways, by `nameKey` */
  constructor(db: ReadableDb, spellings: ReadonlyMap<string, string>) {
    this.#spellings = spellings;
    for (const known of knownPeople(db)) this.people.know(known, personKeys(known));
    for (const known of knownChannels(db)) this.channels.know(known, [nameKey(known.name)]);
    for (const known of knownCampaigns(db))
      this.campaigns.know(known, campaignKeys(known.name, known.externalId));
    for (const known of knownAccounts(db)) this.accounts.know(known, accountKeys(known));
    for (const known of knownLossReasons(db)) this.lossReasons.know(known, [nameKey(known.name)]);
    this.#stages = listDealStages(db);
    for (const stage of this.#stages) this.stages.know(stage, [nameKey(stage.name)]);
  }

  #spelling(text: string): string {
    return this.#spellings.get(nameKey(text)) ?? text;
  }

  channel(text: string): Ref {
    const key = nameKey(text);
    return (
      this.channels.find([key]) ??
      this.channels.want(this.#spelling(text).slice(0, 200), [key], channelTraits(text))
    );
  }

  campaign(text: string, channel: Ref | null = null): Ref {
    const keys = campaignKeys(text, null);
    return (
      this.campaigns.find([...keys, by('id', text)]) ??
      this.campaigns.want(this.#spelling(text).slice(0, 500), keys, { channel })
    );
  }

  /** By id, e-mail or name. Somebody new gets the name their address suggests. */
  person(text: string, team: Team): Ref {
    const email = text.includes('@') ? text : null;
    const found = this.people.find([by('id', text), by('email', lower(email)), by('name', plainKey(text))]);
    if (found !== null) return found;
    const name = (email === null ? text : nameOfAddress(email)).slice(0, 200);
    const named = this.people.find([by('name', plainKey(name))]);
    if (named !== null && email === null) return named;
    const keys = [by('email', lower(email)), by('name', plainKey(name)), by('id', text)];
    return this.people.want(name, keys, {
      email,
      team,
      externalId: /^[0-9a-f]{16,}$/i.test(text) ? text : null,
    });
  }

  /** By id, domain or name; null when the row names none. */
  account(names: { externalId: string | null; domain: string | null; name: string | null }): Ref | null {
    const name = names.name ?? names.domain ?? names.externalId;
    if (name === null) return null;
    const found = this.accounts.find([
      by('id', names.externalId),
      by('domain', lower(names.domain)),
      by('name', names.name === null ? null : plainKey(names.name)),
    ]);
    return found ?? this.accounts.want(name.slice(0, 500), accountKeys({ ...names, name }), names);
  }

  lossReason(text: string): Ref {
    const key = nameKey(text);
    return (
      this.lossReasons.find([key]) ?? this.lossReasons.want(this.#spelling(text).slice(0, 200), [key], null)
    );
  }

  /** A stage of this name; else, for won and lost words, the workbook's own stage of that kind; else a new one. */
  dealStage(word: string | null, kind: DealStageKind): Ref {
    const key = word === null ? null : nameKey(word);
    const named = this.stages.find([key]);
    if (named !== null) return named;
    const own =
      kind === 'open' && word !== null
        ? undefined
        : this.#stages.find((stage) => stage.kind === kind && stage.active);
    if (own !== undefined) return own;
    const name = word === null ? { open: 'Open', won: 'Won', lost: 'Lost' }[kind] : this.#spelling(word);
    return (
      this.stages.find([nameKey(name)]) ?? this.stages.want(name.slice(0, 200), [nameKey(name)], { kind })
    );
  }

  /** What the stage of a reference means. */
  kindOfStage(ref: Ref): DealStageKind {
    return this.stages.wanted.find((wanted) => wanted === ref)?.details.kind ?? this.kindOfStageId(ref.id);
  }

  /** What a stage means, those just made included. */
  kindOfStageId(id: string | null): DealStageKind {
    return (
      this.#stages.find((stage) => stage.id === id)?.kind ??
      this.stages.wanted.find((wanted) => wanted.id === id)?.details.kind ??
      'open'
    );
  }

  get knownStages(): readonly DealStage[] {
    return this.#stages;
  }
}

const personKeys = (known: KnownName): (string | null)[] => [
  by('id', known.externalId),
  by('email', lower(known.email)),
  by('name', plainKey(known.name)),
];

const campaignKeys = (name: string, externalId: string | null): (string | null)[] => [
  by('name', plainKey(name)),
  by('id', externalId),
];

const accountKeys = (known: {
  name: string;
  domain: string | null;
  externalId: string | null;
}): (string | null)[] => [
  by('id', known.externalId),
  by('domain', lower(known.domain)),
  by('name', plainKey(known.name)),
];

/** "dwight.schrute@example.com" → "Dwight Schrute". */
function nameOfAddress(email: string): string {
  const words = (email.split('@')[0] ?? email).split(/[._-]+/).filter((word) => /\p{L}/u.test(word));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return name === '' ? email : name;
}
