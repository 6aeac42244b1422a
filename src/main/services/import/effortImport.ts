import type { RowReading } from '../../../domain/import/rowReader.ts';
import { namedIdentity } from '../../../domain/import/rows/accountRow.ts';
import {
  type CampaignDraft,
  campaignOf,
  type SpendDraft,
  spendIdentity,
  spendOf,
  type TouchDraft,
  touchIdentity,
  touchOf,
} from '../../../domain/import/rows/effortRow.ts';
import { plainKey, type Unusable, unusable } from '../../../domain/import/rows/values.ts';
import { knownCampaigns, knownDeals, knownSpend, knownTouches } from '../../storage/importIndex.ts';
import { LeadFinder } from './leadFinder.ts';
import { extraText, type Ground, type Prepared, RecordImport } from './recordImport.ts';
import type { Ref } from './references.ts';
import type { Identity } from './seenRows.ts';
import { Spelling } from './spelling.ts';

export class CampaignImport extends RecordImport<CampaignDraft> {
  protected readonly table = 'campaign';
  protected readonly columns = [
    'name',
    'channel_id',
    'starts_on',
    'ends_on',
    'owner_id',
    'status',
    'note',
    'external_id',
    'extra',
  ];
  readonly #spelling: Spelling;

  constructor(ground: Ground) {
    super(ground);
    this.#spelling = new Spelling(ground.plan);
    for (const campaign of knownCampaigns(ground.db)) {
      if (campaign.externalId !== null) this.know(`id ${campaign.externalId}`, campaign.id);
      else this.know(`free name ${plainKey(campaign.name)}`, campaign.id);
      this.know(`name ${plainKey(campaign.name)}`, campaign.id);
    }
  }

  protected draftOf(reading: RowReading): CampaignDraft | Unusable {
    return campaignOf(reading);
  }

  protected identityOf(draft: CampaignDraft): Identity {
    return namedIdentity(draft, 'campaign');
  }

  protected override otherKeys(draft: CampaignDraft): string[] {
    return draft.externalId === null ? [] : [`free name ${plainKey(draft.name)}`];
  }

  protected prepare(draft: CampaignDraft): Prepared<null> {
    const { refs } = this.ground;
    const channel = draft.channel === null ? null : refs.channel(draft.channel);
    this.#spelling.keep(draft, 'channel', draft.channel, channel);
    const owner = draft.owner === null ? null : refs.person(draft.owner, 'marketing');
    return {
      notes: [],
      rest: null,
      values: [
        draft.name,
        channel,
        draft.startsOn,
        draft.endsOn,
        owner,
        draft.status,
        draft.note,
        draft.externalId,
        extraText(draft.extra),
      ],
    };
  }
}

/** Spend lines. Lines of one campaign and day that differ in nothing but their figures follow one another in order. */
export class SpendImport extends RecordImport<SpendDraft> {
  protected readonly table = 'spend';
  protected readonly columns = [
    'campaign_id',
    'channel_id',
    'spent_on',
    'kind',
    'amount',
    'currency',
    'impressions',
    'clicks',
    'reported_leads',
    'reported_conversions',
    'reported_revenue',
    'external_id',
    'note',
    'extra',
  ];
  readonly #spelling: Spelling;

  constructor(ground: Ground) {
    super(ground);
    this.#spelling = new Spelling(ground.plan);
    for (const line of knownSpend(ground.db)) {
      if (line.externalId !== null) this.know(`id ${line.externalId}`, line.id);
      else this.know(spendKey(line), line.id);
    }
  }

  protected draftOf(reading: RowReading): SpendDraft | Unusable {
    return spendOf(reading, this.ground.plan);
  }

  protected identityOf(draft: SpendDraft): Identity {
    const identity = spendIdentity(draft);
    if (identity.strong) return identity;
    const { channel, campaign } = this.#refsOf(draft);
    if (channel?.id === null || campaign?.id === null) return identity;
    const key = spendKey({
      ...draft,
      channelId: channel?.id ?? null,
      campaignId: campaign?.id ?? null,
      extra: extraText(draft.extra),
    });
    return { ...identity, key };
  }

