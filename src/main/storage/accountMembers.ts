import type { Account } from '../../domain/account.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Id } from '../../domain/ids.ts';
import type { Lead } from '../../domain/lead.ts';
import type { ReadableDb } from './database.ts';
import { dealsAt } from './deal.ts';
import { leadsAt } from './lead.ts';
import { sql } from './sql.ts';

/** The leads of an account that show its name as their company. */
export const leadsNamedAfterAccount = (db: ReadableDb, account: Account): Lead[] =>
  leadsAt(
    db,
    db
      .tuples(
        sql`SELECT seq FROM lead WHERE account_id = ${account.id} AND company IS ${account.name} ORDER BY seq`,
      )
      .map(([seq]) => Number(seq)),
  );

export const dealsOfAccount = (db: ReadableDb, id: Id): Deal[] =>
  dealsAt(
    db,
    db.tuples(sql`SELECT seq FROM deal WHERE account_id = ${id} ORDER BY seq`).map(([seq]) => Number(seq)),
  );
