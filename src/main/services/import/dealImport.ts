import type { RowReading } from '../../../domain/import/rowReader.ts';
import { type DealDraft, dealIdentity, dealOf } from '../../../domain/import/rows/dealRow.ts';
import type { Unusable } from '../../../domain/import/rows/values.ts';
import { dealSearchText } from '../../../domain/searchText.ts';
import type { DealStageKind } from '../../../domain/vocabulary.ts';
import type { Row, WritableDb } from '../../storage/database.ts';
import { knownDeals, leadStanding } from '../../storage/importIndex.ts';
import { insertRows } from '../../storage/recorded.ts';
import type { WriteContext } from '../context.ts';
import { LeadFinder } from './leadFinder.ts';
import { LeadMover } from './leadMover.ts';
import { extraText, type Get, type Ground, type Prepared, RecordImport, textOf } from './recordImport.ts';
import type { Ref } from './references.ts';
import type { Identity } from './seenRows.ts';
import { Spelling } from './spelling.ts';

/** What the row says about the deal's stage and lead, needed again after writing. */
interface DealRest {
  stage: Ref;
  kind: DealStageKind;
  leadId: string | null;
  /** The created date the row itself tells, not the lead's. */
  ownCreatedOn: string | null;
  stageOn: string | null;
  closedOn: string | null;
}

/**
 * Deals, linked to their lead, account and owner. A deal whose file tells no created date takes that of its lead: it has
 * existed for the team since the first contact. A linked deal makes its lead an opportunity on the deal's created date,
 * a won one makes it a customer on the closing day.
 */
export class DealImport extends RecordImport<DealDraft, DealRest> {
  protected readonly table = 'deal';
  protected readonly columns = [
    'name',
    'account_id',
    'lead_id',
    'owner_id',
    'stage_id',
    'stage_on',
    'amount',
    'currency',
    'created_on',
    'expected_close_on',
    'closed_on',
    'last_activity_on',
    'channel_id',
    'campaign_id',
    'product',
    'competitor',
    'pipeline',
    'loss_reason_id',
    'win_reason',
    'note',
    'external_id',
    'extra',
  ];
  readonly #spelling: Spelling;
  readonly #leads: LeadFinder;
  readonly #pushes: { dealId: string; from: string; to: string }[] = [];

  constructor(ground: Ground) {
    super(ground);
    this.#spelling = new Spelling(ground.plan);
    this.#leads = new LeadFinder(ground.db, this.#spelling.columnOf('activityRef') !== null);
    for (const deal of knownDeals(ground.db)) {
      if (deal.externalId !== null) this.know(`id ${deal.externalId}`, deal.id);
      else this.know(weakKey(deal.name, deal.accountId, deal.leadId, deal.product), deal.id);
    }
  }

  protected draftOf(reading: RowReading): DealDraft | Unusable {
    return dealOf(reading);
  }

  protected identityOf(draft: DealDraft): Identity {
    const identity = dealIdentity(draft);
    if (identity.strong) return identity;
    // Without an id the deal is known by what it is linked to; a link that is not there yet makes it a new deal.
    const account = this.#accountOf(draft);
    const lead = this.#leadOf(draft);
    if (account !== null && account.id === null) return identity;
    return { ...identity, key: weakKey(draft.name, account?.id ?? null, lead, draft.product) };
  }

