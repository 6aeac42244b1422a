import type { Id } from '../../domain/ids.ts';
import type { ListedInsight } from '../../domain/meeting/captured.ts';
import { Refusal } from '../../domain/result.ts';
import type { ReadableDb } from '../storage/database.ts';
import {
  deleteInsight,
  deleteInsightLink,
  findInsight,
  insertInsight,
  insertInsightLink,
  insightOfLink,
  listInsights,
  listTaggable,
  nameOfTagged,
  updateInsight,
} from '../storage/insight.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { missing, refuseSealed, refuseUnknownPerson } from './meeting/load.ts';

/** The insight ledger: what was learned, what it may help, and whether it did. */

function mustFind(db: ReadableDb, id: Id): ListedInsight {
  const insight = findInsight(db, id);
  if (insight === null) throw missing('insight');
  return insight;
}

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

export const insightQueries = {
  'insights.list': (db, input) => listInsights(db, input),
  'insights.taggable': (db, { entity }) => listTaggable(db, entity),
} satisfies Partial<QueryHandlers>;

export const insightCommands = {
  'insights.create': (db, input, context) => {
    refuseUnknownPerson(db, input.personId);
    const id = context.newId();
    insertInsight(db, {
      id,
      meetingId: null,
      agendaItemId: null,
      evidenceId: null,
      text: input.text,
      source: input.source,
      status: 'new',
      personId: input.personId ?? null,
      notedOn: input.notedOn ?? context.today,
    });
    context.label(`New insight “${short(input.text)}”`);
    return { id };
  },
  'insights.update': (db, { id, ...patch }, context) => {
    const insight = mustFind(db, id);
    refuseUnknownPerson(db, patch.personId);
    updateInsight(db, id, patch);
    context.label(`Change of insight “${short(patch.text ?? insight.text)}”`);
    return {};
  },
  'insights.setStatus': (db, { id, status }, context) => {
    const insight = mustFind(db, id);
    updateInsight(db, id, { status });
    context.label(`Insight “${short(insight.text)}” is ${status}`);
    return {};
  },
  'insights.remove': (db, { id }, context) => {
    const insight = mustFind(db, id);
    refuseSealed(db, insight.meetingId);
    deleteInsight(db, id);
    context.label(`Removal of insight “${short(insight.text)}”`);
    return {};
  },
  'insights.link': (db, { id, entity, recordId }, context) => {
    const insight = mustFind(db, id);
    const name = nameOfTagged(db, entity, recordId);
    if (name === null) throw missing(entity);
    if (insight.links.some((link) => link.entity === entity && link.recordId === recordId)) {
      throw new Refusal('record.conflict', `This insight is already tagged to ${name}.`);
    }
    insertInsightLink(db, { id: context.newId(), insightId: id, entity, recordId });
    context.label(`Insight tagged to ${name}`);
    return {};
  },
  'insights.unlink': (db, { linkId }, context) => {
    if (insightOfLink(db, linkId) === null) throw missing('tag');
    deleteInsightLink(db, linkId);
    context.label('Removal of a tag from an insight');
    return {};
  },
} satisfies Partial<CommandHandlers>;
