import { type DealFields, type DealRow, emptyDealFields, isPush } from '../../domain/deal.ts';
import { given } from '../../domain/given.ts';
import { Refusal } from '../../domain/result.ts';
import { findAccount } from '../storage/account.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { dealExtra, dealSeq, dealsAt, findDeal, insertDeal, updateDeal } from '../storage/deal.ts';
import {
  insertDealStageEntry,
  insertPush,
  opinionsOfDeal,
  pushesOfDeal,
  saveOpinion,
  stagesOfDeal,
} from '../storage/dealHistory.ts';
import { listDealStages } from '../storage/dealStage.ts';
import { findLead } from '../storage/lead.ts';
import { findLossReason } from '../storage/lossReason.ts';
import { countRows, idsOfSeqs } from '../storage/rowIds.ts';
import { readSettings } from '../storage/setting.ts';
import { touchesOfDeal } from '../storage/touch.ts';
import type { WriteContext } from './context.ts';
import { dealBulkCommands } from './dealBulk.ts';
import { advanceLead, moveDealTo } from './dealMove.ts';
import { dealAmounts } from './grid/dealAmounts.ts';
import { dealIndex } from './grid/dealGrid.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { wordsOf } from './leads.ts';

/** @throws Refusal `record.missing` */
export function mustFindDeal(db: ReadableDb, id: string): DealRow {
  const deal = findDeal(db, id);
  if (deal === null) throw new Refusal('record.missing', 'This deal is no longer in the workbook.');
  return deal;
}

function sumOf(db: ReadableDb, seqs: Uint32Array, today: string): { sum: number; unknown: number } {
  const amounts = dealAmounts(db, today);
  let [sum, unknown] = [0, 0];
  for (const seq of seqs) {
    const amount = amounts.get(seq);
    if (amount === undefined) unknown += 1;
    else sum += amount;
  }
  return { sum, unknown };
}

export const dealQueries = {
  'deals.page': (db, input, context) => {
    const found = dealIndex(db).find(input, context.today);
    return {
      rows: dealsAt(db, Array.from(found.subarray(input.offset, input.offset + input.limit))),
      matched: found.length,
      total: countRows(db, 'deal'),
      revision: context.revision,
      amount: { ...sumOf(db, found, context.today), currency: readSettings(db).currency },
    };
  },
  'deals.ids': (db, input, context) => {
    const found = dealIndex(db).find(input, context.today);
    return { ids: idsOfSeqs(db, 'deal', found.subarray(input.offset, input.offset + input.limit)) };
  },
  'deals.locate': (db, input, context) => {
    const seq = dealSeq(db, input.id);
    const index = seq === null ? -1 : dealIndex(db).find(input, context.today).indexOf(seq);
    return { index: index === -1 ? null : index };
  },
  'deals.get': (db, { id }) => {
    const deal = mustFindDeal(db, id);
    return {
      deal,
      leadName: deal.leadId === null ? null : (findLead(db, deal.leadId)?.name ?? null),
      stages: stagesOfDeal(db, id),
      pushes: pushesOfDeal(db, id),
      opinions: opinionsOfDeal(db, id),
      touches: touchesOfDeal(db, id, deal.leadId),
      extra: dealExtra(db, id),
    };
  },
} satisfies Partial<QueryHandlers>;

/** The account's name, which a deal is also found by. @throws Refusal `record.missing` */
function accountName(db: ReadableDb, id: string | null): string | null {
  if (id === null) return null;
  const account = findAccount(db, id);
  if (account === null) throw new Refusal('record.missing', 'This account is no longer in the workbook.');
  return account.name;
}

/** A deal without an account of its own belongs to its lead's; @throws Refusal `record.missing` */
function withLead<Fields extends Partial<DealFields>>(db: ReadableDb, fields: Fields): Fields {
  const lead = fields.leadId === null || fields.leadId === undefined ? null : findLead(db, fields.leadId);
  if (lead === null) {
    if (typeof fields.leadId === 'string')
      throw new Refusal('record.missing', 'This lead is no longer in the workbook.');
    return fields;
  }
  return {
    accountId: lead.accountId,
    ownerId: lead.ownerId,
    channelId: lead.channelId,
    campaignId: lead.campaignId,
    ...fields,
  };
}

