import type { RowReading } from '../../../domain/import/rowReader.ts';
import {
  type AccountDraft,
  accountOf,
  namedIdentity,
  type PersonDraft,
  personOf,
} from '../../../domain/import/rows/accountRow.ts';
import { plainKey, type Unusable } from '../../../domain/import/rows/values.ts';
import { knownAccounts, knownPeople } from '../../storage/importIndex.ts';
import { extraText, type Ground, type Prepared, RecordImport } from './recordImport.ts';
import type { Identity } from './seenRows.ts';

/** Accounts, found by id, domain or name: those that leads and deals brought along get their details here. */
export class AccountImport extends RecordImport<AccountDraft> {
  protected readonly table = 'account';
  protected readonly columns = [
    'name',
    'domain',
    'industry',
    'country',
    'city',
    'employees',
    'annual_revenue',
    'owner_id',
    'created_on',
    'external_id',
    'extra',
  ];

  constructor(ground: Ground) {
    super(ground);
    for (const account of knownAccounts(ground.db)) {
      if (account.externalId !== null) this.know(`id ${account.externalId}`, account.id);
      this.know(`name ${plainKey(account.name)}`, account.id);
      if (account.externalId !== null) continue;
      this.know(`free name ${plainKey(account.name)}`, account.id);
      if (account.domain !== null) this.know(`free domain ${account.domain.toLowerCase()}`, account.id);
    }
  }

  protected draftOf(reading: RowReading): AccountDraft | Unusable {
    return accountOf(reading);
  }

  protected identityOf(draft: AccountDraft): Identity {
    return namedIdentity(draft, 'account');
  }

  protected override otherKeys(draft: AccountDraft): string[] {
    const domain = draft.domain === null ? [] : [`free domain ${draft.domain}`];
    return [...domain, ...(draft.externalId === null ? [] : [`free name ${plainKey(draft.name)}`])];
  }

  protected prepare(draft: AccountDraft): Prepared<null> {
    const owner = draft.owner === null ? null : this.ground.refs.person(draft.owner, 'sales');
    return {
      notes: [],
      rest: null,
      values: [
        draft.name,
        draft.domain,
        draft.industry,
        draft.country,
        draft.city,
        draft.employees,
        draft.annualRevenue,
        owner,
        draft.createdOn,
        draft.externalId,
        extraText(draft.extra),
      ],
    };
  }
}

/** People of the two teams. */
export class PersonImport extends RecordImport<PersonDraft> {
  protected readonly table = 'person';
  protected readonly columns = ['name', 'team', 'email', 'role', 'external_id', 'extra'];

  constructor(ground: Ground) {
    super(ground);
    for (const person of knownPeople(ground.db)) {
      if (person.externalId !== null) this.know(`id ${person.externalId}`, person.id);
      this.know(`name ${plainKey(person.name)}`, person.id);
      if (person.email !== null) this.know(`email ${person.email.toLowerCase()}`, person.id);
    }
  }

  protected draftOf(reading: RowReading): PersonDraft | Unusable {
    return personOf(reading);
  }

  protected identityOf(draft: PersonDraft): Identity {
    return namedIdentity(draft, 'person');
  }

  protected override otherKeys(draft: PersonDraft): string[] {
    const email = draft.email === null ? [] : [`email ${draft.email.toLowerCase()}`];
    return [...email, `name ${plainKey(draft.name)}`];
  }

  protected prepare(draft: PersonDraft): Prepared<null> {
    // People of an export without a team column are its sales agents, account owners and the like.
    const team = draft.team ?? 'sales';
    return {
      notes: [],
      rest: null,
      values: [draft.name, team, draft.email, draft.role, draft.externalId, extraText(draft.extra)],
    };
  }

  protected override untouched(draft: PersonDraft): ReadonlySet<string> {
    return new Set(draft.team === null ? ['team'] : []);
  }
}
