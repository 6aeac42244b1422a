import { describe, expect, it } from 'vitest';
import {
  type CostUnit,
  costPer,
  costsBy,
  costsIn,
  reportedCost,
  spentOn,
} from '../../../../src/domain/metrics/channelCost.ts';
import type { MetricFilter } from '../../../../src/domain/metrics/scope.ts';
import { spendMonth, spendOf, spendRows, totalOf } from '../../../../src/domain/metrics/spendFacts.ts';
import {
  type CycleCase,
  cycleFacts,
  everyRow,
  inSeptember,
  type SpendCase,
  september,
  spendFacts,
} from './cases.ts';

const lead = (channel: string, more: Partial<CycleCase> = {}): CycleCase => ({
  channel,
  started: '2026-09-02',
  ...more,
});

const factsOf = (
  spend: SpendCase[],
  cycles: CycleCase[],
  rates: Record<string, [string, number][]> = {},
) => ({
  cycles: cycleFacts(cycles),
  spend: spendFacts(spend, rates),
});

const costOf = (
  facts: ReturnType<typeof factsOf>,
  unit: CostUnit = 'lead',
  filter: MetricFilter = {},
  asOf = '2026-12-31',
) => costPer(costsIn(facts, { period: september, asOf, filter }), unit, filter, 'EUR');

describe('M20 Cost per lead, MQL and SQL', () => {
  const facts = factsOf(
    [
      { on: '2026-09-01', amount: 300_00, channel: 'search' },
      { on: '2026-09-30', amount: 100_00, channel: 'search' },
      { on: '2026-10-01', amount: 999_00, channel: 'search' },
      { on: '2026-08-31', amount: 999_00, channel: 'search' },
      { on: '2026-09-10', amount: 900_00, channel: 'search', kind: 'planned' },
      { on: '2026-09-10', amount: 800_00, channel: 'search', kind: 'committed' },
      { on: '2026-09-05', amount: 60_00, channel: 'calls' },
    ],
    [
      lead('search', { entered: { mql: '2026-09-10', sql: '2026-09-20' } }),
      lead('search', { entered: { mql: '2026-09-10' } }),
      lead('search'),
      lead('search'),
      lead('calls'),
      lead('search', { started: '2026-08-20', entered: { mql: '2026-09-01' } }),
      lead('search', { started: '2026-10-01' }),
      { started: '2026-09-09' },
    ],
  );

  it('M20: actual spend of the period over leads created, entries into MQL, entries into SQL', () => {
    expect(costOf(facts, 'lead', { channelId: 'search' })).toMatchObject({
      value: 100_00,
      n: 4,
      unit: 'money',
      currency: 'EUR',
    });
    expect(costOf(facts, 'mql', { channelId: 'search' }).value).toBeCloseTo(400_00 / 3, 9);
    expect(costOf(facts, 'sql', { channelId: 'search' })).toMatchObject({ value: 400_00, n: 1 });
  });

  it('M20: the whole is all spend over all leads', () => {
    expect(costOf(facts)).toMatchObject({ n: 6 });
    expect(costOf(facts).value).toBeCloseTo(460_00 / 6, 9);
  });

  it('M20, N10: the channels add up to the whole, the most spend first', () => {
    const whole = costsIn(facts, { period: september, asOf: '2026-12-31', filter: {} });
    const channels = costsBy(facts, whole, 'channel');
    expect(channels.map(({ key, costs }) => [key, spentOn(costs), costs.counted.lead.base.length])).toEqual([
      ['search', 400_00, 4],
      ['calls', 60_00, 1],
      [null, null, 1],
    ]);
  });

  it('N04: spend and leads after the as-of date are left out with the reason', () => {
    const result = costOf(facts, 'lead', { channelId: 'search' }, '2026-09-15');
    expect(result).toMatchObject({
      value: 75_00,
      n: 4,
      excludedWhy: [{ reason: 'spend: dated after the as-of date', count: 1 }],
    });
  });

  it.each([
    ['no spend recorded', [], [lead('search')], {}],
    ['no spend recorded', [{ on: '2026-09-01', amount: 0 }], [lead('search')], {}],
    [
      'no spend recorded',
      [{ on: '2026-09-01' }, { on: '2026-09-02', amount: -200_00 }],
      [lead('search')],
      {},
    ],
    ['no spend recorded', [{ on: '2026-09-01', kind: 'planned' as const }], [lead('search')], {}],
    ['its spend could not be counted', [{ on: '2026-09-01', amount: null }], [lead('search')], {}],
    ['no lead came in', [{ on: '2026-09-01' }], [], {}],
    [
      'spend is not recorded per person or persona',
      [{ on: '2026-09-01' }],
      [lead('search')],
      { ownerId: 'anna' },
    ],
    [
      'spend is not recorded per person or persona',
      [{ on: '2026-09-01' }],
      [lead('search')],
      { personaId: null },
    ],
    [
      'spend is not recorded per person or persona',
      [{ on: '2026-09-01' }],
      [lead('search')],
      { team: 'sales' as const },
    ],
  ])('M20.2, N01: null because %s', (why, spend, cycles, filter) => {
    expect(costOf(factsOf(spend, cycles), 'lead', filter)).toMatchObject({ value: null, why });
  });

  it('M20.2: no entry into the stage gives null, not infinity', () => {
    const none = factsOf([{ on: '2026-09-01' }], [lead('search')]);
    expect(costOf(none, 'sql')).toMatchObject({ value: null, n: 0, why: 'no lead entered this stage' });
    expect(costOf(none, 'lead')).not.toHaveProperty('why');
  });
});

