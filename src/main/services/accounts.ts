import { type Account, emptyAccountFields } from '../../domain/account.ts';
import { given } from '../../domain/given.ts';
import { Refusal } from '../../domain/result.ts';
import { dealSearchText, leadSearchText, searchWords } from '../../domain/searchText.ts';
import {
  accountPage,
  deleteAccount,
  findAccount,
  findAccountByName,
  insertAccount,
  updateAccount,
  usesOfAccount,
} from '../storage/account.ts';
import { dealsOfAccount, leadsNamedAfterAccount } from '../storage/accountMembers.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { updateRow } from '../storage/recorded.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

/** @throws Refusal `record.missing` */
function mustFindAccount(db: ReadableDb, id: string): Account {
  const account = findAccount(db, id);
  if (account === null) throw new Refusal('record.missing', 'This account is no longer in the workbook.');
  return account;
}

function refuseTwin(db: ReadableDb, name: string, except?: string): void {
  const twin = findAccountByName(db, name);
  if (twin !== null && twin.id !== except) {
    throw new Refusal('record.conflict', `There is already an account named “${twin.name}”.`, {
      id: twin.id,
    });
  }
}

export const accountQueries = {
  'accounts.page': (db, { search, offset, limit }, context) => ({
    ...accountPage(db, searchWords(search), { offset, limit }),
    revision: context.revision,
  }),
  'accounts.get': (db, { id }) => ({ account: mustFindAccount(db, id) }),
} satisfies Partial<QueryHandlers>;

/** Leads and deals are found by their account's name; leads also show it. */
function spreadName(db: WritableDb, before: Account, name: string): void {
  for (const lead of leadsNamedAfterAccount(db, before)) {
    updateRow(db, 'lead', lead.id, { company: name, search: leadSearchText({ ...lead, company: name }) });
  }
  for (const deal of dealsOfAccount(db, before.id)) {
    updateRow(db, 'deal', deal.id, { search: dealSearchText({ ...deal, accountName: name }) });
  }
}

export const accountCommands = {
  'accounts.create': (db, fields, context) => {
    refuseTwin(db, fields.name);
    const account: Account = {
      ...emptyAccountFields,
      ...given(fields),
      id: context.newId(),
      createdOn: context.today,
      externalId: null,
    };
    insertAccount(db, account);
    context.label(`New account ${account.name}`);
    return { account };
  },
  'accounts.update': (db, { id, patch }, context) => {
    const before = mustFindAccount(db, id);
    if (patch.name !== undefined && patch.name !== before.name) {
      refuseTwin(db, patch.name, id);
      spreadName(db, before, patch.name);
    }
    updateAccount(db, id, given(patch));
    context.label(`Change of account ${patch.name ?? before.name}`);
    return { account: mustFindAccount(db, id) };
  },
  'accounts.remove': (db, { id }, context) => {
    const account = mustFindAccount(db, id);
    const uses = usesOfAccount(db, id);
    if (uses > 0) {
      throw new Refusal(
        'record.inUse',
        `${uses} leads and deals belong to ${account.name}. Move them to another account first.`,
      );
    }
    deleteAccount(db, id);
    context.label(`Removal of account ${account.name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
