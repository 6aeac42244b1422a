import type { Instant, IsoDate } from '../../domain/calendar.ts';
import type { DealPush, DealStageEntry, LossOpinion } from '../../domain/deal.ts';
import type { Id } from '../../domain/ids.ts';
import { type LossVoice, lossVoiceSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { textOf } from './lead.ts';
import { insertRow, updateRow } from './recorded.ts';
import { sql } from './sql.ts';

/** What happened to a deal: the stages it entered, the pushes of its close date, what it is said to be lost for. */

/** In the order recorded. */
export const stagesOfDeal = (db: ReadableDb, dealId: Id): DealStageEntry[] =>
  db
    .rows(
      sql`SELECT stage_id, entered_on, entered_at FROM deal_stage_entry WHERE deal_id = ${dealId} ORDER BY seq`,
    )
    .map((row) => ({
      stageId: String(row['stage_id']),
      enteredOn: textOf(row['entered_on']),
      enteredAt: textOf(row['entered_at']),
    }));

export function insertDealStageEntry(
  db: WritableDb,
  entry: { id: Id; dealId: Id; stageId: Id; enteredOn: IsoDate | null; enteredAt: Instant | null },
): void {
  insertRow(db, 'deal_stage_entry', {
    id: entry.id,
    deal_id: entry.dealId,
    stage_id: entry.stageId,
    entered_on: entry.enteredOn,
    entered_at: entry.enteredAt,
  });
}

/** Newest first. */
export const pushesOfDeal = (db: ReadableDb, dealId: Id): DealPush[] =>
  db
    .rows(sql`SELECT from_on, to_on, pushed_on FROM deal_push WHERE deal_id = ${dealId} ORDER BY seq DESC`)
    .map((row) => ({
      fromOn: String(row['from_on']),
      toOn: String(row['to_on']),
      pushedOn: String(row['pushed_on']),
    }));

export function insertPush(
  db: WritableDb,
  push: { id: Id; dealId: Id; fromOn: IsoDate; toOn: IsoDate; pushedOn: IsoDate },
): void {
  insertRow(db, 'deal_push', {
    id: push.id,
    deal_id: push.dealId,
    from_on: push.fromOn,
    to_on: push.toOn,
    pushed_on: push.pushedOn,
  });
}

/** By voice: rep, buyer, marketer. */
export const opinionsOfDeal = (db: ReadableDb, dealId: Id): LossOpinion[] =>
  db
    .rows(
      sql`SELECT said_by, loss_reason_id, said_on, quote FROM loss_opinion WHERE deal_id = ${dealId} ORDER BY seq`,
    )
    .map((row) => ({
      saidBy: lossVoiceSchema.parse(row['said_by']),
      lossReasonId: String(row['loss_reason_id']),
      saidOn: textOf(row['said_on']),
      quote: textOf(row['quote']),
    }));

/** Writes what one voice says; what it said before is replaced. */
export function saveOpinion(
  db: WritableDb,
  opinion: { id: Id; dealId: Id; saidBy: LossVoice; lossReasonId: Id; saidOn: IsoDate; quote: string | null },
): void {
  const known = db.value(
    sql`SELECT id FROM loss_opinion WHERE deal_id = ${opinion.dealId} AND said_by = ${opinion.saidBy}`,
  );
  const said = { loss_reason_id: opinion.lossReasonId, said_on: opinion.saidOn, quote: opinion.quote };
  if (known === null) {
    insertRow(db, 'loss_opinion', {
      id: opinion.id,
      deal_id: opinion.dealId,
      said_by: opinion.saidBy,
      ...said,
    });
  } else {
    updateRow(db, 'loss_opinion', String(known), said);
  }
}
