import { addMonths } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import type { ListedAction } from '../../domain/meeting/captured.ts';
import { Refusal } from '../../domain/result.ts';
import { deleteAction, findAction, insertAction, listActions, updateAction } from '../storage/action.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { findDecision } from '../storage/decision.ts';
import { nameOfTagged } from '../storage/insight.ts';
import type { WriteContext } from './context.ts';
import { drilledSeqs } from './grid/drilled.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { forgetCarried } from './meeting/bringOver.ts';
import {
  editableMeeting,
  missing,
  mustFindMeeting,
  refuseSealed,
  refuseUnknownPerson,
} from './meeting/load.ts';

/** Actions stay alive after their meeting is sealed: the sealed record keeps a copy of how they were agreed. */

function mustFind(db: ReadableDb, id: Id): ListedAction {
  const action = findAction(db, id);
  if (action === null) throw missing('action');
  return action;
}

interface Links {
  ownerId?: Id | null | undefined;
  leadId?: Id | null | undefined;
  dealId?: Id | null | undefined;
  decisionId?: Id | null | undefined;
}

function refuseUnknownLinks(db: ReadableDb, { ownerId, leadId, dealId, decisionId }: Links): void {
  refuseUnknownPerson(db, ownerId);
  if (leadId != null && nameOfTagged(db, 'lead', leadId) === null) throw missing('lead');
  if (dealId != null && nameOfTagged(db, 'deal', dealId) === null) throw missing('deal');
  if (decisionId != null && findDecision(db, decisionId) === null) throw missing('decision');
}

/** Work on an action belongs to the meeting it is worked on in, when that one still runs. */
function note(db: WritableDb, action: ListedAction, context: WriteContext): void {
  if (action.meetingId !== null && mustFindMeeting(db, action.meetingId).state === 'running') {
    context.inMeeting(action.meetingId);
  }
}

export const actionQueries = {
  'actions.list': (db, { filter: { late, drill, ...filter } }, context) =>
    listActions(db, {
      ...filter,
      lateOn: late === true ? context.today : undefined,
      seqs: drill === undefined ? undefined : [...drilledSeqs(db, drill, 'action')],
    }),
} satisfies Partial<QueryHandlers>;

const statusWords = {
  open: 'Reopening',
  doing: 'Beginning',
  done: 'Completion',
  dropped: 'Dropping',
} as const;

export const actionCommands = {
  'actions.create': (db, input, context) => {
    const { meetingId = null, agendaItemId = null } = input;
    if (meetingId !== null) {
      editableMeeting(db, meetingId);
      context.inMeeting(meetingId);
    }
    refuseUnknownLinks(db, input);
    const id = context.newId();
    insertAction(db, {
      id,
      meetingId,
      agendaItemId,
      evidenceId: null,
      title: input.title,
      ownerId: input.ownerId ?? null,
      dueOn: input.dueOn ?? null,
      status: 'open',
      createdOn: context.today,
      doneOn: null,
      leadId: input.leadId ?? null,
      dealId: input.dealId ?? null,
      decisionId: input.decisionId ?? null,
      timesCarried: 0,
      note: input.note ?? null,
    });
    context.label(`New action “${input.title}”`);
    return { id };
  },
  'actions.update': (db, { id, ...patch }, context) => {
    const action = mustFind(db, id);
    refuseUnknownLinks(db, patch);
    updateAction(db, id, patch);
    note(db, action, context);
    context.label(`Change of action “${patch.title ?? action.title}”`);
    return {};
  },
  'actions.setStatus': (db, { id, status }, context) => {
    const action = mustFind(db, id);
    const doneOn = status === 'done' ? (action.doneOn ?? context.today) : null;
    updateAction(db, id, { status, doneOn });
    note(db, action, context);
    context.label(`${statusWords[status]} of action “${action.title}”`);
    return {};
  },
  'actions.carry': (db, { id, meetingId, dueOn }, context) => {
    const action = mustFind(db, id);
    const meeting = editableMeeting(db, meetingId);
    const date = dueOn ?? meeting.nextOn ?? addMonths(meeting.heldOn, 1);
    updateAction(db, id, {
      dueOn: date,
      ...(action.status === 'doing' ? {} : { status: 'open', doneOn: null }),
    });
    context.inMeeting(meetingId);
    context.label(`Carrying of action “${action.title}”`);
    return { dueOn: date };
  },
  'actions.remove': (db, { id }, context) => {
    const action = mustFind(db, id);
    refuseSealed(db, action.meetingId);
    if (action.timesCarried > 0) {
      throw new Refusal(
        'record.inUse',
        'This action was already carried from an earlier meeting. Drop it instead of removing it.',
      );
    }
    forgetCarried(db, 'action', id);
    deleteAction(db, id);
    context.label(`Removal of action “${action.title}”`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
