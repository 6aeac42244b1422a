import type { MetricFilter } from '../../../../domain/metrics/scope.ts';
import { useCall } from '../../api.ts';
import { teamNames } from '../../ui/Pill.tsx';
import { type FilterField, filterFields } from './question.ts';

/** One value of a field to filter by; null = records without one. */
export interface FilterChoice {
  field: FilterField;
  value: string | null;
  text: string;
  /** The team of a person or channel, "left" or "not in use". */
  detail?: string;
}

export interface ChoiceGroup {
  field: FilterField;
  /** "Channel" */
  name: string;
  choices: readonly FilterChoice[];
  /** How many there are when only the first are listed. */
  total?: number;
}

interface Listed {
  id: string;
  name: string;
  active?: boolean;
  team?: 'sales' | 'marketing';
}

function choicesOf(field: FilterField, noneText: string, list: readonly Listed[]): FilterChoice[] {
  const inUse = list.filter(({ active }) => active !== false);
  const former = list.filter(({ active }) => active === false);
  const choice = ({ id, name, team }: Listed, detail?: string): FilterChoice => {
    const words = detail ?? (team === undefined ? undefined : teamNames[team]);
    return { field, value: id, text: name, ...(words === undefined ? {} : { detail: words }) };
  };
  return [
    ...inUse.map((each) => choice(each)),
    ...former.map((each) => choice(each, field === 'ownerId' ? 'left' : 'not in use')),
    { field, value: null, text: noneText },
  ];
}

const teams: readonly FilterChoice[] = [
  { field: 'team', value: 'sales', text: teamNames.sales },
  { field: 'team', value: 'marketing', text: teamNames.marketing },
];

/** Everything records can be filtered by. Fields nobody has set up yet are left out. */
export function useFilterChoices(): readonly ChoiceGroup[] {
  const channels = useCall('channels.list', {}).data ?? [];
  const people = useCall('people.list', {}).data ?? [];
  const campaigns = useCall('campaigns.list', {}).data ?? [];
  const personas = useCall('personas.list', {}).data ?? [];
  const choices: Record<FilterField, readonly FilterChoice[]> = {
    team: teams,
    channelId: choicesOf('channelId', 'No channel', channels),
    ownerId: choicesOf('ownerId', 'No owner', people),
    campaignId: choicesOf('campaignId', 'No campaign', campaigns),
    personaId: choicesOf('personaId', 'No persona', personas),
  };
  return filterFields
    .map(({ field, name }) => ({ field, name, choices: choices[field] }))
    .filter(({ choices: some }) => some.length > 1);
}

/** The filters in force, in words. A record removed meanwhile is still named as filter, so that it can be taken away. */
export function chosenFilters(
  filter: MetricFilter,
  groups: readonly ChoiceGroup[],
): { field: FilterField; name: string; text: string }[] {
  return filterFields.flatMap(({ field, name }) => {
    const value = filter[field];
    if (value === undefined) return [];
    const group = groups.find((each) => each.field === field);
    const choice = group?.choices.find((each) => each.value === value);
    return [{ field, name, text: choice?.text ?? (value === null ? 'none' : '…') }];
  });
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The choices whose text or group holds every word typed; at most `most` of each group. */
export function searchChoices(groups: readonly ChoiceGroup[], typed: string, most: number): ChoiceGroup[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return groups.flatMap((group) => {
    const found = group.choices.filter(({ text }) => {
      const searched = fold(`${group.name} ${text}`);
      return words.every((word) => searched.includes(word));
    });
    if (found.length === 0) return [];
    if (found.length <= most) return [{ ...group, choices: found }];
    return [{ ...group, choices: found.slice(0, most), total: found.length }];
  });
}
