import { describe, expect, it } from 'vitest';
import type { Card, CardTable } from '../../../../src/domain/metrics/card.ts';
import { buildCard } from '../../../../src/domain/metrics/cards/cards.ts';
import { inputOf, plotOf, times, valuesOf } from './cardCases.ts';
import type { CycleCase, SpendCase } from './cases.ts';

const tableOf = (card: Card): CardTable => {
  if (card.chart.form !== 'table') throw new Error(`${card.name} is no table`);
  return card.chart;
};

describe('Channel cost card', () => {
  const leads = (channel: string, count: number, sqls: number): CycleCase[] =>
    times(count, (n) => ({
      channel,
      started: '2026-09-02',
      entered: n < sqls ? { mql: '2026-09-03', sql: '2026-09-10' } : {},
    }));
  const spend: SpendCase[] = [
    { on: '2026-09-01', amount: 6_000_00, channel: 'search' },
    { on: '2026-09-01', amount: 4_000_00, channel: 'calls' },
  ];

  it('M20: a row per channel, the whole below', () => {
    const cycles = [...leads('search', 40, 4), ...leads('calls', 10, 0), { started: '2026-09-05' }];
    const card = buildCard('channelCost', inputOf({ spend, cycles }));
    const { columns, rows } = tableOf(card);
    expect(columns.map(({ label }) => label)).toEqual([
      'Channel',
      'Spend',
      'Leads',
      'Cost per lead',
      'MQL',
      'Cost per MQL',
      'SQL',
      'Cost per SQL',
      'Note',
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Paid search', 6_000_00, 40, 150_00, 4, 1_500_00, 4, 1_500_00, null],
      ['Cold calling', 4_000_00, 10, 400_00, 0, null, 0, null, 'No lead entered this stage'],
      ['No channel', null, 1, null, 0, null, 0, null, 'No spend recorded'],
      ['All channels', 10_000_00, 51, 10_000_00 / 51, 4, 2_500_00, 4, 2_500_00, null],
    ]);
    expect(rows[0]?.drill).toMatchObject({ metric: 'M20', groups: [{ by: 'channel', keys: ['search'] }] });
  });

  it('N12: names the channel that takes more of the spend than it brings', () => {
    // 60 % of the spend, 10 of 50 SQLs: 20 expected fewer, z = (10 − 30) / √12 = −5.8.
    const cycles = [...leads('search', 100, 10), ...leads('calls', 50, 40)];
    expect(buildCard('channelCost', inputOf({ spend, cycles })).title).toBe(
      'Paid search takes 60% of the spend, but brings 20% of the SQL entries',
    );
  });

  it('N12: names the channel that brings more than it takes, where none lags as clearly', () => {
    const titleOf = (third: string | undefined): string => {
      const placed = third === undefined ? {} : { channel: third };
      const thirds: SpendCase[] = [{ channel: 'search' }, { channel: 'calls' }, placed].map((channel) => ({
        on: '2026-09-01',
        amount: 4_000_00,
        ...channel,
      }));
      // 19 + 19 + 42 = 80: z of the last = (42 − 26.7) / 4.2 = 3.6, of the others −1.8.
      const cycles = [
        ...leads('search', 50, 19),
        ...leads('calls', 50, 19),
        ...times(42, (): CycleCase => ({ ...placed, entered: { sql: '2026-09-10' } })),
      ];
      return buildCard('channelCost', inputOf({ spend: thirds, cycles })).title;
    };
    expect(titleOf('launch')).toBe('Launch brings 53% of the SQL entries for 33% of the spend');
    expect(titleOf(undefined)).toMatch(/no clear difference between channels$/);
  });

  it('N12: calls no difference that chance explains', () => {
    const cycles = [...leads('search', 100, 24), ...leads('calls', 50, 26)];
    expect(buildCard('channelCost', inputOf({ spend, cycles })).title).toBe(
      'A lead cost €67, an entry into SQL €200, with no clear difference between channels',
    );
  });

  it('M20.1, M20.2, N01: says why a cost is missing and what was left out', () => {
    const uncounted = [...spend, { on: '2026-09-02', amount: 1, currency: 'USD', channel: 'search' }];
    const card = buildCard('channelCost', inputOf({ spend: uncounted, cycles: leads('search', 2, 0) }));
    expect(tableOf(card).rows[0]?.cells.at(-1)).toBe(
      'No lead entered this stage; 1 line of spend: no exchange rate for its currency on that date',
    );
    expect(buildCard('channelCost', inputOf({})).title).toBe('No spend was recorded in this period');
    const perPerson = inputOf({ spend: spend.slice(0, 1), cycles: leads('search', 2, 0) });
    const scope = { ...perPerson.scope, filter: { ownerId: 'anna' } };
    expect(buildCard('channelCost', { ...perPerson, scope }).title).toBe(
      '€6,000 spent: spend is not recorded per person or persona',
    );
  });
});

describe('Budget card', () => {
  const lines: SpendCase[] = [
    { on: '2026-08-01', amount: 1_000_00, kind: 'planned' },
    { on: '2026-08-10', amount: 900_00 },
    { on: '2026-09-01', amount: 2_000_00, kind: 'planned' },
    { on: '2026-09-01', amount: 1_500_00, kind: 'committed' },
    { on: '2026-09-05', amount: 700_00 },
    { on: '2026-09-25', amount: 900_00 },
    { on: '2026-10-01', amount: 5_000_00, kind: 'planned' },
  ];

  it('B01: planned, committed and actual side by side; a month without a line has no value', () => {
    const card = buildCard('budget', inputOf({ spend: lines }));
    expect(card.title).toBe('80% of the plan spent: €1,600 of €2,000');
    expect(plotOf(card).series.map(({ name }) => name)).toEqual(['Planned', 'Committed', 'Actual']);
    expect([0, 1, 2].map((series) => valuesOf(card, series).slice(-2))).toEqual([
      [1_000_00, 2_000_00],
      [null, 1_500_00],
      [900_00, 1_600_00],
    ]);
    expect(card.definition).toMatch(/^Planned, committed and actual money/);
    expect(card.n).toBe(6);
  });

  it('B01, N04: what is dated after the as-of date was not spent yet', () => {
    const input = inputOf({ spend: lines });
    const card = buildCard('budget', { ...input, scope: { ...input.scope, asOf: '2026-09-10' } });
    expect(card.title).toBe('35% of the plan spent: €700 of €2,000');
    expect(valuesOf(card, 2).at(-1)).toBe(700_00);
    expect(card.excludedWhy).toEqual([{ reason: 'actual: dated after the as-of date', count: 1 }]);
  });

  it.each([
    ['No budget and no spend in this period', []],
    ['€1,600 spent, nothing planned', lines.filter(({ kind }) => kind === undefined)],
    ['€2,000 planned, no spend recorded yet', lines.filter(({ kind }) => kind === 'planned')],
    ['10% over plan: €2,200 spent of €2,000', [...lines, { on: '2026-09-30', amount: 600_00 }]],
  ])('B01: %s', (title, spend) => {
    expect(buildCard('budget', inputOf({ spend })).title).toBe(title);
  });
});
