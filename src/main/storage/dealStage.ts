import type { DealStage } from '../../domain/dealStage.ts';
import type { Id } from '../../domain/ids.ts';
import { dealStageKindSchema, forecastCategorySchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

const toDealStage = (row: Row): DealStage => ({
  id: String(row['id']),
  name: String(row['name']),
  kind: dealStageKindSchema.parse(row['kind']),
  position: Number(row['position']),
  category: forecastCategorySchema.nullable().parse(row['category']),
  active: row['active'] === 1,
});

/** All deal stages in pipeline order. */
export const listDealStages = (db: ReadableDb): DealStage[] =>
  db.rows(sql`SELECT * FROM deal_stage ORDER BY position, seq`).map(toDealStage);

export function findDealStage(db: ReadableDb, id: Id): DealStage | null {
  const row = db.row(sql`SELECT * FROM deal_stage WHERE id = ${id}`);
  return row === null ? null : toDealStage(row);
}

export function insertDealStage(db: WritableDb, stage: DealStage): void {
  insertRow(db, 'deal_stage', { ...stage, active: Number(stage.active) });
}

/** Changes the given fields; returns the names of those that differ from before. */
export const updateDealStage = (
  db: WritableDb,
  id: Id,
  { active, ...rest }: Partial<Omit<DealStage, 'id'>>,
): string[] =>
  updateRow(db, 'deal_stage', id, active === undefined ? rest : { ...rest, active: Number(active) });

/** How many deals stand in the stage now. */
export const dealsInStage = (db: ReadableDb, id: Id): number =>
  Number(db.value(sql`SELECT count(*) FROM deal WHERE stage_id = ${id}`));
