import type { Id } from '../../domain/ids.ts';
import type { Target } from '../../domain/target.ts';
import { teamSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

const toTarget = (row: Row): Target => ({
  id: String(row['id']),
  metricId: String(row['metric_id']),
  startsOn: String(row['starts_on']),
  value: Number(row['value']),
  team: teamSchema.nullable().parse(row['team']),
});

const toRow = (target: Target): Row => ({
  id: target.id,
  metric_id: target.metricId,
  starts_on: target.startsOn,
  value: target.value,
  team: target.team,
});

/** All targets by metric, then the latest start first. */
export const listTargets = (db: ReadableDb): Target[] =>
  db.rows(sql`SELECT * FROM target ORDER BY metric_id, starts_on DESC, team, seq`).map(toTarget);

export function findTarget(db: ReadableDb, id: Id): Target | null {
  const row = db.row(sql`SELECT * FROM target WHERE id = ${id}`);
  return row === null ? null : toTarget(row);
}

/** The target of the same metric, start and team. `IS` because two missing teams are the same team here. */
export function findSameTarget(db: ReadableDb, target: Omit<Target, 'id' | 'value'>): Target | null {
  const row = db.row(
    sql`SELECT * FROM target WHERE metric_id = ${target.metricId} AND starts_on = ${target.startsOn} AND team IS ${target.team}`,
  );
  return row === null ? null : toTarget(row);
}

export function insertTarget(db: WritableDb, target: Target): void {
  insertRow(db, 'target', toRow(target));
}

export const updateTarget = (db: WritableDb, target: Target): string[] =>
  updateRow(db, 'target', target.id, toRow(target));

export const deleteTarget = (db: WritableDb, id: Id): void => deleteRow(db, 'target', id);
