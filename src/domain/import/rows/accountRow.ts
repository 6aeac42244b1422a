import type { IsoDate } from '../../calendar.ts';
import { accountFields, personFields } from '../fields/accountFields.ts';
import type { RowReading } from '../rowReader.ts';
import { plainKey, positionsOf, type Unusable, unusable, valuesOf } from './values.ts';

export interface AccountDraft {
  externalId: string | null;
  name: string;
  domain: string | null;
  industry: string | null;
  country: string | null;
  city: string | null;
  employees: number | null;
  /** Minor units of the workbook's currency. */
  annualRevenue: number | null;
  owner: string | null;
  createdOn: IsoDate | null;
  extra: Record<string, string> | null;
}

const account = positionsOf(accountFields);

export function accountOf(reading: RowReading): AccountDraft | Unusable {
  const values = valuesOf(account, reading);
  const name = values.text('name') ?? values.text('domain');
  if (name === null) return unusable('The row has no account name.');
  return {
    externalId: values.text('externalId'),
    name,
    domain: values.text('domain'),
    industry: values.text('industry'),
    country: values.text('country'),
    city: values.text('city'),
    employees: values.number('employees'),
    annualRevenue: values.number('annualRevenue'),
    owner: values.text('owner'),
    createdOn: values.text('createdOn'),
    extra: reading.extra,
  };
}

export interface PersonDraft {
  externalId: string | null;
  name: string;
  email: string | null;
  team: string | null;
  role: string | null;
  extra: Record<string, string> | null;
}

const person = positionsOf(personFields);

export function personOf(reading: RowReading): PersonDraft | Unusable {
  const values = valuesOf(person, reading);
  const name = values.text('name') ?? values.text('email');
  if (name === null) return unusable('The row has no name of a person.');
  if (name.length > 200) return unusable('The name is longer than 200 characters.');
  return {
    externalId: values.text('externalId'),
    name,
    email: values.text('email'),
    team: values.text('team'),
    role: values.text('role'),
    extra: reading.extra,
  };
}

/** The id, else the name: accounts and people are known by their names. */
export const namedIdentity = (
  record: { externalId: string | null; name: string },
  word: string,
): { key: string; strong: boolean; word: string } =>
  record.externalId === null
    ? { key: `name ${plainKey(record.name)}`, strong: true, word: `${word} name` }
    : { key: `id ${record.externalId}`, strong: true, word: `${word} id` };
