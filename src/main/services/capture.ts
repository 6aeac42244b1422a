import type { Capture } from '../../contract/capture.ts';
import type { Id } from '../../domain/ids.ts';
import type { CaptureKind } from '../../domain/meeting/captureLine.ts';
import { Refusal } from '../../domain/result.ts';
import type { InsightSource } from '../../domain/vocabulary.ts';
import { insertAction } from '../storage/action.ts';
import { findItem } from '../storage/agendaItem.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { insertDecision } from '../storage/decision.ts';
import { findDraft, writeDraft } from '../storage/draft.ts';
import { findEvidence, insertEvidence } from '../storage/evidence.ts';
import { insertInsight, insertInsightLink, nameOfTagged } from '../storage/insight.ts';
import { insertIssue } from '../storage/issue.ts';
import { deleteNote, findNote, insertNote, updateNote } from '../storage/note.ts';
import { findPerson } from '../storage/person.ts';
import type { WriteContext } from './context.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { editableMeeting, missing, refuseSealed, refuseUnknownPerson } from './meeting/load.ts';

/** Capturing notes, issues, decisions, actions and insights, and keeping what is still being typed. */

interface Place {
  id: Id;
  meetingId: Id | null;
  agendaItemId: Id | null;
  evidenceId: Id | null;
}

/** The words Undo shows: the beginning of the text. */
const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

function refuseLong(input: Capture, most: number): void {
  if (input.text.length > most) {
    throw new Refusal(
      'input.invalid',
      `This is too long for ${input.kind === 'note' ? 'a note' : `an ${input.kind}`}: ${input.text.length} characters, at most ${most}. Keep it as a note instead.`,
    );
  }
}

function refuseUnknownSubject(db: ReadableDb, { leadId, dealId }: Pick<Capture, 'leadId' | 'dealId'>): void {
  if (leadId !== null && nameOfTagged(db, 'lead', leadId) === null) throw missing('lead');
  if (dealId !== null && nameOfTagged(db, 'deal', dealId) === null) throw missing('deal');
}

/** An insight typed by somebody of a team is that team's, unless its source is named. */
function sourceOf(db: ReadableDb, input: Capture): InsightSource {
  const team = input.ownerId === null ? undefined : findPerson(db, input.ownerId)?.team;
  return input.source ?? team ?? 'sales';
}

function keepNote(db: WritableDb, input: Capture, place: Place, context: WriteContext): void {
  const { meetingId } = place;
  if (meetingId === null) throw new Refusal('input.invalid', 'A note belongs to a meeting.');
  insertNote(db, { ...place, meetingId, text: input.text, authorId: input.ownerId, createdAt: context.now });
}

function keepInsight(db: WritableDb, input: Capture, place: Place, context: WriteContext): void {
  insertInsight(db, {
    ...place,
    text: input.text,
    source: sourceOf(db, input),
    status: 'new',
    personId: input.ownerId,
    notedOn: context.today,
  });
  for (const [entity, recordId] of [
    ['lead', input.leadId],
    ['deal', input.dealId],
  ] as const) {
    if (recordId !== null) {
      insertInsightLink(db, { id: context.newId(), insightId: place.id, entity, recordId });
    }
  }
}

const keepers: Record<
  CaptureKind,
  (db: WritableDb, input: Capture, place: Place, context: WriteContext) => void
> = {
  note: keepNote,
  insight: keepInsight,
  issue: (db, input, place, context) =>
    insertIssue(db, {
      ...place,
      title: input.text,
      purpose: null,
      outcome: null,
      process: null,
      status: input.parked ? 'parked' : 'open',
      raisedById: input.ownerId,
      raisedOn: context.today,
      solvedOn: null,
      leadId: input.leadId,
      dealId: input.dealId,
      timesCarried: 0,
    }),
  decision: (db, input, place, context) =>
    insertDecision(db, {
      ...place,
      statement: input.text,
      rationale: input.rationale,
      alternatives: null,
      decidedOn: context.today,
      decidedById: input.ownerId,
      metricId: null,
      reviewOn: null,
      supersedesId: null,
      leadId: input.leadId,
      dealId: input.dealId,
    }),
  action: (db, input, place, context) =>
    insertAction(db, {
      ...place,
      title: input.text,
      ownerId: input.ownerId,
      dueOn: input.dueOn,
      status: 'open',
      createdOn: context.today,
      doneOn: null,
      leadId: input.leadId,
      dealId: input.dealId,
      decisionId: null,
      timesCarried: 0,
      note: null,
    }),
};

const longest: Record<CaptureKind, number> = {
  note: 20_000,
  issue: 500,
  decision: 2000,
  action: 500,
  insight: 4000,
};

const kindWords: Record<CaptureKind, string> = {
  note: 'Note',
  issue: 'Issue',
  decision: 'Decision',
  action: 'Action',
  insight: 'Insight',
};

function capture(db: WritableDb, input: Capture, context: WriteContext): { kind: CaptureKind; id: Id } {
  refuseLong(input, longest[input.kind]);
  refuseUnknownPerson(db, input.ownerId);
  refuseUnknownSubject(db, input);
  const { meetingId, agendaItemId } = input;
  if (meetingId !== null) {
    editableMeeting(db, meetingId);
    context.inMeeting(meetingId);
  }
  if (agendaItemId !== null && findItem(db, agendaItemId)?.meetingId !== meetingId)
    throw missing('agenda item');
  const evidenceId = input.evidence === undefined ? null : context.newId();
  if (input.evidence !== undefined && evidenceId !== null) {
    insertEvidence(db, { id: evidenceId, ...input.evidence, capturedAt: context.now });
  }
  const id = context.newId();
  keepers[input.kind](db, input, { id, meetingId, agendaItemId, evidenceId }, context);
  context.label(`${kindWords[input.kind]} “${shortened(input.text)}”`);
  return { kind: input.kind, id };
}

export const captureQueries = {
  'drafts.get': (db, { key }) => findDraft(db, key) ?? { text: '', at: null },
  'evidence.get': (db, { id }) => {
    const evidence = findEvidence(db, id);
    if (evidence === null) throw missing('evidence');
    return evidence;
  },
} satisfies Partial<QueryHandlers>;

export const captureCommands = {
  'capture.add': capture,
  'notes.update': (db, { id, text }, context) => {
    const note = findNote(db, id);
    if (note === null) throw missing('note');
    editableMeeting(db, note.meetingId);
    updateNote(db, id, text);
    context.inMeeting(note.meetingId);
    context.label(`Change of note “${shortened(text)}”`);
    return {};
  },
  'notes.remove': (db, { id }, context) => {
    const note = findNote(db, id);
    if (note === null) throw missing('note');
    refuseSealed(db, note.meetingId);
    deleteNote(db, id);
    context.inMeeting(note.meetingId);
    context.label(`Removal of note “${shortened(note.text)}”`);
    return {};
  },
  'drafts.save': (db, { key, text }, context) => {
    if ((findDraft(db, key)?.text ?? '') !== text) writeDraft(db, key, text, context.now);
    context.fixed();
    context.label('Draft');
    return {};
  },
} satisfies Partial<CommandHandlers>;
