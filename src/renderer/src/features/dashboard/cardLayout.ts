import type { CardName } from '../../../../domain/metrics/card.ts';

interface Place {
  name: CardName;
  /** Columns of twelve in a window of usual width, and in a wide one. */
  span: number;
  wideSpan: number;
}

/**
 * The cards below the scorecard in reading order: from leads over deals to losses and what was promised. Rows fill twelve
 * columns at both widths; what carries the review (channels over time, the funnel, what was lost) gets the room.
 */
export const cardLayout: readonly Place[] = [
  { name: 'funnel', span: 5, wideSpan: 4 },
  { name: 'leadsByChannel', span: 7, wideSpan: 5 },
  { name: 'conversionByChannel', span: 7, wideSpan: 3 },
  { name: 'winRate', span: 5, wideSpan: 4 },
  { name: 'pipeline', span: 7, wideSpan: 5 },
  { name: 'salesCycle', span: 5, wideSpan: 3 },
  { name: 'agingDeals', span: 8, wideSpan: 5 },
  { name: 'timeInStage', span: 4, wideSpan: 3 },
  { name: 'lossReasons', span: 6, wideSpan: 4 },
  { name: 'lossTrend', span: 6, wideSpan: 5 },
  { name: 'lossVoices', span: 7, wideSpan: 4 },
  { name: 'followThrough', span: 5, wideSpan: 3 },
];
