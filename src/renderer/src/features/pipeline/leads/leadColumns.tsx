import type { Lead } from '../../../../../domain/lead.ts';
import { isExit } from '../../../../../domain/lifecycle.ts';
import { noValue } from '../../../format.ts';
import { TeamChip } from '../../../ui/Pill.tsx';
import { AgePill, ageText } from '../AgePill.tsx';
import type { GridColumn, Look } from '../grid/column.ts';
import { LeadStageMark } from '../StageMark.tsx';
import { leadStageOptions, namedOptions, nameIn, personOptions } from '../words.ts';

const isClosed = (lead: Lead): boolean => lead.stage === 'customer' || isExit(lead.stage);

/** A person's name with the S or M of the team. */
export function OwnerCell({ id, look }: { id: string | null; look: Look }) {
  const person = id === null ? undefined : look.lists.people.byId.get(id);
  if (person === undefined) return <span>{noValue}</span>;
  return <TeamChip team={person.team}>{person.name}</TeamChip>;
}

const plain = (
  key: 'email' | 'phone' | 'jobTitle' | 'company' | 'country' | 'city' | 'exitReason',
  title: string,
  width: number,
  more: Partial<GridColumn<Lead>> = {},
): GridColumn<Lead> => ({
  key,
  title,
  width,
  text: (lead) => lead[key] ?? noValue,
  value: (lead) => lead[key],
  edit: { kind: 'text', maxLength: key === 'email' ? 320 : key === 'phone' ? 60 : 200 },
  ...more,
});

/** The columns of the leads grid. Keys are the fields an edit changes. */
export const leadColumns: readonly GridColumn<Lead>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 220,
    sort: 'name',
    text: (lead) => lead.name,
    value: (lead) => lead.name,
    edit: { kind: 'text', isRequired: true, maxLength: 500 },
  },
  plain('company', 'Company', 180, { sort: 'company' }),
  {
    key: 'stage',
    title: 'Stage',
    width: 160,
    sort: 'stage',
    text: (lead, look) => look.stageNames[lead.stage],
    cell: (lead, look) => <LeadStageMark stage={lead.stage} name={look.stageNames[lead.stage]} />,
    value: (lead) => lead.stage,
    edit: { kind: 'choice', options: leadStageOptions },
  },
  {
    key: 'age',
    title: 'In stage',
    width: 96,
    align: 'end',
    sort: 'stageOn',
    text: (lead, look) => ageText(lead.stageOn, look),
    cell: (lead, look) => <AgePill since={lead.stageOn} isClosed={isClosed(lead)} look={look} />,
  },
  {
    key: 'ownerId',
    title: 'Owner',
    width: 170,
    sort: 'owner',
    text: (lead, look) => nameIn(look.lists.people, lead.ownerId),
    cell: (lead, look) => <OwnerCell id={lead.ownerId} look={look} />,
    value: (lead) => lead.ownerId,
    edit: { kind: 'choice', none: 'Nobody', options: (look, lead) => personOptions(look, lead.ownerId) },
  },
  {
    key: 'channelId',
    title: 'Channel',
    width: 150,
    sort: 'channel',
    text: (lead, look) => nameIn(look.lists.channels, lead.channelId),
    value: (lead) => lead.channelId,
    edit: {
      kind: 'choice',
      none: 'No channel',
      options: (look, lead) => namedOptions(look.lists.channels, lead.channelId),
    },
  },
  {
    key: 'campaignId',
    title: 'Campaign',
    width: 170,
    sort: 'campaign',
    text: (lead, look) => nameIn(look.lists.campaigns, lead.campaignId),
    value: (lead) => lead.campaignId,
    edit: { kind: 'choice', none: 'No campaign', options: (look) => namedOptions(look.lists.campaigns) },
  },
  {
    key: 'score',
    title: 'Score',
    width: 72,
    align: 'end',
    sort: 'score',
    text: (lead, look) => look.format.number(lead.score),
    value: (lead) => lead.score,
    edit: { kind: 'number' },
  },
  {
    key: 'createdOn',
    title: 'Created',
    width: 110,
    align: 'end',
    sort: 'createdOn',
    text: (lead, look) => look.format.date(lead.createdOn),
    value: (lead) => lead.createdOn,
    edit: { kind: 'date', max: 'today' },
  },
  plain('email', 'Email', 220, { sort: 'email' }),
  plain('phone', 'Phone', 140, { isOptional: true }),
  plain('jobTitle', 'Job title', 160, { sort: 'jobTitle', isOptional: true }),
  {
    key: 'personaId',
    title: 'Persona',
    width: 150,
    sort: 'persona',
    isOptional: true,
    text: (lead, look) => nameIn(look.lists.personas, lead.personaId),
    value: (lead) => lead.personaId,
    edit: {
      kind: 'choice',
      none: 'No persona',
      options: (look, lead) => namedOptions(look.lists.personas, lead.personaId),
    },
  },
  plain('city', 'City', 130, { sort: 'city', isOptional: true }),
  plain('country', 'Country', 120, { sort: 'country', isOptional: true }),
  plain('exitReason', 'Exit reason', 180, { isOptional: true }),
  {
    key: 'cycle',
    title: 'Cycle',
    width: 72,
    align: 'end',
    isOptional: true,
    text: (lead, look) => look.format.number(lead.cycle),
  },
];
