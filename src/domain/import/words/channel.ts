import type { ChannelKind } from '../../channel.ts';
import type { Team } from '../../vocabulary.ts';
import { headingKey } from '../heading.ts';

const sales =
  /cold|referr|network|one on one|partner|sales|outbound|walk in|reference|word of mouth|empfehlung/;
const offline =
  /offline|direct mail|event|trade|show|fair|cold|network|one on one|walk in|referr|reference|phone|call|press|print|newspaper|magazine|\btv\b|radio|messe/;

/** Whose channel a new one probably is, and whether it is on the net. The user can change both. */
export function channelTraits(name: string): { team: Team; kind: ChannelKind } {
  const key = headingKey(name);
  return { team: sales.test(key) ? 'sales' : 'marketing', kind: offline.test(key) ? 'offline' : 'online' };
}
