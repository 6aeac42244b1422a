import type { Account, AccountFields, AccountRow } from '../../domain/account.ts';
import type { Id } from '../../domain/ids.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { numberOf, textOf } from './lead.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { join, type Sql, sql } from './sql.ts';

const columns = sql`id, name, domain, industry, country, city, employees, annual_revenue, owner_id, created_on, external_id`;

const toAccount = (row: Row): Account => ({
  id: String(row['id']),
  name: String(row['name']),
  domain: textOf(row['domain']),
  industry: textOf(row['industry']),
  country: textOf(row['country']),
  city: textOf(row['city']),
  employees: numberOf(row['employees']),
  annualRevenue: numberOf(row['annual_revenue']),
  ownerId: textOf(row['owner_id']),
  createdOn: textOf(row['created_on']),
  externalId: textOf(row['external_id']),
});

const columnOf: Record<keyof AccountFields, string> = {
  name: 'name',
  domain: 'domain',
  industry: 'industry',
  country: 'country',
  city: 'city',
  employees: 'employees',
  annualRevenue: 'annual_revenue',
  ownerId: 'owner_id',
};

const fieldRow = (fields: Partial<AccountFields>): Row => {
  const row: Row = {};
  for (const [field, column] of Object.entries(columnOf) as [keyof AccountFields, string][]) {
    const value = fields[field];
    if (value !== undefined) row[column] = value;
  }
  return row;
};

export function findAccount(db: ReadableDb, id: Id): Account | null {
  const row = db.row(sql`SELECT ${columns} FROM account WHERE id = ${id}`);
  return row === null ? null : toAccount(row);
}

export function findAccountByName(db: ReadableDb, name: string): Account | null {
  const row = db.row(
    sql`SELECT ${columns} FROM account WHERE name = ${name} COLLATE NOCASE ORDER BY seq LIMIT 1`,
  );
  return row === null ? null : toAccount(row);
}

export function insertAccount(db: WritableDb, account: Account): void {
  insertRow(db, 'account', {
    id: account.id,
    ...fieldRow(account),
    created_on: account.createdOn,
    external_id: account.externalId,
  });
}

export const updateAccount = (db: WritableDb, id: Id, patch: Partial<AccountFields>): string[] =>
  updateRow(db, 'account', id, fieldRow(patch));

export const deleteAccount = (db: WritableDb, id: Id): void => deleteRow(db, 'account', id);

/** How many leads and deals belong to the account. */
export const usesOfAccount = (db: ReadableDb, id: Id): number =>
  Number(
    db.value(sql`SELECT (SELECT count(*) FROM lead WHERE account_id = ${id})
      + (SELECT count(*) FROM deal WHERE account_id = ${id})`),
  );

/** Accounts whose texts hold every word; letters without accents match either case. */
function holding(words: readonly string[]): Sql {
  const tests = words.map(
    (word) =>
      sql`instr(lower(name || ' ' || coalesce(domain, '') || ' ' || coalesce(industry, '') || ' ' ||
        coalesce(city, '') || ' ' || coalesce(country, '')), ${word}) > 0`,
  );
  return tests.length === 0 ? sql`1` : join(tests, sql` AND `);
}

/** One page of accounts by name, with what belongs to each. */
export function accountPage(
  db: ReadableDb,
  words: readonly string[],
  page: { offset: number; limit: number },
): { rows: AccountRow[]; matched: number; total: number } {
  const deals = (kind: string): Sql =>
    sql`(SELECT count(*) FROM deal JOIN deal_stage s ON s.id = deal.stage_id
         WHERE deal.account_id = account.id AND s.kind = ${kind})`;
  const rows = db
    .rows(
      sql`SELECT ${columns}, (SELECT count(*) FROM lead WHERE lead.account_id = account.id) AS leads,
            ${deals('open')} AS open_deals, ${deals('won')} AS won_deals
          FROM account WHERE ${holding(words)} ORDER BY name COLLATE NOCASE, seq
          LIMIT ${page.limit} OFFSET ${page.offset}`,
    )
    .map((row) => ({
      ...toAccount(row),
      leads: Number(row['leads']),
      openDeals: Number(row['open_deals']),
      wonDeals: Number(row['won_deals']),
    }));
  return {
    rows,
    matched: Number(db.value(sql`SELECT count(*) FROM account WHERE ${holding(words)}`)),
    total: Number(db.value(sql`SELECT count(*) FROM account`)),
  };
}
