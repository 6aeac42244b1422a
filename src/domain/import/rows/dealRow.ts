import type { IsoDate } from '../../calendar.ts';
import type { Currency } from '../../money.ts';
import type { DealStageKind } from '../../vocabulary.ts';
import { dealFields } from '../fields/dealFields.ts';
import type { RowReading } from '../rowReader.ts';
import { dealStageKindOf } from '../words/dealStage.ts';
import { plainKey, positionsOf, type Unusable, unusable, type Values, valuesOf } from './values.ts';

/** A deal as a row tells it. Names of other records are still words. */
export interface DealDraft {
  externalId: string | null;
  name: string;
  /** The name was put together from other cells. */
  standIn: boolean;
  account: string | null;
  accountRef: string | null;
  accountDomain: string | null;
  leadRef: string | null;
  leadEmail: string | null;
  activityRef: string | null;
  owner: string | null;
  /** The word of the file; null when only a won or lost date tells the stage. */
  stageWord: string | null;
  kind: DealStageKind;
  stageOn: IsoDate | null;
  amount: number | null;
  currency: Currency;
  createdOn: IsoDate | null;
  expectedCloseOn: IsoDate | null;
  closedOn: IsoDate | null;
  lastActivityOn: IsoDate | null;
  channel: string | null;
  campaign: string | null;
  product: string | null;
  competitor: string | null;
  pipeline: string | null;
  lossReason: string | null;
  winReason: string | null;
  note: string | null;
  extra: Record<string, string> | null;
}

const at = positionsOf(dealFields);
type DealKey = keyof typeof at;

/**
 * Turns a read row into a deal. The stage word decides the kind; a won or lost date alone does too (Olist's closed
 * deals have no other sign). The close date is the closing day of a closed deal and the expected one of an open deal.
 */
export function dealOf(reading: RowReading): DealDraft | Unusable {
  const values = valuesOf(at, reading);
  const named = nameOf(values);
  if (named === null)
    return unusable('The row has no deal name, id, account or lead, so there is no deal in it.');
  const stageWord = values.text('stage');
  const kind = kindOf(values, stageWord);
  return {
    externalId: values.text('externalId'),
    ...named,
    account: values.text('account'),
    accountRef: values.text('accountRef'),
    accountDomain: values.text('accountDomain'),
    leadRef: values.text('leadRef'),
    leadEmail: values.text('leadEmail'),
    activityRef: values.text('activityRef'),
    owner: values.text('owner'),
    stageWord,
    kind,
    ...datesOf(values, kind),
    amount: values.number('amount'),
    currency: reading.currency,
    channel: values.text('channel'),
    campaign: values.text('campaign'),
    product: values.text('product'),
    competitor: values.text('competitor'),
    pipeline: values.text('pipeline'),
    lossReason: values.text('lossReason'),
    winReason: values.text('winReason'),
    note: values.text('note'),
    extra: reading.extra,
  };
}

function kindOf(values: Values<DealKey>, stageWord: string | null): DealStageKind {
  if (stageWord !== null) return dealStageKindOf(stageWord);
  if (values.text('wonOn') !== null) return 'won';
  return values.text('lostOn') === null ? 'open' : 'lost';
}

function datesOf(
  values: Values<DealKey>,
  kind: DealStageKind,
): Pick<DealDraft, 'stageOn' | 'createdOn' | 'expectedCloseOn' | 'closedOn' | 'lastActivityOn'> {
  const close = values.text('closeOn');
  const since = values.text('stageOn');
  const ended = kind === 'won' ? values.text('wonOn') : kind === 'lost' ? values.text('lostOn') : null;
  const closedOn = kind === 'open' ? null : (ended ?? close ?? since);
  return {
    stageOn: kind === 'open' ? since : closedOn,
    createdOn: values.text('createdOn'),
    expectedCloseOn: values.text('expectedCloseOn') ?? (kind === 'open' ? close : null),
    closedOn,
    lastActivityOn: values.text('lastActivityOn'),
  };
}

function nameOf(values: Values<DealKey>): { name: string; standIn: boolean } | null {
  const own = values.text('name');
  if (own !== null) return { name: own, standIn: false };
  const account = values.text('account') ?? values.text('accountDomain');
  const product = values.text('product');
  const parts = [account, product].filter((part) => part !== null);
  const id = values.text('externalId');
  if (account !== null) return { name: parts.join(' – ').slice(0, 500), standIn: true };
  const instead = id ?? values.text('accountRef') ?? values.text('leadEmail') ?? values.text('leadRef');
  if (instead === null) return null;
  return { name: product === null ? instead : `${product} – ${instead}`.slice(0, 500), standIn: true };
}

/** What makes two rows the same deal: the id, else name, account, lead and product together. */
export function dealIdentity(deal: DealDraft): { key: string; strong: boolean; word: string } {
  if (deal.externalId !== null) return { key: `id ${deal.externalId}`, strong: true, word: 'deal id' };
  const lead = deal.leadRef ?? deal.leadEmail ?? '';
  const account = deal.accountRef ?? deal.accountDomain ?? deal.account ?? '';
  return {
    key: `deal ${plainKey(deal.name)}|${plainKey(account)}|${plainKey(lead)}|${plainKey(deal.product ?? '')}`,
    strong: false,
    word: 'name, account and lead',
  };
}
