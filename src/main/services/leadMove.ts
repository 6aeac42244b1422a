import type { IsoDate } from '../../domain/calendar.ts';
import type { Lead } from '../../domain/lead.ts';
import { isExit, moveLead } from '../../domain/lifecycle.ts';
import { Refusal } from '../../domain/result.ts';
import type { LeadStage } from '../../domain/vocabulary.ts';
import type { WritableDb } from '../storage/database.ts';
import { updateLeadStage } from '../storage/lead.ts';
import { cyclesOfLead, insertCycle, insertStageEntry, updateCycle } from '../storage/leadCycle.ts';
import type { WriteContext } from './context.ts';

export interface Move {
  to: LeadStage;
  on: IsoDate;
  reason?: string | undefined;
}

/**
 * Moves one lead along its lifecycle: the new state, the entry in its cycle, and the end of that cycle or the start of
 * the next. An entry made on the day itself also keeps the instant.
 * @throws Refusal `rule.broken` when the lifecycle does not allow it
 */
export function moveLeadTo(db: WritableDb, context: WriteContext, lead: Lead, move: Move): void {
  if (move.on > context.today) {
    throw new Refusal('rule.broken', `A move cannot be dated in the future (${move.on}).`);
  }
  const moved = moveLead(lead, move.to, move.on);
  if (!moved.ok) throw new Refusal(moved.error.code, moved.error.message);
  const { state, endsCycle } = moved.value;
  const cycleId = cycleOf(db, context, lead, { number: state.cycle, startedOn: move.on });
  updateLeadStage(db, lead.id, {
    ...state,
    exitReason: isExit(move.to) ? (move.reason ?? null) : null,
  });
  insertStageEntry(db, {
    id: context.newId(),
    cycleId,
    stage: move.to,
    enteredOn: move.on,
    enteredAt: move.on === context.today ? context.now : null,
  });
  if (endsCycle !== null) updateCycle(db, cycleId, { ended_on: move.on, outcome: endsCycle });
}

/** The id of a lead's cycle; made when the lead enters it now, or was imported without one. */
function cycleOf(
  db: WritableDb,
  context: WriteContext,
  lead: Lead,
  cycle: { number: number; startedOn: IsoDate },
): string {
  const known = cyclesOfLead(db, lead.id).find(({ number }) => number === cycle.number);
  if (known !== undefined) return known.id;
  const id = context.newId();
  insertCycle(db, { id, leadId: lead.id, ...cycle });
  return id;
}