describe('Cost by the count of the ad platforms', () => {
  const cost = (spend: SpendCase[]) => {
    const facts = factsOf(spend, [lead('search')]);
    return reportedCost(facts.spend, costsIn(facts, { period: september, asOf: '2026-12-31', filter: {} }));
  };

  it('M20.3: spend / reported leads, of the lines that say both', () => {
    expect(
      cost([
        { on: '2026-09-01', amount: 100_00, reported: 3 },
        { on: '2026-09-02', amount: 20_00, reported: 1 },
        { on: '2026-09-02', amount: 999_00 },
        { on: '2026-09-02', amount: 999_00, reported: 50, kind: 'planned' },
        { on: '2026-10-02', amount: 999_00, reported: 50 },
        { on: '2026-09-02', amount: null, reported: 50 },
      ]),
    ).toMatchObject({ value: 30_00, n: 4, excluded: 1 });
  });

  it('M20.3, N01: null without reported leads or without spend', () => {
    expect(cost([{ on: '2026-09-01', reported: 0 }])).toMatchObject({
      value: null,
      why: 'no leads reported',
    });
    expect(cost([{ on: '2026-09-01', amount: 0, reported: 5 }])).toMatchObject({
      value: null,
      why: 'no spend recorded',
    });
  });
});

describe('Spend', () => {
  const totals = (
    spend: SpendCase[],
    scope = inSeptember(),
    rates: Record<string, [string, number][]> = {},
  ) => {
    const facts = spendFacts(spend, rates);
    const counted = spendOf(facts, everyRow(facts), scope, 'actual');
    return {
      total: totalOf(counted.selection.base, counted),
      excluded: [...counted.selection.excluded].map(([reason, rows]) => [reason, rows.length]),
    };
  };

  it('N07: is converted at the rate of its own day, never a later one', () => {
    const rates: Record<string, [string, number][]> = {
      USD: [
        ['2026-09-05', 0.9],
        ['2026-09-15', 0.8],
      ],
    };
    const usd = (on: string): SpendCase => ({ on, amount: 100_00, currency: 'USD' });
    expect(totals([usd('2026-09-14'), usd('2026-09-15')], inSeptember(), rates).total).toBe(170_00);
    expect(totals([usd('2026-09-04'), usd('2026-09-05')], inSeptember(), rates)).toEqual({
      total: 90_00,
      excluded: [['noRate', 1]],
    });
  });

  it('M20.1: without an amount it is excluded with the reason; nothing at all is null', () => {
    expect(totals([{ on: '2026-09-01', amount: null }, { on: '2026-09-02' }])).toEqual({
      total: 100_00,
      excluded: [['noAmount', 1]],
    });
    expect(totals([{ on: '2026-10-02' }])).toEqual({ total: null, excluded: [] });
  });

  it('B01: plans and commitments count ahead of the as-of date, actual spend does not', () => {
    const facts = spendFacts(
      (['planned', 'committed', 'actual'] as const).map((kind) => ({ on: '2026-09-20', kind })),
    );
    const of = (kind: 'planned' | 'committed' | 'actual') =>
      spendOf(facts, everyRow(facts), inSeptember('2026-09-10'), kind).selection.base;
    expect([of('planned'), of('committed'), of('actual')]).toEqual([[0], [1], []]);
    expect(spendMonth(facts)(0)).toBe('2026-09-01');
  });

  it('N11: knows channel and campaign only', () => {
    const facts = spendFacts([
      { on: '2026-09-01', channel: 'search', campaign: 'launch' },
      { on: '2026-09-01', channel: 'search' },
      { on: '2026-09-01' },
    ]);
    expect(spendRows(facts, { channelId: 'search' })).toEqual([0, 1]);
    expect(spendRows(facts, { channelId: null })).toEqual([2]);
    expect(spendRows(facts, { campaignId: 'launch', ownerId: 'anna' })).toEqual([0]);
    expect(spendRows(facts, { team: 'sales' })).toEqual([0, 1, 2]);
  });
});
