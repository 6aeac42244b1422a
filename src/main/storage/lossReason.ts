import type { Id } from '../../domain/ids.ts';
import type { LossReason } from '../../domain/lossReason.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

const toLossReason = (row: Row): LossReason => ({
  id: String(row['id']),
  name: String(row['name']),
  parentId: row['parent_id'] === null ? null : String(row['parent_id']),
  position: Number(row['position']),
  active: row['active'] === 1,
});

const toRow = ({ id, name, parentId, position, active }: LossReason): Row => ({
  id,
  name,
  parent_id: parentId,
  position,
  active: Number(active),
});

/** All loss reasons in the workbook's own order. */
export const listLossReasons = (db: ReadableDb): LossReason[] =>
  db.rows(sql`SELECT * FROM loss_reason ORDER BY position, seq`).map(toLossReason);

export function findLossReason(db: ReadableDb, id: Id): LossReason | null {
  const row = db.row(sql`SELECT * FROM loss_reason WHERE id = ${id}`);
  return row === null ? null : toLossReason(row);
}

export function insertLossReason(db: WritableDb, reason: LossReason): void {
  insertRow(db, 'loss_reason', toRow(reason));
}

/** Writes the whole record; returns the columns that differ from before. */
export const updateLossReason = (db: WritableDb, reason: LossReason): string[] =>
  updateRow(db, 'loss_reason', reason.id, toRow(reason));
