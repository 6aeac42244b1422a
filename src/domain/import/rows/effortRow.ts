import type { IsoDate } from '../../calendar.ts';
import type { Currency } from '../../money.ts';
import { type SpendKind, spendKindSchema } from '../../vocabulary.ts';
import { campaignFields, spendFields, touchFields } from '../fields/effortFields.ts';
import type { ImportPlan } from '../plan.ts';
import type { RowReading } from '../rowReader.ts';
import { plainKey, positionsOf, type Unusable, unusable, type Values, valuesOf } from './values.ts';

/** Rows about marketing and sales effort: campaigns, spend and touches. */

export interface CampaignDraft {
  externalId: string | null;
  name: string;
  channel: string | null;
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
  owner: string | null;
  status: string | null;
  note: string | null;
  extra: Record<string, string> | null;
}

const campaign = positionsOf(campaignFields);

export function campaignOf(reading: RowReading): CampaignDraft | Unusable {
  const values = valuesOf(campaign, reading);
  const name = values.text('name');
  if (name === null) return unusable('The row has no campaign name.');
  const [startsOn, endsOn] = [values.text('startsOn'), values.text('endsOn')];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    return unusable(`The campaign ends on ${endsOn}, before it starts on ${startsOn}.`);
  }
  return {
    externalId: values.text('externalId'),
    name,
    channel: values.text('channel'),
    startsOn,
    endsOn,
    owner: values.text('owner'),
    status: values.text('status'),
    note: values.text('note'),
    extra: reading.extra,
  };
}

export interface SpendDraft {
  externalId: string | null;
  campaign: string | null;
  channel: string | null;
  spentOn: IsoDate;
  kind: SpendKind;
  amount: number | null;
  currency: Currency;
  impressions: number | null;
  clicks: number | null;
  reportedLeads: number | null;
  reportedConversions: number | null;
  reportedRevenue: number | null;
  note: string | null;
  extra: Record<string, string> | null;
}

const spend = positionsOf(spendFields);

export function spendOf(reading: RowReading, plan: ImportPlan): SpendDraft | Unusable {
  const values = valuesOf(spend, reading);
  const [campaignName, channel] = [values.text('campaign'), values.text('channel')];
  if (campaignName === null && channel === null)
    return unusable('The row names neither a campaign nor a channel.');
  const spentOn = spendDate(values, plan);
  if (spentOn === null) return unusable('The row has no date, and no month with a year.');
  return {
    externalId: values.text('externalId'),
    campaign: campaignName,
    channel,
    spentOn,
    kind: spendKindSchema.catch('actual').parse(values.text('kind')),
    amount: values.number('amount'),
    currency: reading.currency,
    impressions: values.number('impressions'),
    clicks: values.number('clicks'),
    reportedLeads: values.number('reportedLeads'),
    reportedConversions: values.number('reportedConversions'),
    reportedRevenue: values.number('reportedRevenue'),
    note: values.text('note'),
    extra: reading.extra,
  };
}

/** The date, else the first of the month and year, else the start of the period the report names above its table. */
function spendDate(values: Values<keyof typeof spend>, plan: ImportPlan): IsoDate | null {
  const date = values.text('spentOn');
  if (date !== null) return date;
  const cell = values.number('month');
  if (cell === null) return plan.period?.from ?? null;
  const year = cell > 12 ? Math.floor(cell / 100) : values.number('year');
  return year === null ? null : `${year}-${String(cell > 12 ? cell % 100 : cell).padStart(2, '0')}-01`;
}

export interface TouchDraft {
  externalId: string | null;
  leadRef: string | null;
  leadEmail: string | null;
  dealRef: string | null;
  touchedOn: IsoDate;
  kind: string;
  channel: string | null;
  campaign: string | null;
  person: string | null;
  team: string | null;
  place: string | null;
  outcome: string | null;
  note: string | null;
  extra: Record<string, string> | null;
}

const touch = positionsOf(touchFields);

export function touchOf(reading: RowReading): TouchDraft | Unusable {
  const values = valuesOf(touch, reading);
  const [leadRef, leadEmail, dealRef] = [
    values.text('leadRef'),
    values.text('leadEmail'),
    values.text('dealRef'),
  ];
  if (leadRef === null && leadEmail === null && dealRef === null) {
    return unusable('The row names no lead and no deal that was touched.');
  }
  const touchedOn = values.text('touchedOn');
  if (touchedOn === null) return unusable('The row has no date.');
  const words = [values.text('subject'), values.text('note')].filter((part) => part !== null);
  return {
    externalId: values.text('externalId'),
    leadRef,
    leadEmail,
    dealRef,
    touchedOn,
    kind: values.text('kind') ?? 'Touch',
    channel: values.text('channel'),
    campaign: values.text('campaign'),
    person: values.text('person'),
    team: values.text('team'),
    place: values.text('place'),
    outcome: values.text('outcome'),
    note: words.length === 0 ? null : words.join('\n'),
    extra: reading.extra,
  };
}

interface Identity {
  key: string;
  strong: boolean;
  word: string;
}

const extraKey = (extra: Record<string, string> | null): string =>
  extra === null ? '' : JSON.stringify(extra);

/** The id, else everything that is not a measure: two lines that differ only in their figures are one line, corrected. */
export function spendIdentity(line: SpendDraft): Identity {
  if (line.externalId !== null) return { key: `id ${line.externalId}`, strong: true, word: 'spend line id' };
  const what = [
    plainKey(line.campaign ?? ''),
    plainKey(line.channel ?? ''),
    line.spentOn,
    line.kind,
    line.currency,
  ];
  return {
    key: `spend ${what.join('|')}|${line.note ?? ''}|${extraKey(line.extra)}`,
    strong: false,
    word: 'campaign, channel and date',
  };
}

export function touchIdentity(line: TouchDraft): Identity {
  if (line.externalId !== null) return { key: `id ${line.externalId}`, strong: true, word: 'touch id' };
  const who = plainKey(line.leadRef ?? line.leadEmail ?? line.dealRef ?? '');
  return {
    key: `touch ${who}|${line.touchedOn}|${plainKey(line.kind)}|${line.note ?? ''}|${plainKey(line.campaign ?? '')}`,
    strong: false,
    word: 'lead, date and kind',
  };
}
