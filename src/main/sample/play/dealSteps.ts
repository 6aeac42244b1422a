import type { Instant } from '../../../domain/calendar.ts';
import { dealSearchText } from '../../../domain/searchText.ts';
import type { WriteContext } from '../../services/context.ts';
import type { WritableDb } from '../../storage/database.ts';
import { insertRow, updateRow } from '../../storage/recorded.ts';
import { channels, storyEnd } from '../channels.ts';
import type { DealPlan, OpinionPlan, PushPlan } from '../plan/model.ts';
import { addMinutes, localDate } from '../workTime.ts';
import { type Cast, must } from './cast.ts';
import { writeAccounts, writeMove } from './leadRows.ts';
import { openingImport } from './leadSteps.ts';
import { type Step, step } from './step.ts';

/** The deals that came with the first import, as they stood then. */
export function writeOpeningDeals(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  deals: readonly DealPlan[],
): number {
  const known = deals.filter(({ createdAt }) => createdAt <= openingImport);
  writeAccounts(
    db,
    context,
    cast,
    known.map(({ account, createdAt }) => ({ account, on: localDate(createdAt) })),
  );
  for (const deal of known) writeDeal(db, context, cast, deal, openingImport);
  return known.length;
}

/** All steps of all deals after the first import. */
export function dealSteps(deals: readonly DealPlan[]): Step[] {
  const steps = deals.flatMap((deal) => [
    ...(deal.createdAt > openingImport ? [creation(deal)] : []),
    ...deal.stages.slice(1).map(({ stage, at }) => stageMove(deal, stage, at)),
    ...deal.pushes.map((push) => pushOf(deal, push)),
    ...(deal.revised === null ? [] : [revision(deal, deal.revised.amount, deal.revised.at)]),
    ...deal.opinions.map((opinion) => opinionOf(deal, opinion)),
  ]);
  return steps.filter(({ at }) => at > openingImport && localDate(at) < storyEnd);
}

function writeDeal(db: WritableDb, context: WriteContext, cast: Cast, deal: DealPlan, now: Instant): void {
  const id = context.newId();
  cast.deals.set(deal, id);
  const past = deal.stages.filter(({ at }) => at <= now);
  const last = past.at(-1) ?? { stage: 'Prospecting', at: deal.createdAt };
  const pushes = deal.pushes.filter(({ at }) => at <= now);
  const revised = deal.revised !== null && deal.revised.at <= now;
  const closed = deal.closedAt !== null && deal.closedAt <= now;
  const externalId = `VD-D${1204 + deal.ref}`;
  const { name, product, competitor, lead } = deal;
  insertRow(db, 'deal', {
    id,
    name,
    account_id: must(cast.accounts, deal.account),
    lead_id: lead === null ? null : must(cast.leads, lead),
    owner_id: cast.person(deal.owner),
    stage_id: cast.named(db, 'deal_stage', last.stage),
    stage_on: localDate(last.at),
    amount: revised ? (deal.revised?.amount ?? deal.amount) : deal.amount,
    currency: deal.currency,
    created_on: localDate(deal.createdAt),
    expected_close_on: pushes.at(-1)?.to ?? deal.expected,
    closed_on: closed ? localDate(deal.closedAt ?? '') : null,
    last_activity_on: localDate(last.at),
    pushes: pushes.length,
    channel_id: lead === null ? null : cast.named(db, 'channel', channels[lead.channel].name),
    campaign_id: cast.campaign(lead?.campaign ?? null),
    product,
    competitor,
    loss_reason_id: closed ? reasonId(db, cast, deal) : null,
    win_reason: closed ? deal.winReason : null,
    external_id: externalId,
    search: dealSearchText({ name, accountName: deal.account.name, product, competitor, externalId }),
  });
  for (const { stage, at } of past) writeStageEntry(db, context, cast, deal, stage, at);
  for (const push of pushes) writePush(db, context, cast, deal, push);
}

const reasonId = (db: WritableDb, cast: Cast, deal: DealPlan): string | null => {
  const name = deal.firstLossReason ?? deal.lossReason;
  return name === null ? null : cast.named(db, 'loss_reason', name);
};

