import type { Card } from '../../../../src/domain/metrics/card.ts';
import { base, monthly, plot, share, spark, tile } from './sampleCardParts.ts';

export * from './sampleChannelCards.ts';

/** Hand-made cards of every form, with believable numbers: the scorecard, the funnel and the win rate. */

export const scorecard: Card = {
  ...base,
  name: 'scorecard',
  metrics: ['M01', 'M03', 'M10', 'M14', 'M13'],
  subject: 'Scorecard',
  title: '2 better and 2 worse than Sep 2026',
  summary: 'Scorecard. 2 better and 2 worse than Sep 2026.',
  n: 214,
  definition: 'Each tile has its own definition; see the appendix.',
  chart: {
    form: 'tiles',
    comparedTo: 'Sep 2026',
    tiles: [
      tile({
        metric: 'M01',
        label: 'Leads created',
        value: 214,
        unit: 'count',
        n: 214,
        previous: 187,
        delta: 27,
        deltaShare: 27 / 187,
        verdict: 'better',
        target: 220,
        spark: spark(150, 162, 171, 180, 187, 214),
      }),
      tile({
        metric: 'M03',
        label: 'MQL → SQL',
        value: 0.312,
        unit: 'share',
        n: 96,
        previous: 0.374,
        delta: -0.062,
        verdict: 'worse',
        target: 0.35,
        spark: spark(0.41, 0.4, 0.39, 0.38, 0.374, 0.312),
      }),
      tile({
        metric: 'M10',
        label: 'Win rate',
        value: 0.28,
        unit: 'share',
        n: 25,
        low: true,
        previous: 0.25,
        delta: 0.03,
        verdict: 'better',
        target: 0.3,
        spark: spark(0.3, 0.27, null, 0.24, 0.25, 0.28),
      }),
      tile({
        metric: 'M14',
        label: 'Average deal size',
        value: 1_845_000,
        unit: 'money',
        currency: 'EUR',
        n: 7,
        low: true,
        previous: 1_845_000,
        delta: 0,
        deltaShare: 0,
        verdict: 'same',
        spark: spark(1_700_000, 1_750_000, 1_800_000, 1_900_000, 1_845_000, 1_845_000),
      }),
      tile({
        metric: 'M13',
        label: 'Sales cycle',
        value: 61.5,
        unit: 'days',
        n: 7,
        low: true,
        better: 'down',
        previous: 52,
        delta: 9.5,
        deltaShare: 9.5 / 52,
        verdict: 'worse',
        spark: spark(48, 50, 51, 55, 52, 61.5),
      }),
    ],
  },
};

export const funnel: Card = {
  ...base,
  name: 'funnel',
  metrics: ['M02', 'M03'],
  subject: 'Funnel',
  title: 'MQL → SAL fell to 61 % from 74 %',
  summary: 'Funnel. Inquiry 214, MQL 96, SAL 59, SQL 30, Opportunity 18, Customer 7.',
  n: 214,
  excluded: 5,
  excludedWhy: [{ reason: 'without a date of entry', count: 5 }],
  definition: 'Leads that entered a lifecycle stage for the first time in their cycle during the period.',
  chart: plot({
    form: 'bars',
    unit: 'count',
    categoryName: 'Stage',
    categories: ['Inquiry', 'MQL', 'SAL', 'SQL', 'Opportunity', 'Customer'].map((label) => ({
      key: label,
      label,
    })),
    series: [
      {
        key: 'entries',
        name: 'Entered',
        role: 'other',
        points: [214, 96, 59, 30, 18, 7].map((value) => ({ value, n: value })),
      },
    ],
    steps: [
      [0.45, 214],
      [0.61, 96],
      [0.51, 59],
      [0.6, 30],
      [0.39, 18],
    ].map(([value = 0, n = 0], index) => ({
      from: index,
      to: index + 1,
      value,
      n,
      low: n < 30,
      interval: null,
    })),
  }),
};

export const winRate: Card = {
  ...base,
  name: 'winRate',
  metrics: ['M10'],
  subject: 'Win rate',
  title: 'Win rate is 28 % of 25 closed deals',
  summary:
    'Win rate by month: May 30 %, June 27 %, no deal in July, August 24 %, September 25 %, October 28 %.',
  n: 25,
  lowSample: true,
  definition: 'Won deals divided by won and lost deals, by close date.',
  chart: plot({
    form: 'line',
    unit: 'share',
    categories: monthly,
    series: [
      {
        key: 'winRate',
        name: 'Win rate',
        role: 'sales',
        points: [
          share(0.3, 40, 0.13),
          share(0.27, 37, 0.13),
          { value: null },
          share(0.24, 34, 0.13),
          share(0.25, 28, 0.15),
          share(0.28, 25, 0.16),
        ],
      },
    ],
    lines: [{ kind: 'target', label: 'Target', value: 0.3 }],
  }),
};
