import type { IsoDate } from '../../domain/calendar.ts';
import { type DealRow, dealMove } from '../../domain/deal.ts';
import type { DealStage } from '../../domain/dealStage.ts';
import type { Id } from '../../domain/ids.ts';
import { isExit } from '../../domain/lifecycle.ts';
import { Refusal } from '../../domain/result.ts';
import type { LeadStage } from '../../domain/vocabulary.ts';
import type { WritableDb } from '../storage/database.ts';
import { updateDealStage } from '../storage/deal.ts';
import { insertDealStageEntry } from '../storage/dealHistory.ts';
import { findDealStage } from '../storage/dealStage.ts';
import { findLead } from '../storage/lead.ts';
import type { WriteContext } from './context.ts';
import { moveLeadTo } from './leadMove.ts';

interface Move {
  stageId: Id;
  on: IsoDate;
  lossReasonId?: Id | undefined;
  winReason?: string | undefined;
}

/** @throws Refusal `record.missing` */
export function mustFindStage(db: WritableDb, id: Id): DealStage {
  const stage = findDealStage(db, id);
  if (stage === null) throw new Refusal('record.missing', 'This deal stage is no longer in the workbook.');
  return stage;
}

/**
 * Moves one deal to another stage: its history, its close date, its reason. A lead whose deal is won becomes a customer.
 * @returns the stage it moved to, and whether its lead moved with it
 * @throws Refusal `rule.broken` when the move is not allowed
 */
export function moveDealTo(
  db: WritableDb,
  context: WriteContext,
  deal: DealRow,
  move: Move,
): { stage: DealStage; leadMoved: boolean } {
  const stage = mustFindStage(db, move.stageId);
  if (stage.id === deal.stageId) throw new Refusal('rule.broken', `The deal is already in “${stage.name}”.`);
  if (move.on > context.today) {
    throw new Refusal('rule.broken', `A move cannot be dated in the future (${move.on}).`);
  }
  const lossReasonId = move.lossReasonId ?? deal.lossReasonId;
  const checked = dealMove({ from: deal, to: stage.kind, on: move.on, lossReasonId });
  if (!checked.ok) throw new Refusal(checked.error.code, checked.error.message, checked.error.details);
  updateDealStage(db, deal.id, {
    stageId: stage.id,
    stageOn: move.on,
    closedOn: checked.value.closedOn,
    lossReasonId: checked.value.keepsReason ? lossReasonId : null,
    winReason: stage.kind === 'won' ? (move.winReason ?? deal.winReason) : null,
  });
  insertDealStageEntry(db, {
    id: context.newId(),
    dealId: deal.id,
    stageId: stage.id,
    enteredOn: move.on,
    enteredAt: move.on === context.today ? context.now : null,
  });
  const leadMoved =
    stage.kind === 'won' && advanceLead(db, context, deal.leadId, { to: 'customer', on: move.on });
  return { stage, leadMoved };
}

const rank: readonly LeadStage[] = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'];

/**
 * Takes the lead behind a deal along, forward only. A lead whose cycle ended, or that entered its stage after this date,
 * stays where it is: the deal says nothing about it.
 */
export function advanceLead(
  db: WritableDb,
  context: WriteContext,
  leadId: Id | null,
  move: { to: 'opportunity' | 'customer'; on: IsoDate },
): boolean {
  const lead = leadId === null ? null : findLead(db, leadId);
  if (lead === null || isExit(lead.stage) || rank.indexOf(lead.stage) >= rank.indexOf(move.to)) return false;
  if (lead.stageOn !== null && move.on < lead.stageOn) return false;
  moveLeadTo(db, context, lead, move);
  return true;
}