function writeStageEntry(
  db: WritableDb,
  context: WriteContext,
  cast: Cast,
  deal: DealPlan,
  stage: string,
  at: Instant,
): void {
  insertRow(db, 'deal_stage_entry', {
    id: context.newId(),
    deal_id: must(cast.deals, deal),
    stage_id: cast.named(db, 'deal_stage', stage),
    entered_on: localDate(at),
    entered_at: at,
  });
}

function writePush(db: WritableDb, context: WriteContext, cast: Cast, deal: DealPlan, push: PushPlan): void {
  insertRow(db, 'deal_push', {
    id: context.newId(),
    deal_id: must(cast.deals, deal),
    from_on: push.from,
    to_on: push.to,
    pushed_on: localDate(push.at),
  });
}

/** Moves the lead behind a deal, if it has one and the story says so. */
function moveLeadOf(db: WritableDb, context: WriteContext, cast: Cast, deal: DealPlan, at: Instant): void {
  const { lead, cycle } = deal;
  if (lead === null || cycle === null) return;
  const move = cycle.moves.find((one) => one.at === at);
  if (move !== undefined) writeMove(db, context, cast, lead, cycle, move);
}

const creation = (deal: DealPlan): Step =>
  step({ by: deal.owner, at: deal.createdAt }, (book, cast, doing) =>
    book.run(doing, 'deals.create', `New deal ${deal.name}`, (db, context) => {
      writeAccounts(db, context, cast, [{ account: deal.account, on: localDate(deal.createdAt) }]);
      moveLeadOf(db, context, cast, deal, deal.createdAt);
      writeDeal(db, context, cast, deal, deal.createdAt);
    }),
  );

function stageMove(deal: DealPlan, stage: string, at: Instant): Step {
  const closing = at === deal.closedAt;
  return step({ by: deal.owner, at }, (book, cast, doing) =>
    book.run(doing, 'deals.moveStage', `Move of ${deal.name} to ${stage}`, (db, context) => {
      writeStageEntry(db, context, cast, deal, stage, at);
      const on = localDate(at);
      updateRow(db, 'deal', must(cast.deals, deal), {
        stage_id: cast.named(db, 'deal_stage', stage),
        stage_on: on,
        last_activity_on: on,
        ...(closing
          ? { closed_on: on, loss_reason_id: reasonId(db, cast, deal), win_reason: deal.winReason }
          : {}),
      });
      if (closing) moveLeadOf(db, context, cast, deal, addMinutes(at, 1));
    }),
  );
}

const pushOf = (deal: DealPlan, push: PushPlan): Step =>
  step({ by: deal.owner, at: push.at }, (book, cast, doing) =>
    book.run(doing, 'deals.update', `New close date of ${deal.name}`, (db, context) => {
      writePush(db, context, cast, deal, push);
      const count = deal.pushes.indexOf(push) + 1;
      updateRow(db, 'deal', must(cast.deals, deal), { expected_close_on: push.to, pushes: count });
    }),
  );

const revision = (deal: DealPlan, amount: number, at: Instant): Step =>
  step({ by: deal.owner, at }, (book, cast, doing) =>
    book.run(doing, 'deals.update', `New amount of ${deal.name}`, (db) =>
      updateRow(db, 'deal', must(cast.deals, deal), { amount }),
    ),
  );

const opinionOf = (deal: DealPlan, opinion: OpinionPlan): Step =>
  step({ by: opinion.by, at: opinion.at }, (book, cast, doing) => {
    book.run(
      doing,
      'deals.saveOpinion',
      `Loss reason of ${deal.name} by the ${opinion.voice}`,
      (db, context) => {
        insertRow(db, 'loss_opinion', {
          id: context.newId(),
          deal_id: must(cast.deals, deal),
          said_by: opinion.voice,
          loss_reason_id: cast.named(db, 'loss_reason', opinion.reason),
          said_on: localDate(opinion.at),
          quote: opinion.quote,
          person_id: cast.person(opinion.by),
        });
        if (opinion.voice === 'buyer' && deal.lossReason !== null)
          correctReason(db, cast, deal, deal.lossReason);
      },
    );
  });

/** The buyer's word replaces the rep's on the deal. */
function correctReason(db: WritableDb, cast: Cast, deal: DealPlan, reason: string): void {
  updateRow(db, 'deal', must(cast.deals, deal), { loss_reason_id: cast.named(db, 'loss_reason', reason) });
}
