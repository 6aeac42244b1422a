import type { ActionFact } from '../../domain/metrics/followThrough.ts';
import { undated } from '../../domain/metrics/selection.ts';
import { actionStatusSchema, teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { dayOf } from './factColumns.ts';
import { sql } from './sql.ts';

/** Every action with its owner's team. */
export const readActionFacts = (db: ReadableDb): ActionFact[] =>
  db
    .tuples(
      sql`SELECT a.seq, a.status, a.owner_id, p.team, ${dayOf(sql`a.due_on`)}, ${dayOf(sql`a.done_on`)}, a.times_carried
          FROM action a LEFT JOIN person p ON p.id = a.owner_id ORDER BY a.seq`,
    )
    .map(([seq, status, owner, team, due, done, carried]) => ({
      seq: Number(seq),
      status: actionStatusSchema.parse(status),
      ownerId: owner === null ? null : String(owner),
      team: teamSchema.nullable().parse(team ?? null),
      due: typeof due === 'number' ? due : undated,
      done: typeof done === 'number' ? done : undated,
      timesCarried: Number(carried),
    }));
