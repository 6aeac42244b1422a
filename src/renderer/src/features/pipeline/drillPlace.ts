import type { Drill } from '../../../../domain/metrics/drill.ts';

const leadMetrics: readonly Drill['metric'][] = ['M01', 'M02', 'M03', 'M04'];

/** The place that shows the records behind a number: `navigate(drillPlace(drill))`. */
export function drillPlace(drill: Drill): string {
  const query = new URLSearchParams({ drill: JSON.stringify(drill) });
  if (drill.metric === 'M28') return `/actions?${query}`;
  return `/pipeline/${leadMetrics.includes(drill.metric) ? 'leads' : 'deals'}?${query}`;
}

/** The place that shows one lead or deal in the inspector. */
export const recordPlace = (entity: 'lead' | 'deal', id: string): string =>
  `/pipeline/${entity}s?${new URLSearchParams({ open: id })}`;
