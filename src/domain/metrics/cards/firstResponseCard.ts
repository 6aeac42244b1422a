import { monthsIn } from '../../calendar.ts';
import type { Card, CardPoint } from '../card.ts';
import { firstResponse, handOffMonth, respondedHandOffs, responseSpread } from '../firstResponse.ts';
import { handOffRows } from '../handOffFacts.ts';
import type { MetricResult } from '../result.ts';
import type { MetricScope } from '../scope.ts';
import { dayScope, emptySelection, splitSelection } from '../selection.ts';
import { serviceLevel } from '../serviceLevel.ts';
import { type CardInput, trendPeriod } from './cardInput.ts';
import { levelMove } from './change.ts';
import { drillTo, makeCard, monthCategories, oneOf, pointOf, pointsByMonth } from './frame.ts';

/** M07 month by month: half of the hand-offs heard from sales within the median, nine in ten within P90. */
export function firstResponseCard(input: CardInput): Card {
  const { handOffs } = input;
  const responseOf = (scope: MetricScope): MetricResult =>
    firstResponse(handOffs, handOffRows(handOffs, scope.filter), dayScope(scope));
  const now = responseOf(input.scope);
  const before = input.compared === null ? null : responseOf(input.compared.scope);
  const rows = handOffRows(handOffs, input.scope.filter);
  const kept = serviceLevel(handOffs, rows, dayScope(input.scope));
  const period = trendPeriod(input.scope);
  const trend: MetricScope = { ...input.scope, period };
  const months = monthsIn(period);
  const byMonth = splitSelection(respondedHandOffs(handOffs, rows, dayScope(trend)), handOffMonth(handOffs));
  const line = (value: 'median' | 'p90'): CardPoint[] =>
    pointsByMonth(input, months, (month) => {
      const spread = responseSpread(handOffs, byMonth.get(month) ?? emptySelection(), 'working');
      const label = `Hand-offs with a first response, ${input.wording.month(month)}`;
      const groups = [oneOf('month', month)];
      return {
        ...pointOf(spread, drillTo(trend, 'M07', 'base', label, { groups })),
        value: spread[value] ?? null,
      };
    });
  return makeCard(input, {
    name: 'firstResponse',
    metrics: ['M07', 'M08'],
    subject: 'First response',
    title: responseTitle(input, now, before, kept),
    chart: {
      form: 'line',
      unit: 'hours',
      stacked: false,
      categoryName: 'Month of the hand-off',
      categories: monthCategories(input, months),
      series: [
        { key: 'median', name: 'Median', role: 'sales', points: line('median') },
        { key: 'p90', name: '90th percentile', role: 'other', points: line('p90') },
      ],
      steps: [],
      lines: [{ kind: 'target', label: 'Agreed', value: input.agreedHours }],
    },
    result: now,
    drill: drillTo(input.scope, 'M07', 'base', 'Hand-offs with a first response'),
  });
}

/** Fewer responses than this make no headline of a change. */
const fewest = 5;

function responseTitle(
  input: CardInput,
  now: MetricResult,
  before: MetricResult | null,
  kept: MetricResult,
): string {
  const { wording } = input;
  const agreed = `agreed ${wording.hours(input.agreedHours)}`;
  const inTime = kept.value === null ? '' : `; ${wording.share(kept.value)} answered in time`;
  if (now.value === null) return `No hand-off of this period had a measured first response${inTime}`;
  const hours = wording.hours(now.value);
  const move =
    before !== null && before.n >= fewest && now.n >= fewest ? levelMove(now.value, before.value) : null;
  if (move === 'rose') return `First response slipped to ${hours}, ${agreed}${inTime}`;
  if (move === 'fell') return `First response improved to ${hours}, ${agreed}${inTime}`;
  if (now.value > input.agreedHours) return `First response takes ${hours}, ${agreed}${inTime}`;
  return `Half of the hand-offs hear from sales within ${hours}, ${agreed}${inTime}`;
}
