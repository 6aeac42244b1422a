import type { Currency } from '../money.ts';
import { exclusions } from './compute.ts';
import { type CycleFacts, cycleRows } from './cycleFacts.ts';
import { keyOfCode } from './dimension.ts';
import { leadsCreated, stageEntries } from './leadCounts.ts';
import type { ExcludedWhy, MetricResult } from './result.ts';
import type { MetricFilter, MetricScope } from './scope.ts';
import { type DayScope, dayScope, emptySelection, type Selection, splitSelection } from './selection.ts';
import {
  type Spend,
  type SpendDimension,
  type SpendFacts,
  spendOf,
  spendRows,
  totalOf,
} from './spendFacts.ts';

/** What spend is divided by: leads created, entries into MQL, entries into SQL. */
export const costUnits = ['lead', 'mql', 'sql'] as const;
export type CostUnit = (typeof costUnits)[number];

/** The actual spend of a scope and what came in for it. `null` as a channel's key = no channel. */
export interface Costs {
  spend: Spend;
  counted: Record<CostUnit, Selection>;
}

interface Facts {
  cycles: CycleFacts;
  spend: SpendFacts;
}

/** The leads of a cost: M01 of the period, or M02 into MQL or SQL. */
export const countedFor = (
  cycles: CycleFacts,
  rows: readonly number[],
  scope: DayScope,
  unit: CostUnit,
): Selection =>
  unit === 'lead' ? leadsCreated(cycles, rows, scope) : stageEntries(cycles, rows, scope, unit);

/** Actual spend, and leads, MQLs and SQLs, of one filter and one period. */
export function costsIn({ cycles, spend }: Facts, scope: MetricScope): Costs {
  const days = dayScope(scope);
  const rows = cycleRows(cycles, scope.filter);
  const counted = (unit: CostUnit): Selection => countedFor(cycles, rows, days, unit);
  return {
    spend: spendOf(spend, spendRows(spend, scope.filter), days, 'actual'),
    counted: { lead: counted('lead'), mql: counted('mql'), sql: counted('sql') },
  };
}

/** Divides costs by channel or campaign: every one that had spend or leads, "none" being one; the most spend first. */
export function costsBy(
  facts: Facts,
  costs: Costs,
  by: SpendDimension,
): { key: string | null; costs: Costs }[] {
  const keyOf = (of: 'spend' | 'cycles') => (row: number) => keyOfCode(facts[of].column(by), row);
  const spend = splitSelection(costs.spend.selection, keyOf('spend'));
  const counted = {
    lead: splitSelection(costs.counted.lead, keyOf('cycles')),
    mql: splitSelection(costs.counted.mql, keyOf('cycles')),
    sql: splitSelection(costs.counted.sql, keyOf('cycles')),
  };
  const keys = new Set(
    [spend, ...costUnits.map((unit) => counted[unit])].flatMap((parts) => [...parts.keys()]),
  );
  const part = (parts: Map<string | null, Selection>, key: string | null): Selection =>
    parts.get(key) ?? emptySelection();
  return Array.from(keys, (key) => ({
    key,
    costs: {
      spend: { ...costs.spend, selection: part(spend, key) },
      counted: { lead: part(counted.lead, key), mql: part(counted.mql, key), sql: part(counted.sql, key) },
    },
  }))
    .filter(({ costs: part }) => part.spend.selection.excluded.size > 0 || hasAny(part))
    .sort(
      (a, b) =>
        (spentOn(b.costs) ?? -1) - (spentOn(a.costs) ?? -1) ||
        b.costs.counted.lead.base.length - a.costs.counted.lead.base.length,
    );
}

const hasAny = ({ spend, counted }: Costs): boolean =>
  spend.selection.base.length > 0 || costUnits.some((unit) => counted[unit].base.length > 0);

/** Actual spend in minor units of the reporting currency; null of none. */
export const spentOn = ({ spend }: Costs): number | null => totalOf(spend.selection.base, spend);

/** A filter by person or persona narrows the leads but not the money, which nobody recorded per person. */
const isPerPerson = ({ ownerId, personaId, team }: MetricFilter): boolean =>
  ownerId !== undefined || personaId !== undefined || team !== undefined;

/**
 * M20 Cost per lead, MQL or SQL: actual spend / count, of the same channel or campaign and period. Null, and `why` says
 * so, when nothing was spent, nothing came in, or the filter asks for one person. `n` is the count.
 */
export function costPer(
  costs: Costs,
  unit: CostUnit,
  filter: MetricFilter,
  currency: Currency,
): MetricResult {
  const counted = costs.counted[unit];
  const spent = spentOn(costs);
  const why = whyNoCost(costs, unit, filter);
  return {
    value: why === null && spent !== null ? spent / counted.base.length : null,
    n: counted.base.length,
    ...together(exclusions(costs.spend.selection), exclusions(counted)),
    unit: 'money',
    currency,
    ...(why === null ? {} : { why }),
  };
}

/**
 * What a lead cost by the count of the ad platforms: actual spend / leads they report, of the lines that say both. It
 * stands beside M20, whose leads are those of the workbook, because platforms claim leads that never arrive.
 */
export function reportedCost({ spends, exchange }: SpendFacts, { spend }: Costs): MetricResult {
  const lines = spend.selection.base.filter((row) => spends[row]?.reportedLeads != null);
  const reported = lines.reduce((sum, row) => sum + (spends[row]?.reportedLeads ?? 0), 0);
  const spent = totalOf(lines, spend) ?? 0;
  const isKnown = reported > 0 && spent > 0;
  return {
    value: isKnown ? spent / reported : null,
    n: Math.max(0, reported),
    ...exclusions(spend.selection),
    unit: 'money',
    currency: exchange.currency,
    ...(isKnown ? {} : { why: reported > 0 ? 'no spend recorded' : 'no leads reported' }),
  };
}

/** Why there is no cost, in words; null when there is one. */
function whyNoCost(costs: Costs, unit: CostUnit, filter: MetricFilter): string | null {
  const spent = spentOn(costs);
  if (isPerPerson(filter)) return 'spend is not recorded per person or persona';
  if (spent === null && costs.spend.selection.excluded.size > 0) return 'its spend could not be counted';
  if (spent === null || spent <= 0) return 'no spend recorded';
  if (costs.counted[unit].base.length > 0) return null;
  return unit === 'lead' ? 'no lead came in' : 'no lead entered this stage';
}

type Exclusions = Pick<MetricResult, 'excluded' | 'excludedWhy'>;

/** Lines of spend and leads that were left out, in one list. */
function together(spend: Exclusions, leads: Exclusions): Exclusions {
  const ofSpend = spend.excludedWhy.map(
    ({ reason, count }): ExcludedWhy => ({ reason: `spend: ${reason}`, count }),
  );
  return { excluded: spend.excluded + leads.excluded, excludedWhy: [...ofSpend, ...leads.excludedWhy] };
}
