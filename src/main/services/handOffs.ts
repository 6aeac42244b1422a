import { Refusal } from '../../domain/result.ts';
import { dueAfter } from '../../domain/workingTime.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { answerHandOff, findHandOff, handOffsOfLead, insertHandOff } from '../storage/handOff.ts';
import { updateLead } from '../storage/lead.ts';
import { cyclesOfLead } from '../storage/leadCycle.ts';
import { findPerson } from '../storage/person.ts';
import { readSettings } from '../storage/setting.ts';
import type { WriteContext } from './context.ts';
import type { CommandHandlers } from './handlers.ts';
import { moveLeadTo } from './leadMove.ts';
import { mustFindLead } from './leads.ts';

function refuseWhileWaiting(db: ReadableDb, leadId: string): void {
  const waiting = handOffsOfLead(db, leadId).find((handOff) => handOff.outcome === 'pending');
  if (waiting === undefined) return;
  const person = waiting.toPersonId === null ? null : findPerson(db, waiting.toPersonId);
  throw new Refusal(
    'rule.broken',
    `${person?.name ?? 'Sales'} has not answered the last hand-off of this lead yet.`,
  );
}

/** An accepted lead belongs to whom it was handed; an inquiry or MQL becomes an SAL by it. */
function accept(db: WritableDb, context: WriteContext, leadId: string, toPersonId: string | null): void {
  const lead = mustFindLead(db, leadId);
  if (toPersonId !== null) updateLead(db, lead, { ownerId: toPersonId });
  const behind = lead.stage === 'inquiry' || lead.stage === 'mql';
  if (behind && (lead.stageOn === null || lead.stageOn <= context.today))
    moveLeadTo(db, context, lead, { to: 'sal', on: context.today });
}

export const handOffCommands = {
  'handOffs.create': (db, { leadId, toPersonId, fromPersonId }, context) => {
    const lead = mustFindLead(db, leadId);
    const person = findPerson(db, toPersonId);
    if (person === null || !person.active)
      throw new Refusal('record.missing', 'This person is no longer in the team. Choose somebody else.');
    refuseWhileWaiting(db, leadId);
    const settings = readSettings(db);
    const cycle = cyclesOfLead(db, leadId).find(({ number }) => number === lead.cycle);
    const handOff = {
      id: context.newId(),
      leadId,
      cycleId: cycle?.id ?? null,
      fromPersonId: fromPersonId === undefined ? lead.ownerId : fromPersonId,
      toPersonId,
      handedAt: context.now,
      dueAt: dueAfter(context.now, settings.firstResponseHours, settings),
      outcome: 'pending' as const,
      decidedAt: null,
      reason: null,
    };
    insertHandOff(db, handOff);
    context.label(`Hand-off of ${lead.name} to ${person.name}`);
    return { handOff };
  },
  'handOffs.answer': (db, input, context) => {
    const handOff = findHandOff(db, input.id);
    if (handOff === null) throw new Refusal('record.missing', 'This hand-off is no longer in the workbook.');
    if (handOff.outcome !== 'pending')
      throw new Refusal('rule.broken', `This hand-off was already ${handOff.outcome}.`);
    const answer = {
      outcome: input.outcome,
      decidedAt: context.now,
      reason: input.outcome === 'returned' ? input.reason : null,
    };
    answerHandOff(db, input.id, answer);
    const lead = mustFindLead(db, handOff.leadId);
    if (input.outcome === 'accepted') accept(db, context, lead.id, handOff.toPersonId);
    else if (handOff.fromPersonId !== null) updateLead(db, lead, { ownerId: handOff.fromPersonId });
    context.label(`${input.outcome === 'accepted' ? 'Acceptance' : 'Return'} of ${lead.name}`);
    return { handOff: { ...handOff, ...answer } };
  },
} satisfies Partial<CommandHandlers>;
