import { monthsIn } from '../../calendar.ts';
import type { Card, CardSeries } from '../card.ts';
import { definitionOf } from '../catalogue.ts';
import { countResult, rateResult } from '../compute.ts';
import { dealRows } from '../dealFacts.ts';
import {
  heardFrom,
  lossVoices,
  lostDeals,
  reasonOf,
  stageLostAt,
  subReasonOf,
  voiceAgreement,
  voiceReason,
} from '../lossReasons.ts';
import { amountResult } from '../pipeline.ts';
import type { MetricScope } from '../scope.ts';
import { dayScope, emptySelection, type Selection, splitSelection } from '../selection.ts';
import { closeMonth } from '../winRate.ts';
import { type CardInput, trendPeriod } from './cardInput.ts';
import { amongMany, rateMove } from './change.ts';
import { drillTo, makeCard, monthCategories, notOneOf, oneOf, pointsByMonth } from './frame.ts';

const lost = (input: CardInput, scope: MetricScope): Selection =>
  lostDeals(input.deals, dealRows(input.deals, scope.filter), dayScope(scope));

const reasonName = (input: CardInput, id: string | null): string =>
  id === null ? 'No reason given' : (input.deals.reasons.get(id)?.name ?? 'Unknown reason');

type Parts = [string | null, Selection][];

const byReason = (input: CardInput, selection: Selection): Parts =>
  [...splitSelection(selection, reasonOf(input.deals))]
    .filter(([, part]) => part.base.length > 0)
    .sort((a, b) => b[1].base.length - a[1].base.length);

/** M25 as a table: reasons of both levels with deals, share, amount and the stage most were lost at. */
export function lossReasonsCard(input: CardInput): Card {
  const selection = lost(input, input.scope);
  const parts = byReason(input, selection);
  const rows = parts.flatMap(([key, part]) => [
    lossRow(input, selection, part, reasonName(input, key), [oneOf('reason', key)]),
    ...subRows(input, selection, part, key),
  ]);
  const { currency } = input.deals.exchange;
  return makeCard(input, {
    name: 'lossReasons',
    metrics: ['M25'],
    subject: 'Loss reasons',
    title: lossTitle(input, parts, selection),
    chart: {
      form: 'table',
      columns: [
        { key: 'reason', label: 'Reason', unit: 'text' },
        { key: 'deals', label: 'Lost deals', unit: 'count' },
        { key: 'share', label: 'Share', unit: 'share' },
        { key: 'amount', label: 'Amount', unit: 'money', currency },
        { key: 'stage', label: 'Mostly lost at', unit: 'text' },
      ],
      rows,
    },
    result: countResult(selection, input.deals.deals.length, dayScope(input.scope)),
    drill: drillTo(input.scope, 'M25', 'base', 'Lost deals'),
  });
}

function subRows(input: CardInput, all: Selection, part: Selection, reason: string | null) {
  const subs = [...splitSelection(part, subReasonOf(input.deals))].filter(([key]) => key !== null);
  return subs
    .sort((a, b) => b[1].base.length - a[1].base.length)
    .map(([key, sub]) =>
      lossRow(input, all, sub, `${reasonName(input, reason)} – ${reasonName(input, key)}`, [
        oneOf('reason', reason),
        oneOf('subReason', key),
      ]),
    );
}

function lossRow(
  input: CardInput,
  all: Selection,
  part: Selection,
  name: string,
  groups: ReturnType<typeof oneOf>[],
) {
  const amount = amountResult(input.deals, part, dayScope(input.scope));
  const [stage] = [...splitSelection(part, stageLostAt(input.deals))]
    .filter(([key]) => key !== null)
    .sort((a, b) => b[1].base.length - a[1].base.length);
  return {
    cells: [
      name,
      part.base.length,
      all.base.length === 0 ? null : part.base.length / all.base.length,
      amount.value,
      stage === undefined ? null : (input.deals.stages.get(stage[0] ?? '')?.name ?? null),
    ],
    drill: drillTo(input.scope, 'M25', 'base', `Lost: ${name}`, { groups }),
  };
}

function lossTitle(input: CardInput, parts: Parts, selection: Selection): string {
  const { wording } = input;
  const all = wording.counted(selection.base.length, 'lost deal');
  if (selection.base.length === 0) return 'No deal was lost in this period';
  const top = parts.find(([key]) => key !== null);
  if (top === undefined) return `None of ${all} has a reason yet`;
  return `${reasonName(input, top[0])} is the top reason: ${wording.count(top[1].base.length)} of ${all}`;
}

const shownReasons = 5;

