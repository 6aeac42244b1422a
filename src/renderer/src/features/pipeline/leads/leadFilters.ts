import type { FilterField } from '../toolbar/filterField.ts';
import { leadStageOptions, namedOptions, personOptions } from '../words.ts';

/** What leads can be filtered by, in the order of the menu. */
export const leadFilters: readonly FilterField[] = [
  { field: 'stage', title: 'Stage', kind: 'choice', options: leadStageOptions },
  { field: 'owner', title: 'Owner', kind: 'choice', none: 'Nobody', options: (look) => personOptions(look) },
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
  {
    field: 'persona',
    title: 'Persona',
    kind: 'choice',
    none: 'No persona',
    options: (look) => namedOptions(look.lists.personas),
  },
  { field: 'createdOn', title: 'Created', kind: 'date' },
  { field: 'stageOn', title: 'In stage since', kind: 'date' },
  { field: 'score', title: 'Score', kind: 'number' },
  { field: 'email', title: 'Email', kind: 'given' },
  { field: 'phone', title: 'Phone', kind: 'given' },
  { field: 'company', title: 'Company', kind: 'given' },
];
