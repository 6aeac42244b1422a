import type { z } from 'zod';
import { clauseSchema } from './clause.ts';

/** What the leads grid is filtered and ordered by. */

export const leadSortColumns = [
  'name',
  'company',
  'stage',
  'stageOn',
  'owner',
  'channel',
  'campaign',
  'persona',
  'score',
  'createdOn',
  'email',
  'jobTitle',
  'country',
  'city',
] as const;
export type LeadSortColumn = (typeof leadSortColumns)[number];

export const leadClauseSchema = clauseSchema({
  oneOf: ['stage', 'owner', 'channel', 'campaign', 'persona'],
  date: ['createdOn', 'stageOn'],
  number: ['score'],
  given: ['owner', 'channel', 'campaign', 'persona', 'email', 'phone', 'company', 'score', 'createdOn'],
});
export type LeadClause = z.infer<typeof leadClauseSchema>;
