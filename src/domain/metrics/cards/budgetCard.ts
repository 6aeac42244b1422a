import { monthsIn } from '../../calendar.ts';
import type { SpendKind } from '../../vocabulary.ts';
import type { Card, CardSeries } from '../card.ts';
import { exclusions } from '../compute.ts';
import type { MetricScope } from '../scope.ts';
import { dayScope, splitSelection } from '../selection.ts';
import { spendMonth, spendOf, spendRows, totalOf } from '../spendFacts.ts';
import { type CardInput, trendPeriod } from './cardInput.ts';
import { makeCard, monthCategories } from './frame.ts';

const kinds: { kind: SpendKind; name: string; role: CardSeries['role'] }[] = [
  { kind: 'planned', name: 'Planned', role: 'rest' },
  { kind: 'committed', name: 'Committed', role: 'other' },
  { kind: 'actual', name: 'Actual', role: 'marketing' },
];

/** The budget month by month: planned, committed and actual side by side. The headline is that of the period. */
export function budgetCard(input: CardInput): Card {
  const period = trendPeriod(input.scope);
  const trend: MetricScope = { ...input.scope, period };
  const months = monthsIn(period);
  const rows = spendRows(input.spend, input.scope.filter);
  const shown = kinds.map((each) => ({
    ...each,
    spend: spendOf(input.spend, rows, dayScope(trend), each.kind),
  }));
  const all = shown.map(({ spend }) => spend.selection);
  const leftOut = all.map(exclusions);
  return makeCard(input, {
    name: 'budget',
    metrics: ['budget'],
    subject: 'Budget',
    title: budgetTitle(input),
    period,
    chart: {
      form: 'columns',
      unit: 'money',
      currency: input.spend.exchange.currency,
      stacked: false,
      categoryName: 'Month',
      categories: monthCategories(input, months),
      series: shown.map(({ kind, name, role, spend }) => {
        const byMonth = splitSelection(spend.selection, spendMonth(input.spend));
        return {
          key: kind,
          name,
          role,
          points: months.map((month) => {
            const lines = byMonth.get(month)?.base ?? [];
            return { value: totalOf(lines, spend), n: lines.length };
          }),
        };
      }),
      steps: [],
      lines: [],
    },
    result: {
      n: all.reduce((sum, { base }) => sum + base.length, 0),
      excluded: leftOut.reduce((sum, { excluded }) => sum + excluded, 0),
      excludedWhy: kinds.flatMap(({ name }, index) =>
        (leftOut[index]?.excludedWhy ?? []).map(({ reason, count }) => ({
          reason: `${name.toLowerCase()}: ${reason}`,
          count,
        })),
      ),
    },
  });
}

function budgetTitle(input: CardInput): string {
  const { wording } = input;
  const { currency } = input.spend.exchange;
  const rows = spendRows(input.spend, input.scope.filter);
  const total = (kind: SpendKind): number | null => {
    const spend = spendOf(input.spend, rows, dayScope(input.scope), kind);
    return totalOf(spend.selection.base, spend);
  };
  const [planned, actual] = [total('planned'), total('actual')];
  if (planned === null && actual === null) return 'No budget and no spend in this period';
  const spent = wording.money(actual ?? 0, currency);
  if (planned === null || planned <= 0) return `${spent} spent, nothing planned`;
  const plan = wording.money(planned, currency);
  if (actual === null) return `${plan} planned, no spend recorded yet`;
  const over = actual / planned - 1;
  if (over >= 0.005) return `${wording.share(over)} over plan: ${spent} spent of ${plan}`;
  return `${wording.share(actual / planned)} of the plan spent: ${spent} of ${plan}`;
}
