import type { FilterField } from '../toolbar/filterField.ts';
import { lossReasonOptions, namedOptions, personOptions } from '../words.ts';

const kinds = [
  { key: 'open', text: 'Open' },
  { key: 'won', text: 'Won' },
  { key: 'lost', text: 'Lost' },
] as const;

/** What deals can be filtered by, in the order of the menu. */
export const dealFilters: readonly FilterField[] = [
  { field: 'kind', title: 'Status', kind: 'choice', options: () => kinds },
  { field: 'stage', title: 'Stage', kind: 'choice', options: (look) => namedOptions(look.lists.dealStages) },
  { field: 'owner', title: 'Owner', kind: 'choice', none: 'Nobody', options: (look) => personOptions(look) },
  { field: 'amount', title: 'Amount', kind: 'money' },
  { field: 'expectedCloseOn', title: 'Expected close', kind: 'date' },
  { field: 'closedOn', title: 'Closed', kind: 'date' },
  { field: 'createdOn', title: 'Created', kind: 'date' },
  { field: 'stageOn', title: 'In stage since', kind: 'date' },
  { field: 'lastActivityOn', title: 'Last activity', kind: 'date' },
  { field: 'pushes', title: 'Pushes', kind: 'number' },
  {
    field: 'lossReason',
    title: 'Loss reason',
    kind: 'choice',
    none: 'No reason',
    options: (look) => lossReasonOptions(look),
  },
  {
    field: 'channel',
    title: 'Channel',
    kind: 'choice',
    none: 'No channel',
    options: (look) => namedOptions(look.lists.channels),
  },
  {
    field: 'campaign',
    title: 'Campaign',
    kind: 'choice',
    none: 'No campaign',
    options: (look) => namedOptions(look.lists.campaigns),
  },
];
