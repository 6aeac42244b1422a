import { z } from 'zod';
import { accountFieldsSchema, accountRowSchema, accountSchema } from '../domain/account.ts';
import { idSchema } from '../domain/ids.ts';
import { command, query } from './call.ts';
import { pageFigures, pageSchema } from './gridQuery.ts';

/** Accounts: the organisations behind leads and deals. */

export const accountCalls = {
  /** By name; `search` is looked for in name, domain, industry and place. */
  'accounts.page': query(
    z.object({ search: z.string().max(200).default(''), ...pageSchema.shape }),
    z.object({ rows: z.array(accountRowSchema), ...pageFigures }),
  ),
  'accounts.get': query(z.object({ id: idSchema }), z.object({ account: accountSchema })),
  /** Fails with `record.conflict` when an account has this name already. */
  'accounts.create': command(
    accountFieldsSchema.partial().required({ name: true }),
    z.object({ account: accountSchema }),
  ),
  /** A new name is also written where leads show the old one. */
  'accounts.update': command(
    z.object({ id: idSchema, patch: accountFieldsSchema.partial() }),
    z.object({ account: accountSchema }),
  ),
  /** Refused with `record.inUse` while leads or deals belong to it. */
  'accounts.remove': command(z.object({ id: idSchema }), z.object({})),
} as const;
