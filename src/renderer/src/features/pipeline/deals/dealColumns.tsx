import type { DealRow } from '../../../../../domain/deal.ts';
import { noValue } from '../../../format.ts';
import { AgePill, ageText } from '../AgePill.tsx';
import type { GridColumn } from '../grid/column.ts';
import { OwnerCell } from '../leads/leadColumns.tsx';
import { DealStageMark } from '../StageMark.tsx';
import { lossReasonOptions, namedOptions, nameIn, personOptions } from '../words.ts';

const plain = (
  key: 'product' | 'competitor' | 'pipeline' | 'winReason',
  title: string,
  width: number,
  more: Partial<GridColumn<DealRow>> = {},
): GridColumn<DealRow> => ({
  key,
  title,
  width,
  text: (deal) => deal[key] ?? noValue,
  value: (deal) => deal[key],
  edit: { kind: 'text', maxLength: 200 },
  ...more,
});

const date = (
  key: 'createdOn' | 'expectedCloseOn' | 'closedOn' | 'lastActivityOn',
  title: string,
  more: Partial<GridColumn<DealRow>> = {},
): GridColumn<DealRow> => ({
  key,
  title,
  width: 128,
  align: 'end',
  sort: key,
  text: (deal, look) => look.format.date(deal[key]),
  value: (deal) => deal[key],
  ...more,
});

/** The columns of the deals grid. Keys are the fields an edit changes. */
export const dealColumns: readonly GridColumn<DealRow>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 240,
    sort: 'name',
    text: (deal) => deal.name,
    value: (deal) => deal.name,
    edit: { kind: 'text', isRequired: true, maxLength: 500 },
  },
  {
    key: 'account',
    title: 'Account',
    width: 180,
    sort: 'account',
    text: (deal) => deal.accountName ?? noValue,
  },
  {
    key: 'stageId',
    title: 'Stage',
    width: 150,
    sort: 'stage',
    text: (deal, look) => nameIn(look.lists.dealStages, deal.stageId),
    cell: (deal, look) => (
      <DealStageMark kind={deal.kind} name={nameIn(look.lists.dealStages, deal.stageId)} />
    ),
    value: (deal) => deal.stageId,
    edit: { kind: 'choice', options: (look, deal) => namedOptions(look.lists.dealStages, deal.stageId) },
  },
  {
    key: 'age',
    title: 'In stage',
    width: 96,
    align: 'end',
    sort: 'stageOn',
    text: (deal, look) => ageText(deal.stageOn, look),
    cell: (deal, look) => <AgePill since={deal.stageOn} isClosed={deal.kind !== 'open'} look={look} />,
  },
  {
    key: 'amount',
    title: 'Amount',
    width: 120,
    align: 'end',
    sort: 'amount',
    text: (deal, look) => look.format.money(deal.amount, deal.currency),
    value: (deal) => deal.amount,
    edit: { kind: 'money', currency: (deal) => deal.currency },
  },
  {
    key: 'ownerId',
    title: 'Owner',
    width: 170,
    sort: 'owner',
    text: (deal, look) => nameIn(look.lists.people, deal.ownerId),
    cell: (deal, look) => <OwnerCell id={deal.ownerId} look={look} />,
    value: (deal) => deal.ownerId,
    edit: { kind: 'choice', none: 'Nobody', options: (look, deal) => personOptions(look, deal.ownerId) },
  },
  date('expectedCloseOn', 'Expected close', { edit: { kind: 'date' } }),
  {
    key: 'pushes',
    title: 'Pushes',
    width: 76,
    align: 'end',
    sort: 'pushes',
    text: (deal, look) => look.format.number(deal.pushes),
  },
  date('closedOn', 'Closed'),
  date('createdOn', 'Created', { edit: { kind: 'date', max: 'today' } }),
  {
    key: 'lossReasonId',
    title: 'Loss reason',
    width: 150,
    text: (deal, look) => nameIn(look.lists.lossReasons, deal.lossReasonId),
    value: (deal) => deal.lossReasonId,
    edit: { kind: 'choice', options: (look, deal) => lossReasonOptions(look, deal.lossReasonId) },
  },
  {
    key: 'channelId',
    title: 'Channel',
    width: 150,
    sort: 'channel',
    isOptional: true,
    text: (deal, look) => nameIn(look.lists.channels, deal.channelId),
    value: (deal) => deal.channelId,
    edit: {
      kind: 'choice',
      none: 'No channel',
      options: (look, deal) => namedOptions(look.lists.channels, deal.channelId),
    },
  },
  {
    key: 'campaignId',
    title: 'Campaign',
    width: 170,
    sort: 'campaign',
    isOptional: true,
    text: (deal, look) => nameIn(look.lists.campaigns, deal.campaignId),
    value: (deal) => deal.campaignId,
    edit: { kind: 'choice', none: 'No campaign', options: (look) => namedOptions(look.lists.campaigns) },
  },
  plain('product', 'Product', 150, { sort: 'product', isOptional: true }),
  plain('competitor', 'Competitor', 150, { isOptional: true }),
  plain('pipeline', 'Pipeline', 140, { isOptional: true }),
  plain('winReason', 'Win reason', 180, { isOptional: true }),
  date('lastActivityOn', 'Last activity', { isOptional: true }),
];
