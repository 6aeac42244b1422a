import type { CardName } from '../../../../domain/metrics/card.ts';

interface Place {
  name: CardName;
  /** Columns of twelve in a window of usual width, and in a wide one. */
  span: number;
  wideSpan: number;
}

/**
 * The cards below the scorecard in reading order: how leads flow, what channels cost, deals, what was promised, losses.
 * Rows fill twelve columns at both widths; wide tables and what carries the review get the room.
 */
export const cardLayout: readonly Place[] = [
  { name: 'funnel', span: 5, wideSpan: 3 },
  { name: 'leadsByChannel', span: 7, wideSpan: 5 },
  { name: 'conversionByChannel', span: 7, wideSpan: 4 },
  { name: 'firstResponse', span: 5, wideSpan: 4 },
  { name: 'handOffs', span: 5, wideSpan: 4 },
  { name: 'budget', span: 7, wideSpan: 4 },
  { name: 'channelCost', span: 12, wideSpan: 8 },
  { name: 'winRate', span: 5, wideSpan: 4 },
  { name: 'pipeline', span: 7, wideSpan: 4 },
  { name: 'salesCycle', span: 5, wideSpan: 4 },
  { name: 'timeInStage', span: 7, wideSpan: 4 },
  { name: 'agingDeals', span: 12, wideSpan: 8 },
  { name: 'followThrough', span: 5, wideSpan: 4 },
  { name: 'lossTrend', span: 7, wideSpan: 4 },
  { name: 'lossReasons', span: 6, wideSpan: 5 },
  { name: 'lossVoices', span: 6, wideSpan: 3 },
];
