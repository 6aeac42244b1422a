import type { Card } from '../../../../src/domain/metrics/card.ts';
import { base, monthly, plot, share } from './sampleCardParts.ts';

/** Hand-made cards of channels, deals, losses and actions. */

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
