import { useMemo } from 'react';
import type { Campaign } from '../../../../domain/campaign.ts';
import type { Channel } from '../../../../domain/channel.ts';
import type { DealStage } from '../../../../domain/dealStage.ts';
import type { LossReason } from '../../../../domain/lossReason.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Persona } from '../../../../domain/persona.ts';
import { useCall } from '../../api.ts';

/** A list of the workbook in its own order, and by id. */
export interface Kept<T> {
  all: readonly T[];
  byId: ReadonlyMap<string, T>;
}

/** What the ids in leads and deals stand for. */
export interface Lists {
  people: Kept<Person>;
  channels: Kept<Channel>;
  campaigns: Kept<Campaign>;
  personas: Kept<Persona>;
  dealStages: Kept<DealStage>;
  lossReasons: Kept<LossReason>;
}

const kept = <T extends { id: string }>(all: readonly T[] = []): Kept<T> => ({
  all,
  byId: new Map(all.map((entry) => [entry.id, entry])),
});

/** The workbook's lists; undefined until all of them are there. The same object until one of them changes. */
export function useLists(): Lists | undefined {
  const people = useCall('people.list', {}).data;
  const channels = useCall('channels.list', {}).data;
  const campaigns = useCall('campaigns.list', {}).data;
  const personas = useCall('personas.list', {}).data;
  const dealStages = useCall('dealStages.list', {}).data;
  const lossReasons = useCall('lossReasons.list', {}).data;
  return useMemo(() => {
    const all = [people, channels, campaigns, personas, dealStages, lossReasons];
    if (all.some((list) => list === undefined)) return undefined;
    return {
      people: kept(people),
      channels: kept(channels),
      campaigns: kept(campaigns),
      personas: kept(personas),
      dealStages: kept(dealStages),
      lossReasons: kept(lossReasons),
    };
  }, [people, channels, campaigns, personas, dealStages, lossReasons]);
}