function createDeal(
  db: WritableDb,
  context: WriteContext,
  fields: Partial<DealFields> & { name: string },
): DealRow {
  const first = listDealStages(db).find((stage) => stage.kind === 'open' && stage.active);
  if (first === undefined) throw new Refusal('rule.broken', 'The pipeline has no open stage to begin in.');
  const createdOn = fields.createdOn === undefined ? context.today : fields.createdOn;
  const id = context.newId();
  const deal = {
    ...emptyDealFields,
    ...fields,
    currency: fields.currency ?? readSettings(db).currency,
    id,
    createdOn,
    stageId: first.id,
    stageOn: createdOn,
    closedOn: null,
    lastActivityOn: null,
    pushes: 0,
    externalId: null,
  };
  insertDeal(db, deal, accountName(db, deal.accountId));
  insertDealStageEntry(db, {
    id: context.newId(),
    dealId: id,
    stageId: first.id,
    enteredOn: createdOn,
    enteredAt: createdOn === context.today ? context.now : null,
  });
  return mustFindDeal(db, id);
}

const fieldWords: Record<keyof DealFields, string> = {
  name: 'name',
  accountId: 'account',
  leadId: 'lead',
  ownerId: 'owner',
  amount: 'amount',
  currency: 'currency',
  createdOn: 'creation date',
  expectedCloseOn: 'expected close date',
  channelId: 'channel',
  campaignId: 'campaign',
  product: 'product',
  competitor: 'competitor',
  pipeline: 'pipeline',
  lossReasonId: 'loss reason',
  winReason: 'win reason',
  note: 'note',
};

function refuseBrokenDates(deal: DealRow, patch: Partial<DealFields>, today: string): void {
  const createdOn = patch.createdOn ?? null;
  if (createdOn === null || createdOn === deal.createdOn) return;
  const limit = deal.closedOn ?? today;
  if (createdOn > limit) {
    throw new Refusal(
      'rule.broken',
      deal.closedOn === null
        ? 'A deal cannot be created in the future.'
        : `The deal was closed on ${deal.closedOn}, so it was created by then. Nothing was changed.`,
    );
  }
}

export const dealCommands = {
  ...dealBulkCommands,
  'deals.create': (db, { stageId, ...wanted }, context) => {
    const { lossReasonId, winReason, ...fields } = withLead(db, given(wanted));
    if (typeof fields.createdOn === 'string' && fields.createdOn > context.today)
      throw new Refusal('rule.broken', 'A deal cannot be created in the future.');
    const deal = createDeal(db, context, fields);
    const on = deal.createdOn ?? context.today;
    if (stageId !== undefined && stageId !== deal.stageId) {
      moveDealTo(db, context, deal, {
        stageId,
        on,
        lossReasonId: lossReasonId ?? undefined,
        winReason: winReason ?? undefined,
      });
    } else {
      advanceLead(db, context, deal.leadId, { to: 'opportunity', on });
    }
    context.label(`New deal ${deal.name}`);
    return { deal: mustFindDeal(db, deal.id) };
  },
  'deals.update': (db, { id, patch: wanted }, context) => {
    const patch = given(wanted);
    const deal = mustFindDeal(db, id);
    refuseBrokenDates(deal, patch, context.today);
    if (patch.lossReasonId === null && deal.kind === 'lost')
      throw new Refusal('rule.broken', 'A lost deal needs a reason. Choose another one instead.');
    const to = patch.expectedCloseOn;
    const pushed = to !== undefined && isPush(deal.kind, deal.expectedCloseOn, to);
    if (pushed && deal.expectedCloseOn !== null && to !== null) {
      insertPush(db, {
        id: context.newId(),
        dealId: id,
        fromOn: deal.expectedCloseOn,
        toOn: to,
        pushedOn: context.today,
      });
    }
    const account = accountName(db, patch.accountId === undefined ? deal.accountId : patch.accountId);
    updateDeal(db, deal, pushed ? { ...patch, pushes: deal.pushes + 1 } : patch, account);
    context.label(`Change of ${wordsOf(patch, fieldWords)} of ${deal.name}`);
    return { deal: mustFindDeal(db, id) };
  },
  'deals.moveStage': (db, { id, stageId, on, lossReasonId, winReason }, context) => {
    const deal = mustFindDeal(db, id);
    const move = { stageId, on: on ?? context.today, lossReasonId, winReason };
    const { stage, leadMoved } = moveDealTo(db, context, deal, move);
    context.label(`Move of ${deal.name} to ${stage.name}`);
    return { deal: mustFindDeal(db, id), leadMoved };
  },
  'deals.saveOpinion': (db, input, context) => {
    const deal = mustFindDeal(db, input.dealId);
    if (findLossReason(db, input.lossReasonId) === null)
      throw new Refusal('record.missing', 'This loss reason is no longer in the workbook.');
    saveOpinion(db, { ...input, id: context.newId(), saidOn: context.today });
    context.label(`What the ${input.saidBy} says about the loss of ${deal.name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
