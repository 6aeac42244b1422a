import type { DimensionName, Member, Members } from '../../domain/metrics/dimension.ts';
import { teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { type Sql, sql } from './sql.ts';

const queries: Record<DimensionName, Sql> = {
  owner: sql`SELECT id, name, team FROM person ORDER BY name COLLATE NOCASE, seq`,
  channel: sql`SELECT id, name, team FROM channel ORDER BY position, seq`,
  campaign: sql`SELECT id, name, NULL FROM campaign ORDER BY name COLLATE NOCASE, seq`,
  persona: sql`SELECT id, name, NULL FROM persona ORDER BY name COLLATE NOCASE, seq`,
};

/** Everybody and everything records are split by, active or not, in the order shown. */
export function readMembers(db: ReadableDb, name: DimensionName): Members {
  const members = new Map<string, Member>();
  for (const [id, label, team] of db.tuples(queries[name])) {
    members.set(String(id), {
      id: String(id),
      label: String(label),
      team: teamSchema.nullable().parse(team ?? null),
    });
  }
  return members;
}
