import type { Card, CardPoint, Plot, Tile } from '../../../../src/domain/metrics/card.ts';

/** Hand-made cards of every form, with believable numbers. */

const months = ['May 2026', 'Jun 2026', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026'];
const monthKeys = ['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'];
const monthly = months.map((label, index) => ({ key: monthKeys[index] ?? null, label }));

const base = {
  excluded: 0,
  excludedWhy: [],
  period: { from: '2026-10-01', to: '2026-11-01' },
  asOf: '2026-10-31',
  filterText: 'Oct 2026 · as of 31 Oct 2026',
  lowSample: false,
} satisfies Partial<Card>;

const plot = (parts: Partial<Plot> & Pick<Plot, 'form' | 'unit' | 'categories' | 'series'>): Plot => ({
  stacked: false,
  categoryName: 'Month',
  steps: [],
  lines: [],
  ...parts,
});

const share = (value: number, n: number, half: number): CardPoint => ({
  value,
  n,
  low: n < 30,
  interval: { low: Math.max(0, value - half), high: Math.min(1, value + half) },
});

const tile = (parts: Partial<Tile> & Pick<Tile, 'metric' | 'label' | 'value' | 'unit' | 'n'>): Tile => ({
  low: false,
  interval: null,
  excluded: 0,
  excludedWhy: [],
  definition: `What ${parts.label} means, in one sentence.`,
  better: 'up',
  previous: null,
  delta: null,
  deltaShare: null,
  verdict: null,
  target: null,
  spark: [],
  ...parts,
});

const spark = (...values: (number | null)[]): Tile['spark'] =>
  values.map((value, index) => ({
    month: monthKeys[index] ?? '2026-10-01',
    label: months[index] ?? '',
    value,
  }));

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

const channelNames = [
  'Paid search',
  'Organic search',
  'Email',
  'Referral',
  'Networking',
  'Cold calling',
  'Other',
];

export const leadsByChannel: Card = {
  ...base,
  name: 'leadsByChannel',
  metrics: ['M01'],
  subject: 'Leads by channel',
  title: 'Paid search brought 46 % of 1,064 leads',
  summary: 'Leads by channel and month, paid search first.',
  n: 1064,
  filterText: 'May – Oct 2026 · as of 31 Oct 2026',
  definition: 'Leads that came in during the period, by the channel they came from.',
  chart: plot({
    form: 'columns',
    unit: 'count',
    stacked: true,
    categories: monthly,
    series: channelNames.map((name, index) => ({
      key: name,
      name,
      role: name === 'Other' ? ('rest' as const) : ('other' as const),
      points: [60, 70, 78, 84, 90, 108].map((value) => {
        const count = Math.round(value / (index + 1));
        return { value: count, n: count };
      }),
    })),
  }),
};

export const conversionByChannel: Card = {
  ...base,
  name: 'conversionByChannel',
  metrics: ['M03'],
  subject: 'MQL → SQL by channel',
  title: 'Paid search brings 51 % of MQLs, but only 14 % become SQL',
  summary: 'MQL to SQL by channel: paid search 14 %, organic search 42 %, referral 55 %.',
  n: 96,
  definition: 'Of the MQLs of the period, the share that has reached SQL or a later stage so far.',
  chart: plot({
    form: 'bars',
    unit: 'share',
    categoryName: 'Channel',
    categories: ['Paid search', 'Organic search', 'Referral and partner recommendations', 'Email'].map(
      (label) => ({
        key: label,
        label,
      }),
    ),
    series: [
      {
        key: 'share',
        name: 'MQL → SQL',
        role: 'other',
        points: [share(0.14, 49, 0.1), share(0.42, 24, 0.18), share(0.55, 11, 0.26), { value: null, n: 0 }],
      },
    ],
    lines: [{ kind: 'reference', label: 'All channels', value: 0.312 }],
  }),
};

export const pipeline: Card = {
  ...base,
  name: 'pipeline',
  metrics: ['pipeline'],
  subject: 'Pipeline by stage',
  title: '€1.2M open in 64 deals, most of it in Proposal',
  summary: 'Open pipeline by stage.',
  n: 64,
  definition: 'Deals open as of the date shown, by the stage each stands in.',
  chart: plot({
    form: 'bars',
    unit: 'money',
    currency: 'EUR',
    categoryName: 'Stage',
    categories: ['Prospecting', 'Qualification', 'Proposal', 'Negotiation'].map((label) => ({
      key: label,
      label,
    })),
    series: [
      {
        key: 'amount',
        name: 'Amount',
        role: 'sales',
        points: [
          { value: 18_500_000, n: 21 },
          { value: 26_400_000, n: 18 },
          { value: 52_100_000, n: 16 },
          { value: 24_900_000, n: 9 },
        ],
      },
    ],
  }),
};

export const salesCycle: Card = {
  ...base,
  name: 'salesCycle',
  metrics: ['M13'],
  subject: 'Sales cycle',
  title: 'Sales cycle lengthened to 61.5 days from 52 days',
  summary: 'Sales cycle by month, median and 75th percentile.',
  n: 7,
  lowSample: true,
  definition: 'Days from creation to close of the deals won during the period.',
  chart: plot({
    form: 'line',
    unit: 'days',
    categories: monthly,
    series: [
      {
        key: 'median',
        name: 'Median',
        role: 'sales',
        points: [48, 50, 51, 55, 52, 61.5].map((value) => ({ value, n: 9, low: true })),
      },
      {
        key: 'p75',
        name: '75th percentile',
        role: 'other',
        points: [70, 74, null, 80, 79, 96].map((value) => ({ value, n: 9, low: true })),
      },
    ],
  }),
};

export const lossReasons: Card = {
  ...base,
  name: 'lossReasons',
  metrics: ['M25'],
  subject: 'Loss reasons',
  title: 'Price leads the reasons with 7 of 18 lost deals',
  summary: 'Loss reasons by team that says so.',
  n: 18,
  lowSample: true,
  definition: 'Deals lost during the period by reason.',
  chart: plot({
    form: 'bars',
    unit: 'count',
    stacked: true,
    categoryName: 'Reason',
    categories: ['Price', 'Slow response', 'Product', 'Timing'].map((label) => ({ key: label, label })),
    series: [
      {
        key: 's',
        name: 'Said by sales',
        role: 'sales',
        points: [5, 2, 2, 1].map((value) => ({ value, n: value })),
      },
      {
        key: 'm',
        name: 'Said by marketing',
        role: 'marketing',
        points: [2, 4, 1, 1].map((value) => ({ value, n: value })),
      },
    ],
  }),
};

export const followThrough: Card = {
  ...base,
  name: 'followThrough',
  metrics: ['M28'],
  subject: 'Action follow-through',
  title: '6 of 9 actions were done on time',
  summary: 'Action follow-through by month and team.',
  n: 9,
  lowSample: true,
  definition: 'Of the actions that fell due during the period, the share done on or before the due date.',
  chart: plot({
    form: 'columns',
    unit: 'share',
    categories: monthly,
    series: [
      {
        key: 'sales',
        name: 'Sales',
        role: 'sales',
        points: [0.5, 0.6, 0.7, 0.55, 0.6, 0.75].map((v) => share(v, 8, 0.3)),
      },
      {
        key: 'marketing',
        name: 'Marketing',
        role: 'marketing',
        points: [0.4, 0.7, 0.66, 0.8, 0.9, 0.6].map((v) => share(v, 8, 0.3)),
      },
    ],
    lines: [{ kind: 'target', label: 'Target', value: 0.8 }],
  }),
};

export const agingDeals: Card = {
  ...base,
  name: 'agingDeals',
  metrics: ['M17'],
  subject: 'Aging deals',
  title: '12 deals stand longer than 1.5 times their stage’s median',
  summary: '12 aging deals.',
  n: 64,
  definition: 'An open deal is aging once it stands in its stage longer than 1.5 times the median.',
  chart: {
    form: 'table',
    columns: [
      { key: 'deal', label: 'Deal', unit: 'text' },
      { key: 'stage', label: 'Stage', unit: 'text' },
      { key: 'owner', label: 'Owner', unit: 'text' },
      { key: 'days', label: 'In stage', unit: 'days' },
      { key: 'amount', label: 'Amount', unit: 'money', currency: 'EUR' },
      { key: 'close', label: 'Expected close', unit: 'date' },
    ],
    rows: Array.from({ length: 12 }, (_, index) => ({
      cells: [
        `Fleet renewal, ${['Nordfrakt', 'Baltic Lines', 'Hanse Cold Chain', 'Øresund Parts'][index % 4]}`,
        ['Proposal', 'Negotiation'][index % 2] ?? '',
        ['Jonas Lindqvist', 'Miriam Okafor'][index % 2] ?? '',
        44 + index * 3,
        index === 3 ? null : 1_250_000 + index * 431_000,
        index === 5 ? null : '2026-11-30',
      ],
    })),
  },
};
