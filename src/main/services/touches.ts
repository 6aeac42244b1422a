import { given } from '../../domain/given.ts';
import { Refusal } from '../../domain/result.ts';
import type { Touch } from '../../domain/touch.ts';
import { updateLastActivity } from '../storage/deal.ts';
import { findPerson } from '../storage/person.ts';
import { deleteTouch, findTouch, insertTouch } from '../storage/touch.ts';
import { mustFindDeal } from './deals.ts';
import type { CommandHandlers } from './handlers.ts';
import { mustFindLead } from './leads.ts';

const emptyTouch = {
  leadId: null,
  dealId: null,
  channelId: null,
  campaignId: null,
  personId: null,
  place: null,
  outcome: null,
  note: null,
};

export const touchCommands = {
  'touches.add': (db, input, context) => {
    const touchedOn = input.touchedOn ?? context.today;
    if (touchedOn > context.today) throw new Refusal('rule.broken', 'A touch cannot be dated in the future.');
    const person = typeof input.personId === 'string' ? findPerson(db, input.personId) : null;
    const touch: Touch = {
      ...emptyTouch,
      ...given(input),
      id: context.newId(),
      kind: input.kind,
      touchedOn,
      touchedAt: input.touchedAt ?? (touchedOn === context.today ? context.now : null),
      team: input.team ?? person?.team ?? 'sales',
    };
    const lead = touch.leadId === null ? null : mustFindLead(db, touch.leadId);
    const deal = touch.dealId === null ? null : mustFindDeal(db, touch.dealId);
    insertTouch(db, touch);
    if (deal !== null && (deal.lastActivityOn === null || deal.lastActivityOn < touchedOn))
      updateLastActivity(db, deal.id, touchedOn);
    context.label(`New touch (${touch.kind}) of ${lead?.name ?? deal?.name ?? 'a lead'}`);
    return { id: touch.id };
  },
  'touches.remove': (db, { id }, context) => {
    const touch = findTouch(db, id);
    if (touch === null) throw new Refusal('record.missing', 'This touch is no longer in the workbook.');
    deleteTouch(db, id);
    context.label(`Removal of a touch (${touch.kind})`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
