import { addMonths, type IsoDate, monthsIn } from '../../calendar.ts';
import type { Card, CardPoint } from '../card.ts';
import { rateResult } from '../compute.ts';
import { dealRows } from '../dealFacts.ts';
import { headlineMetric } from '../headlines.ts';
import type { MetricResult } from '../result.ts';
import type { MetricScope } from '../scope.ts';
import { dayScope, emptySelection, splitSelection } from '../selection.ts';
import { closedDeals, closeMonth } from '../winRate.ts';
import { cycleSpread, wonDeals } from '../wonDeals.ts';
import { type CardInput, trendPeriod } from './cardInput.ts';
import { levelMove, rateMove } from './change.ts';
import { drillTo, makeCard, monthCategories, pointOf, pointsByMonth } from './frame.ts';
import { targetFor } from './scorecard.ts';

/** M10 month by month with its interval; the headline is that of the period. */
export function winRateCard(input: CardInput): Card {
  const now = headlineMetric(input, 'M10', input.scope);
  const before = input.compared === null ? null : headlineMetric(input, 'M10', input.compared.scope);
  const { trend, months } = trendOf(input);
  const closed = closedDeals(input.deals, dealRows(input.deals, trend.filter), dayScope(trend));
  const byMonth = splitSelection(closed, closeMonth(input.deals));
  const target = targetFor(input, 'M10');
  return makeCard(input, {
    name: 'winRate',
    metrics: ['M10'],
    subject: 'Win rate',
    title: winRateTitle(input, now, before),
    chart: {
      form: 'line',
      unit: 'share',
      stacked: false,
      categoryName: 'Month',
      categories: monthCategories(input, months),
      series: [
        {
          key: 'winRate',
          name: 'Win rate',
          role: 'sales',
          points: pointsByMonth(input, months, (month) =>
            pointOf(
              rateResult(byMonth.get(month) ?? emptySelection()),
              monthDrill(input, trend, 'M10', month, 'Closed deals'),
            ),
          ),
        },
      ],
      steps: [],
      lines: target === null ? [] : [{ kind: 'target', label: 'Target', value: target }],
    },
    result: now,
    drill: drillTo(input.scope, 'M10', 'base', 'Closed deals'),
  });
}

function winRateTitle(input: CardInput, now: MetricResult, before: MetricResult | null): string {
  const { wording } = input;
  if (now.value === null) return 'No deal was won or lost in this period';
  const move = before === null ? null : rateMove(now, before);
  if (move !== null && before?.value != null) {
    return `Win rate ${move} to ${wording.share(now.value)} from ${wording.share(before.value)}`;
  }
  return `Win rate is ${wording.share(now.value)} of ${wording.counted(now.n, 'closed deal')}`;
}

/** M13 month by month: half of the won deals close within the median, three quarters within P75. */
export function salesCycleCard(input: CardInput): Card {
  const now = headlineMetric(input, 'M13', input.scope);
  const before = input.compared === null ? null : headlineMetric(input, 'M13', input.compared.scope);
  const { trend, months } = trendOf(input);
  const won = wonDeals(input.deals, dealRows(input.deals, trend.filter), dayScope(trend));
  const byMonth = splitSelection(won, closeMonth(input.deals));
  const spreads = new Map(
    months.map((month) => [month, cycleSpread(input.deals, byMonth.get(month) ?? emptySelection())]),
  );
  const line = (value: (spread: MetricResult) => number | null | undefined): CardPoint[] =>
    pointsByMonth(input, months, (month) => {
      const spread = spreads.get(month) ?? now;
      return {
        ...pointOf(spread, monthDrill(input, trend, 'M13', month, 'Won deals')),
        value: value(spread) ?? null,
      };
    });
  const target = targetFor(input, 'M13');
  return makeCard(input, {
    name: 'salesCycle',
    metrics: ['M13'],
    subject: 'Sales cycle',
    title: salesCycleTitle(input, now, before),
    chart: {
      form: 'line',
      unit: 'days',
      stacked: false,
      categoryName: 'Month',
      categories: monthCategories(input, months),
      series: [
        { key: 'median', name: 'Median', role: 'sales', points: line((spread) => spread.median) },
        { key: 'p75', name: '75th percentile', role: 'other', points: line((spread) => spread.p75) },
      ],
      steps: [],
      lines: target === null ? [] : [{ kind: 'target', label: 'Target', value: target }],
    },
    result: now,
    drill: drillTo(input.scope, 'M13', 'base', 'Won deals'),
  });
}

function salesCycleTitle(input: CardInput, now: MetricResult, before: MetricResult | null): string {
  const { wording } = input;
  if (now.value === null) return 'No won deal to measure in this period';
  const move = before !== null && before.n >= 5 && now.n >= 5 ? levelMove(now.value, before.value) : null;
  if (move !== null && before?.value != null) {
    const verb = move === 'rose' ? 'lengthened' : 'shortened';
    return `Sales cycle ${verb} to ${wording.days(now.value)} from ${wording.days(before.value)}`;
  }
  return `Half of the won deals closed within ${wording.days(now.value)}`;
}

function trendOf(input: CardInput): { trend: MetricScope; months: IsoDate[] } {
  const period = trendPeriod(input.scope);
  return { trend: { ...input.scope, period }, months: monthsIn(period) };
}

const monthDrill = (
  input: CardInput,
  trend: MetricScope,
  metric: 'M10' | 'M13',
  month: IsoDate,
  what: string,
) =>
  drillTo(
    { ...trend, period: { from: month, to: addMonths(month, 1) } },
    metric,
    'base',
    `${what}, ${input.wording.month(month)}`,
  );
