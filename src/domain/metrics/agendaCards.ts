import type { AgendaItemKind } from '../vocabulary.ts';
import type { CardName } from './card.ts';

/** The charts an agenda item opens with; items without an entry are lists of their own (issues, insights, rating). */
const agendaCards: Partial<Record<AgendaItemKind, readonly CardName[]>> = {
  actions: ['followThrough'],
  scorecard: ['scorecard', 'funnel', 'winRate'],
  'what changed': ['pipeline', 'winRate', 'agingDeals', 'salesCycle'],
  'hand-offs': ['handOffs', 'firstResponse', 'conversionByChannel', 'funnel'],
  'channels and budget': ['channelCost', 'budget', 'leadsByChannel', 'conversionByChannel'],
  'insights and personas': ['lossReasons', 'lossVoices', 'lossTrend'],
};

export const cardsForAgenda = (kind: AgendaItemKind): readonly CardName[] => agendaCards[kind] ?? [];
