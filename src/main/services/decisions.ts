import type { Id } from '../../domain/ids.ts';
import type { ListedDecision } from '../../domain/meeting/captured.ts';
import { Refusal } from '../../domain/result.ts';
import type { ReadableDb } from '../storage/database.ts';
import {
  deleteDecision,
  findDecision,
  insertDecision,
  isDecisionUsed,
  listDecisions,
  updateDecision,
} from '../storage/decision.ts';
import { nameOfTagged } from '../storage/insight.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { editableMeeting, missing, refuseSealed, refuseUnknownPerson } from './meeting/load.ts';

/** Decisions are kept as they were made: a sealed one is superseded by a new one, not rewritten. */

function mustFind(db: ReadableDb, id: Id): ListedDecision {
  const decision = findDecision(db, id);
  if (decision === null) throw missing('decision');
  return decision;
}

/** Refuses a chain of decisions that would lead back to itself. */
function refuseCircle(db: ReadableDb, id: Id, supersedesId: Id | null | undefined): void {
  for (let older = supersedesId ?? null; older !== null; older = mustFind(db, older).supersedesId) {
    if (older === id) {
      throw new Refusal('rule.broken', 'A decision cannot take the place of one that came after it.');
    }
  }
}

function refuseUnknownLinks(
  db: ReadableDb,
  links: {
    decidedById?: Id | null | undefined;
    leadId?: Id | null | undefined;
    dealId?: Id | null | undefined;
  },
): void {
  refuseUnknownPerson(db, links.decidedById);
  if (links.leadId != null && nameOfTagged(db, 'lead', links.leadId) === null) throw missing('lead');
  if (links.dealId != null && nameOfTagged(db, 'deal', links.dealId) === null) throw missing('deal');
}

export const decisionQueries = {
  'decisions.list': (db, input) => listDecisions(db, input),
} satisfies Partial<QueryHandlers>;

export const decisionCommands = {
  'decisions.create': (db, input, context) => {
    const { meetingId = null, supersedesId = null } = input;
    if (meetingId !== null) {
      editableMeeting(db, meetingId);
      context.inMeeting(meetingId);
    }
    refuseUnknownLinks(db, input);
    if (supersedesId !== null) mustFind(db, supersedesId);
    const id = context.newId();
    insertDecision(db, {
      id,
      meetingId,
      agendaItemId: input.agendaItemId ?? null,
      evidenceId: null,
      statement: input.statement,
      rationale: input.rationale ?? null,
      alternatives: input.alternatives ?? null,
      decidedOn: input.decidedOn ?? context.today,
      decidedById: input.decidedById ?? null,
      metricId: input.metricId ?? null,
      reviewOn: input.reviewOn ?? null,
      supersedesId,
      leadId: input.leadId ?? null,
      dealId: input.dealId ?? null,
    });
    context.label(`New decision “${input.statement.slice(0, 60)}”`);
    return { id };
  },
  'decisions.update': (db, { id, ...patch }, context) => {
    const decision = mustFind(db, id);
    refuseSealed(db, decision.meetingId);
    refuseUnknownLinks(db, patch);
    refuseCircle(db, id, patch.supersedesId);
    updateDecision(db, id, patch);
    if (decision.meetingId !== null) context.inMeeting(decision.meetingId);
    context.label(`Change of decision “${decision.statement.slice(0, 60)}”`);
    return {};
  },
  'decisions.remove': (db, { id }, context) => {
    const decision = mustFind(db, id);
    refuseSealed(db, decision.meetingId);
    if (isDecisionUsed(db, id)) {
      throw new Refusal('record.inUse', 'Another decision or an action follows from this one, so it stays.');
    }
    deleteDecision(db, id);
    if (decision.meetingId !== null) context.inMeeting(decision.meetingId);
    context.label(`Removal of decision “${decision.statement.slice(0, 60)}”`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
