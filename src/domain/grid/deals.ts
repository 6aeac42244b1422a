import type { z } from 'zod';
import { clauseSchema } from './clause.ts';

/** What the deals grid is filtered and ordered by. */

export const dealSortColumns = [
  'name',
  'account',
  'stage',
  'stageOn',
  'owner',
  'amount',
  'createdOn',
  'expectedCloseOn',
  'closedOn',
  'lastActivityOn',
  'pushes',
  'channel',
  'campaign',
  'product',
] as const;
export type DealSortColumn = (typeof dealSortColumns)[number];

export const dealClauseSchema = clauseSchema({
  oneOf: ['stage', 'kind', 'owner', 'channel', 'campaign', 'account', 'lossReason'],
  date: ['createdOn', 'stageOn', 'expectedCloseOn', 'closedOn', 'lastActivityOn'],
  number: ['amount', 'pushes'],
  given: [
    'owner',
    'channel',
    'campaign',
    'account',
    'lead',
    'amount',
    'expectedCloseOn',
    'closedOn',
    'lossReason',
  ],
});
export type DealClause = z.infer<typeof dealClauseSchema>;
