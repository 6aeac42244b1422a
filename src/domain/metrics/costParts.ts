import { type CostUnit, costPer, costsByChannel, costsIn, costUnits, spentOn } from './channelCost.ts';
import type { ReportInput } from './reports.ts';
import type { MetricReport } from './result.ts';
import type { MetricScope } from './scope.ts';

type Part = MetricReport['parts'][number];

/** The parts of M20: cost per MQL and SQL of the whole, then all three by channel with what the channel spent. */
export function costParts(input: ReportInput, scope: MetricScope): Part[] {
  const whole = costsIn(input, scope);
  const { currency } = input.spend.exchange;
  const channels = input.members('channel');
  const units = costUnits.filter((unit) => unit !== 'lead');
  const unitName: Record<CostUnit, string> = {
    lead: 'lead',
    mql: input.stageNames.mql,
    sql: input.stageNames.sql,
  };
  const name = (key: string | null): string =>
    key === null ? 'No channel' : (channels.get(key)?.label ?? 'Unknown');
  return [
    ...units.map(
      (unit): Part => ({
        by: 'stage',
        key: unit,
        label: `Per ${unitName[unit]}`,
        ...costPer(whole, unit, scope.filter, currency),
      }),
    ),
    ...costsByChannel(input, whole).flatMap(({ key, costs }) =>
      costUnits.map(
        (unit): Part => ({
          by: `channel per ${unit}`,
          key,
          label: `${name(key)} per ${unitName[unit]}`,
          ...costPer(costs, unit, scope.filter, currency),
          amount: spentOn(costs),
        }),
      ),
    ),
  ];
}