  #accountOf(draft: DealDraft): Ref | null {
    return this.ground.refs.account({
      externalId: draft.accountRef,
      domain: draft.accountDomain,
      name: draft.account,
    });
  }

  #leadOf(draft: DealDraft): string | null {
    return this.#leads.find({ ref: draft.leadRef, email: draft.leadEmail, touch: draft.activityRef });
  }

  protected prepare(draft: DealDraft): Prepared<DealRest> {
    const { refs, db } = this.ground;
    const notes: string[] = [];
    const account = this.#accountOf(draft);
    const leadId = this.#leadOf(draft);
    const stage = refs.dealStage(draft.stageWord, draft.kind);
    const kind = refs.kindOfStage(stage);
    const channel = draft.channel === null ? null : refs.channel(draft.channel);
    const campaign = draft.campaign === null ? null : refs.campaign(draft.campaign);
    const reason = draft.lossReason === null ? null : refs.lossReason(draft.lossReason);
    this.#spelling.keep(draft, 'stage', draft.stageWord, stage);
    this.#spelling.keep(draft, 'channel', draft.channel, channel);
    this.#spelling.keep(draft, 'campaign', draft.campaign, campaign);
    this.#spelling.keep(draft, 'lossReason', draft.lossReason, reason);
    if (leadId === null) this.#keepLeadWords(draft, notes);
    const closedOn = kind === 'open' ? null : draft.closedOn;
    if (kind !== 'open' && closedOn === null)
      notes.push('The deal is closed, but its row has no close date.');
    const createdOn =
      draft.createdOn ?? (leadId === null ? null : (leadStanding(db, leadId)?.createdOn ?? null));
    const stageOn = kind === 'open' ? draft.stageOn : closedOn;
    return {
      notes,
      rest: { stage, kind, leadId, ownCreatedOn: draft.createdOn, stageOn, closedOn },
      values: [
        draft.name,
        account,
        leadId,
        draft.owner === null ? null : refs.person(draft.owner, 'sales'),
        stage,
        stageOn,
        draft.amount,
        draft.currency,
        createdOn,
        draft.expectedCloseOn,
        closedOn,
        draft.lastActivityOn,
        channel,
        campaign,
        draft.product,
        draft.competitor,
        draft.pipeline,
        reason,
        draft.winReason,
        draft.note,
        draft.externalId,
        extraText(draft.extra),
      ],
    };
  }

  /** The words that will link the deal once its lead is imported. */
  #keepLeadWords(draft: DealDraft, notes: string[]): void {
    const words = [
      ['leadRef', draft.leadRef],
      ['leadEmail', draft.leadEmail],
      ['activityRef', draft.activityRef],
    ] as const;
    for (const [field, word] of words) {
      if (word === null) continue;
      this.#spelling.keepText(draft, field, word);
      if (notes.length === 0)
        notes.push(
          `No lead of this workbook belongs to ${word}; the deal is linked when that lead is imported.`,
        );
    }
  }

  /** A deal closed in the workbook stays closed: last week's list must not reopen it. */
  protected override untouched(draft: DealDraft, rest: DealRest, before: Row): ReadonlySet<string> {
    const columns = new Set<string>();
    if (draft.standIn) columns.add('name');
    if (draft.amount === null) columns.add('currency');
    if (draft.createdOn === null && textOf(before['created_on']) !== null) columns.add('created_on');
    const closed = this.ground.refs.kindOfStageId(String(before['stage_id'])) !== 'open';
    if (closed && rest.kind === 'open') {
      for (const column of ['stage_id', 'stage_on', 'expected_close_on', 'closed_on']) columns.add(column);
    }
    return columns;
  }

  protected override searchOf(get: Get, accountName: string | null): string {
    return dealSearchText({
      name: textOf(get('name')) ?? '',
      accountName,
      product: textOf(get('product')),
      competitor: textOf(get('competitor')),
      externalId: textOf(get('external_id')),
    });
  }

  /** A deal that opens again has no closing day; an expected close date moved later is a push. */
  protected override finish(before: Row, patch: Row): Row {
    const stage = textOf(patch['stage_id']);
    const opened =
      stage !== null && this.ground.refs.kindOfStageId(stage) === 'open' ? { closed_on: null } : {};
    const from = textOf(before['expected_close_on']);
    const to = textOf(patch['expected_close_on']);
    if (from === null || to === null || to <= from) return { ...patch, ...opened };
    this.#pushes.push({ dealId: String(before['id']), from, to });
    return { ...patch, ...opened, pushes: Number(before['pushes']) + 1 };
  }

  protected override afterwards(db: WritableDb, context: WriteContext): void {
    const moved = this.updated.filter(({ patch }) => patch.has('stage_id'));
    insertRows(
      db,
      'deal_stage_entry',
      ['id', 'deal_id', 'stage_id', 'entered_on'],
      [...this.created, ...moved].map(({ id, rest }) => [context.newId(), id, rest.stage.id, rest.stageOn]),
    );
    insertRows(
      db,
      'deal_push',
      ['id', 'deal_id', 'from_on', 'to_on', 'pushed_on'],
      this.#pushes.map(({ dealId, from, to }) => [context.newId(), dealId, from, to, context.today]),
    );
    const mover = new LeadMover(db, context);
    const linked = this.updated.filter(({ patch }) => patch.has('stage_id') || patch.has('lead_id'));
    for (const { rest } of [...this.created, ...linked]) moveLeadOf(rest, mover);
  }
}

function moveLeadOf({ leadId, kind, ownCreatedOn, closedOn }: DealRest, mover: LeadMover): void {
  if (leadId === null) return;
  if (ownCreatedOn !== null || kind === 'open') mover.reach(leadId, 'opportunity', ownCreatedOn);
  if (kind === 'won') mover.reach(leadId, 'customer', closedOn);
}

const weakKey = (
  name: string,
  accountId: string | null,
  leadId: string | null,
  product: string | null,
): string => `deal ${name.toLowerCase()}|${accountId ?? ''}|${leadId ?? ''}|${(product ?? '').toLowerCase()}`;