  #refsOf(draft: SpendDraft): { channel: Ref | null; campaign: Ref | null } {
    const { refs } = this.ground;
    const channel = draft.channel === null ? null : refs.channel(draft.channel);
    const campaign = draft.campaign === null ? null : refs.campaign(draft.campaign, channel);
    this.#spelling.keep(draft, 'channel', draft.channel, channel);
    this.#spelling.keep(draft, 'campaign', draft.campaign, campaign);
    return { channel, campaign };
  }

  protected prepare(draft: SpendDraft): Prepared<null> {
    const { channel, campaign } = this.#refsOf(draft);
    return {
      notes: [],
      rest: null,
      values: [
        campaign,
        channel,
        draft.spentOn,
        draft.kind,
        draft.amount,
        draft.currency,
        draft.impressions,
        draft.clicks,
        draft.reportedLeads,
        draft.reportedConversions,
        draft.reportedRevenue,
        draft.externalId,
        draft.note,
        extraText(draft.extra),
      ],
    };
  }
}

const spendKey = (line: {
  campaignId: string | null;
  channelId: string | null;
  spentOn: string;
  kind: string;
  currency: string;
  note: string | null;
  extra: string | null;
}): string =>
  [
    'spend',
    line.campaignId,
    line.channelId,
    line.spentOn,
    line.kind,
    line.currency,
    line.note,
    line.extra,
  ].join('|');

/** Touches of leads and deals that are in the workbook already. */
export class TouchImport extends RecordImport<TouchDraft> {
  protected readonly table = 'touch';
  protected readonly columns = [
    'lead_id',
    'deal_id',
    'channel_id',
    'campaign_id',
    'person_id',
    'team',
    'kind',
    'touched_on',
    'place',
    'outcome',
    'note',
    'external_id',
    'extra',
  ];
  readonly #spelling: Spelling;
  readonly #leads: LeadFinder;
  readonly #deals = new Map<string, string>();

  constructor(ground: Ground) {
    super(ground);
    this.#spelling = new Spelling(ground.plan);
    this.#leads = new LeadFinder(ground.db, false);
    for (const deal of knownDeals(ground.db))
      if (deal.externalId !== null) this.#deals.set(deal.externalId, deal.id);
    for (const touch of knownTouches(ground.db)) {
      if (touch.externalId !== null) this.know(`id ${touch.externalId}`, touch.id);
      else this.know(touchKey(touch), touch.id);
    }
  }

  protected draftOf(reading: RowReading): TouchDraft | Unusable {
    return touchOf(reading);
  }

  protected identityOf(draft: TouchDraft): Identity {
    const identity = touchIdentity(draft);
    if (identity.strong) return identity;
    return {
      ...identity,
      key: touchKey({ ...draft, leadId: this.#leadOf(draft), dealId: this.#dealOf(draft) }),
    };
  }

  #leadOf(draft: TouchDraft): string | null {
    return this.#leads.find({ ref: draft.leadRef, email: draft.leadEmail, touch: null });
  }

  #dealOf(draft: TouchDraft): string | null {
    return draft.dealRef === null ? null : (this.#deals.get(draft.dealRef) ?? null);
  }

  protected prepare(draft: TouchDraft): Prepared<null> | Unusable {
    const { refs } = this.ground;
    const leadId = this.#leadOf(draft);
    const dealId = this.#dealOf(draft);
    if (leadId === null && dealId === null) {
      const who = draft.leadRef ?? draft.leadEmail ?? draft.dealRef ?? '';
      return unusable(`No lead or deal of this workbook belongs to ${who}. Import the leads first.`);
    }
    const channel = draft.channel === null ? null : refs.channel(draft.channel);
    const campaign = draft.campaign === null ? null : refs.campaign(draft.campaign, channel);
    this.#spelling.keep(draft, 'channel', draft.channel, channel);
    this.#spelling.keep(draft, 'campaign', draft.campaign, campaign);
    const team = draft.team ?? (channel === null && campaign === null ? 'sales' : 'marketing');
    const person =
      draft.person === null ? null : refs.person(draft.person, team === 'marketing' ? 'marketing' : 'sales');
    return {
      notes: [],
      rest: null,
      values: [
        leadId,
        dealId,
        channel,
        campaign,
        person,
        team,
        draft.kind,
        draft.touchedOn,
        draft.place,
        draft.outcome,
        draft.note,
        draft.externalId,
        extraText(draft.extra),
      ],
    };
  }
}

const touchKey = (touch: {
  leadId: string | null;
  dealId: string | null;
  touchedOn: string;
  kind: string;
  note: string | null;
}): string =>
  ['touch', touch.leadId, touch.dealId, touch.touchedOn, touch.kind.toLowerCase(), touch.note].join('|');
