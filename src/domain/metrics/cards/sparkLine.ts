import { addMonths, type IsoDate, monthsIn, type Period } from '../../calendar.ts';
import type { Tile } from '../card.ts';
import { rateResult } from '../compute.ts';
import { stageConversion } from '../conversion.ts';
import { cycleRows } from '../cycleFacts.ts';
import { dealRows } from '../dealFacts.ts';
import { headlinePair } from '../headlines.ts';
import { entryMonth, leadsCreated, stageEntries, startMonth } from '../leadCounts.ts';
import type { MetricScope } from '../scope.ts';
import { type DayScope, dayScope, emptySelection, type Selection, splitSelection } from '../selection.ts';
import { closedDeals, closeMonth } from '../winRate.ts';
import { cycleSpread, sizeOf, wonDeals } from '../wonDeals.ts';
import { atSameAge, type CardInput, hasBegun, trendPeriod } from './cardInput.ts';

/** The metrics of the scorecard. */
export type TileMetric = 'M01' | 'M03' | 'M10' | 'M13' | 'M14';

type ByMonth = (month: IsoDate) => number | null;

/** A metric month by month. The months are selected together and then divided: one pass instead of one per month. */
export function sparkLine(input: CardInput, metric: TileMetric): Tile['spark'] {
  const period = trendPeriod(input.scope);
  const valueIn = valuesByMonth[metric](input, { ...input.scope, period }, period);
  return monthsIn(period).map((month) => ({
    month,
    label: input.wording.month(month),
    value: hasBegun(month, input.scope.asOf) ? valueIn(month) : null,
  }));
}

const valuesByMonth: Record<TileMetric, (input: CardInput, trend: MetricScope, period: Period) => ByMonth> = {
  M01: (input, trend) => {
    const { cycles } = input;
    const created = leadsCreated(cycles, cycleRows(cycles, trend.filter), dayScope(trend));
    const part = parts(created, startMonth(cycles));
    return (month) => (cycles.size === 0 ? null : part(month).base.length);
  },
  M03: conversionsByMonth,
  M10: (input, trend) => {
    const closed = closedDeals(input.deals, dealRows(input.deals, trend.filter), dayScope(trend));
    const part = parts(closed, closeMonth(input.deals));
    return (month) => rateResult(part(month)).value;
  },
  M13: (input, trend) => {
    const part = wonByMonth(input, trend, dayScope(trend));
    return (month) => cycleSpread(input.deals, part(month)).value;
  },
  M14: (input, trend) => {
    const days = dayScope(trend);
    const part = wonByMonth(input, trend, days);
    return (month) => sizeOf(input.deals, part(month), days).value;
  },
};

function parts(selection: Selection, keyOf: (row: number) => string | null): (month: IsoDate) => Selection {
  const byMonth = splitSelection(selection, keyOf);
  return (month) => byMonth.get(month) ?? emptySelection();
}

const wonByMonth = (input: CardInput, trend: MetricScope, days: DayScope) =>
  parts(wonDeals(input.deals, dealRows(input.deals, trend.filter), days), closeMonth(input.deals));

/** Each month's cohort as it stood when it was as old as the last month's is now; else the line would always fall. */
function conversionsByMonth(input: CardInput, trend: MetricScope, period: Period): ByMonth {
  const { cycles } = input;
  const entered = stageEntries(cycles, cycleRows(cycles, trend.filter), dayScope(trend), headlinePair.from);
  const part = parts(entered, entryMonth(cycles, headlinePair.from));
  const last: MetricScope = { ...trend, period: { from: addMonths(period.to, -1), to: period.to } };
  return (month) => {
    const scope = dayScope(atSameAge(last, { from: month, to: addMonths(month, 1) }));
    return rateResult(stageConversion(cycles, part(month).base, scope, headlinePair)).value;
  };
}
