import type { Comparison } from '../../../../contract/dashboard.ts';
import type { MetricFilter } from '../../../../domain/metrics/scope.ts';
import { metricFilterSchema } from '../../../../domain/metrics/scope.ts';

export type FilterField = keyof MetricFilter;

/** The fields records are filtered by, in the order they are offered, with their names in the address and in words. */
export const filterFields = [
  { field: 'team', param: 'team', name: 'Team' },
  { field: 'channelId', param: 'channel', name: 'Channel' },
  { field: 'ownerId', param: 'owner', name: 'Owner' },
  { field: 'campaignId', param: 'campaign', name: 'Campaign' },
  { field: 'personaId', param: 'persona', name: 'Persona' },
] as const satisfies readonly { field: FilterField; param: string; name: string }[];

/** Stands in the address for "none": records without an owner, channel … */
const none = 'none';

/** The filter written in an address; what cannot be read there is left out. */
export function readFilter(query: URLSearchParams): MetricFilter {
  const filter: MetricFilter = {};
  for (const { field, param } of filterFields) {
    const text = query.get(param);
    if (text === null) continue;
    const one = metricFilterSchema.safeParse({ [field]: text === none && field !== 'team' ? null : text });
    if (one.success) Object.assign(filter, one.data);
  }
  return filter;
}

/** The place that shows the dashboard with a filter. */
export function dashboardPlace(filter: MetricFilter): string {
  const query = new URLSearchParams();
  for (const { field, param } of filterFields) {
    const value = filter[field];
    if (value !== undefined) query.set(param, value ?? none);
  }
  return query.size === 0 ? '/dashboard' : `/dashboard?${query}`;
}

export const withoutField = (filter: MetricFilter, field: FilterField): MetricFilter => {
  const { [field]: _, ...rest } = filter;
  return rest;
};

export const withField = (filter: MetricFilter, field: FilterField, value: string | null): MetricFilter => {
  const one = metricFilterSchema.safeParse({ [field]: value });
  return one.success ? { ...filter, ...one.data } : filter;
};

/** What the cards can be held against, in the words of the selector. */
export const comparisons = [
  { key: 'previous', text: 'Previous period' },
  { key: 'year', text: 'Same period last year' },
  { key: 'target', text: 'Target' },
  { key: 'none', text: 'Nothing' },
] as const satisfies readonly { key: Comparison; text: string }[];

/** All time has nothing before it: only targets are left to compare with. */
export const comparisonsFor = (isAllTime: boolean): readonly (typeof comparisons)[number][] =>
  isAllTime ? comparisons.filter(({ key }) => key === 'target' || key === 'none') : comparisons;

/** The comparison in force: a choice that has no meaning for all time waits for the next period. */
export const comparisonInForce = (chosen: Comparison, isAllTime: boolean): Comparison =>
  comparisonsFor(isAllTime).some(({ key }) => key === chosen) ? chosen : 'none';