/** M25 over time: lost deals by month and first-level reason, stacked. */
export function lossTrendCard(input: CardInput): Card {
  const period = trendPeriod(input.scope);
  const trend: MetricScope = { ...input.scope, period };
  const selection = lost(input, trend);
  const parts = byReason(input, selection);
  const shown = parts.length > shownReasons + 1 ? parts.slice(0, shownReasons) : parts;
  const months = monthsIn(period);
  const series = shown.map(([key, part]) => reasonSeries(input, trend, months, key, part));
  if (parts.length > shown.length) {
    const rest = emptySelection();
    for (const [, part] of parts.slice(shown.length)) rest.base.push(...part.base);
    const keys = shown.map(([key]) => key);
    series.push({
      key: 'rest',
      name: 'Other',
      role: 'rest',
      points: monthlyLosses(input, trend, months, rest, 'other reasons', notOneOf('reason', keys)),
    });
  }
  return makeCard(input, {
    name: 'lossTrend',
    metrics: ['M25'],
    subject: 'Loss reasons over time',
    title: trendTitle(input, parts, months),
    period,
    chart: {
      form: 'columns',
      unit: 'count',
      stacked: true,
      categoryName: 'Month',
      categories: monthCategories(input, months),
      series,
      steps: [],
      lines: [],
    },
    result: countResult(selection, input.deals.deals.length, dayScope(trend)),
    drill: drillTo(trend, 'M25', 'base', 'Lost deals'),
  });
}

const reasonSeries = (
  input: CardInput,
  trend: MetricScope,
  months: readonly string[],
  key: string | null,
  part: Selection,
): CardSeries => ({
  key: key ?? 'none',
  name: reasonName(input, key),
  role: key === null ? 'rest' : 'other',
  points: monthlyLosses(input, trend, months, part, reasonName(input, key), oneOf('reason', key)),
});

function monthlyLosses(
  input: CardInput,
  trend: MetricScope,
  months: readonly string[],
  part: Selection,
  name: string,
  group: ReturnType<typeof oneOf>,
) {
  const byMonth = splitSelection(part, closeMonth(input.deals));
  return pointsByMonth(input, months, (month) => {
    const count = byMonth.get(month)?.base.length ?? 0;
    const label = `Lost to ${name}, ${input.wording.month(month)}`;
    const groups = [group, oneOf('month', month)];
    return { value: count, n: count, drill: drillTo(trend, 'M25', 'base', label, { groups }) };
  });
}

/** The reason whose share of the losses grew most from the first half of the months to the second, beyond chance. */
function trendTitle(input: CardInput, parts: Parts, months: readonly string[]): string {
  const turn = months[Math.floor(months.length / 2)] ?? '';
  const month = closeMonth(input.deals);
  const late = (row: number): boolean => (month(row) ?? '') >= turn;
  const share = (hits: number, all: number) => ({
    ...rateResult(emptySelection()),
    n: all,
    value: all === 0 ? null : hits / all,
  });
  const total = parts.flatMap(([, part]) => part.base);
  const lateTotal = total.filter(late).length;
  const [top] = parts
    .filter(([key]) => key !== null)
    .map(([key, part]) => {
      const lateCount = part.base.filter(late).length;
      const now = share(lateCount, lateTotal);
      const before = share(part.base.length - lateCount, total.length - lateTotal);
      return { key, now, before, move: rateMove(now, before, amongMany) };
    })
    .filter(({ move }) => move === 'rose')
    .sort((a, b) => (b.now.value ?? 0) - (b.before.value ?? 0) - (a.now.value ?? 0) + (a.before.value ?? 0));
  if (total.length === 0) return 'No deal was lost during these months';
  if (top === undefined) return 'No loss reason grew beyond chance';
  const { wording } = input;
  return `${reasonName(input, top.key)} grew from ${wording.share(top.before.value ?? 0)} to ${wording.share(top.now.value ?? 0)} of lost deals since ${wording.month(turn)}`;
}

const voiceNames = { rep: 'Rep', buyer: 'Buyer', marketer: 'Marketer' } as const;

/** M25 by who says so: one series per voice over the reasons, and how often they agree. */
export function lossVoicesCard(input: CardInput): Card {
  const selection = lost(input, input.scope);
  const voices = lossVoices.map((voice) => ({
    voice,
    parts: splitSelection(heardFrom(input.deals, selection, voice), voiceReason(input.deals, voice)),
  }));
  const heard = new Map<string | null, number>();
  for (const { parts } of voices) {
    for (const [key, part] of parts) heard.set(key, (heard.get(key) ?? 0) + part.base.length);
  }
  const keys = [...heard].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  const agreement = voiceAgreement(input.deals, selection).result;
  return makeCard(input, {
    name: 'lossVoices',
    metrics: ['M25'],
    subject: 'Who says why we lost',
    title:
      agreement.value === null
        ? 'No lost deal has been judged by two voices yet'
        : `Rep, buyer and marketer name the same reason for ${input.wording.share(agreement.value)} of ${input.wording.counted(agreement.n, 'deal')} they both judged`,
    chart: {
      form: 'bars',
      unit: 'count',
      stacked: false,
      categoryName: definitionOf('M25').name,
      categories: keys.map((key) => ({ key, label: reasonName(input, key) })),
      series: voices.map(({ voice, parts }) => ({
        key: voice,
        name: voiceNames[voice],
        role: voice === 'rep' ? 'sales' : voice === 'marketer' ? 'marketing' : 'other',
        points: keys.map((key) => {
          const count = parts.get(key)?.base.length ?? 0;
          const groups = [oneOf('voice', voice), oneOf('reason', key)];
          const label = `${voiceNames[voice]} says ${reasonName(input, key)}`;
          return { value: count, n: count, drill: drillTo(input.scope, 'M25', 'base', label, { groups }) };
        }),
      })),
      steps: [],
      lines: [],
    },
    result: agreement,
    drill: drillTo(input.scope, 'M25', 'base', 'Lost deals'),
  });
}
