import {
  type Costs,
  type CostUnit,
  costPer,
  costsBy,
  costsIn,
  costUnits,
  reportedCost,
  spentOn,
} from './channelCost.ts';
import type { ReportInput } from './reports.ts';
import type { MetricReport } from './result.ts';
import type { MetricScope } from './scope.ts';
import type { SpendDimension } from './spendFacts.ts';

type Part = MetricReport['parts'][number];

/**
 * The parts of M20: cost per MQL and SQL of the whole, the cost by the count of the ad platforms, then all of them by
 * channel and by campaign with what each spent.
 */
export function costParts(input: ReportInput, scope: MetricScope): Part[] {
  const whole = costsIn(input, scope);
  const { currency } = input.spend.exchange;
  const unitName: Record<CostUnit, string> = {
    lead: 'lead',
    mql: input.stageNames.mql,
    sql: input.stageNames.sql,
  };
  const reported = (costs: Costs): Part => ({
    by: 'reported',
    key: null,
    label: 'Per lead the ad platforms report',
    ...reportedCost(input.spend, costs),
  });
  const perUnit = (costs: Costs, unit: CostUnit): Part => ({
    by: 'stage',
    key: unit,
    label: `Per ${unitName[unit]}`,
    ...costPer(costs, unit, scope.filter, currency),
  });
  const split = (by: SpendDimension): Part[] => {
    const members = input.members(by);
    return costsBy(input, whole, by).flatMap(({ key, costs }) => {
      const name = key === null ? `No ${by}` : (members.get(key)?.label ?? 'Unknown');
      const parts = [...costUnits.map((unit) => perUnit(costs, unit)), reported(costs)];
      return parts
        .filter((part) => part.by !== 'reported' || part.n > 0)
        .map((part) => ({
          ...part,
          by: `${by} ${part.by === 'reported' ? 'per reported lead' : `per ${part.key ?? ''}`}`,
          key,
          label: `${name}: ${part.label}`,
          amount: spentOn(costs),
        }));
    });
  };
  return [
    perUnit(whole, 'mql'),
    perUnit(whole, 'sql'),
    reported(whole),
    ...split('channel'),
    ...split('campaign'),
  ];
}
