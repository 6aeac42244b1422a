import { describe, expect, it } from 'vitest';
import { convert } from '../../../../src/domain/metrics/exchange.ts';
import { openPipeline } from '../../../../src/domain/metrics/pipeline.ts';
import { agingDeals, stayResult, staysIn } from '../../../../src/domain/metrics/timeInStage.ts';
import { createdConversion, winRate, winRateByValue } from '../../../../src/domain/metrics/winRate.ts';
import { dealSize, salesCycle } from '../../../../src/domain/metrics/wonDeals.ts';
import { allTime, type DealCase, day, dealFacts, everyRow, inSeptember, lost, won } from './cases.ts';

const ask = <T>(
  metric: (facts: ReturnType<typeof dealFacts>, rows: number[], scope: ReturnType<typeof inSeptember>) => T,
  cases: DealCase[],
  scope = inSeptember(),
  rates: Record<string, [string, number][]> = {},
): T => {
  const facts = dealFacts(cases, rates);
  return metric(facts, everyRow(facts), scope);
};

describe('M10 Win rate', () => {
  it('M10: won over won and lost, by close date; open deals have no part', () => {
    const result = ask(winRate, [
      won('2026-09-01'),
      lost('2026-09-30'),
      won('2026-09-15'),
      won('2026-08-31'),
      lost('2026-10-01'),
      { stage: 'talk' },
    ]);
    expect(result.value).toBeCloseTo(2 / 3, 12);
    expect(result.n).toBe(3);
    expect(result.interval?.low).toBeCloseTo(0.2077, 4);
    expect(result.interval?.high).toBeCloseTo(0.9385, 4);
  });

  it('M10: closed without a date is excluded in a period (N03) and counts for all time (N02)', () => {
    const cases = [won(null), lost('2026-09-02')];
    expect(ask(winRate, cases)).toMatchObject({
      value: 0,
      n: 1,
      excluded: 1,
      excludedWhy: [{ reason: 'closed without a close date', count: 1 }],
    });
    expect(ask(winRate, cases, allTime())).toMatchObject({ value: 0.5, n: 2, excluded: 0 });
  });

  it('N01: null with no closed deal, and with one record it is all or nothing', () => {
    expect(ask(winRate, [])).toMatchObject({ value: null, n: 0, interval: null });
    expect(ask(winRate, [won('2026-09-02')])).toMatchObject({ value: 1, n: 1 });
  });

  it('N04: a deal that closes after the as-of date is excluded', () => {
    expect(ask(winRate, [won('2026-09-20'), lost('2026-09-10')], inSeptember('2026-09-15'))).toMatchObject({
      value: 0,
      n: 1,
      excludedWhy: [{ reason: 'dated after the as-of date', count: 1 }],
    });
  });
});

describe('M11 Win rate by value', () => {
  it('M11: won amount over all closed amount', () => {
    const result = ask(winRateByValue, [
      won('2026-09-01', { amount: 300 }),
      lost('2026-09-02', { amount: 100 }),
      lost('2026-09-03', { amount: 0 }),
    ]);
    expect(result).toMatchObject({ value: 0.75, n: 3, excluded: 0 });
    // Kish: 400² / (300² + 100²) = 1.6 effective deals make a wide interval.
    expect(result.interval?.low).toBeCloseTo(0.17, 2);
  });

  it('M11: null when no deal has an amount, and when all amounts are 0', () => {
    expect(ask(winRateByValue, [won('2026-09-01', { amount: null })])).toMatchObject({
      value: null,
      n: 0,
      excludedWhy: [{ reason: 'no amount', count: 1 }],
    });
    expect(ask(winRateByValue, [won('2026-09-01', { amount: 0 })])).toMatchObject({ value: null, n: 1 });
  });

  it('N07: converts at the rate of the close date and never by a later one', () => {
    const rates = {
      USD: [
        ['2026-09-01', 0.5],
        ['2026-09-10', 0.8],
      ] as [string, number][],
    };
    const result = ask(
      winRateByValue,
      [
        won('2026-09-05', { amount: 1000, currency: 'USD' }),
        lost('2026-09-10', { amount: 625, currency: 'USD' }),
        lost('2026-09-10', { amount: 100, currency: 'GBP' }),
      ],
      inSeptember(),
      rates,
    );
    expect(result).toMatchObject({
      value: 0.5,
      n: 2,
      excludedWhy: [{ reason: 'no exchange rate for its currency on that date', count: 1 }],
    });
  });
});

describe('Exchange', () => {
  const exchange = {
    currency: 'EUR',
    rates: new Map([['JPY', [{ day: day('2026-01-01'), rate: 0.00615 }]]]),
  };

  it('N07: heeds the decimals of both currencies and rounds half away from zero', () => {
    expect(convert(exchange, 1000, 'JPY', day('2026-06-01'))).toBe(615);
    expect(convert(exchange, -1000, 'JPY', day('2026-06-01'))).toBe(-615);
    expect(convert(exchange, 1234, 'EUR', day('2020-01-01'))).toBe(1234);
  });

  it('N07: has no amount before the first rate or for an unknown currency', () => {
    expect(convert(exchange, 1000, 'JPY', day('2025-12-31'))).toBeNull();
    expect(convert(exchange, 1000, 'USD', day('2026-06-01'))).toBeNull();
  });
});

describe('M12 Created conversion', () => {
  it('M12: open and lost deals are in the base', () => {
    expect(
      ask(createdConversion, [
        won('2026-11-01', { created: '2026-09-01' }),
        lost('2026-11-01', { created: '2026-09-02' }),
        { stage: 'talk', created: '2026-09-03' },
        { stage: 'talk', created: '2026-09-04' },
        won('2026-09-20', { created: '2026-08-31' }),
      ]),
    ).toMatchObject({ value: 0.25, n: 4 });
  });

  it('M12: not won before the as-of date is not won; without a creation date it cannot be placed', () => {
    const cases = [won('2026-11-01', { created: '2026-09-01' }), won('2026-11-01', { created: null })];
    expect(ask(createdConversion, cases, inSeptember('2026-10-31'))).toMatchObject({
      value: 0,
      n: 1,
      excludedWhy: [{ reason: 'no creation date', count: 1 }],
    });
  });
});

describe('M13 Sales cycle', () => {
  it('M13: median, mean and P75 of won deals only', () => {
    const result = ask(salesCycle, [
      won('2026-09-11', { created: '2026-09-01' }),
      won('2026-09-21', { created: '2026-09-01' }),
      won('2026-09-30', { created: '2026-08-01' }),
      lost('2026-09-30', { created: '2025-09-30' }),
    ]);
    expect(result).toMatchObject({ value: 20, median: 20, mean: 30, p75: 40, n: 3, unit: 'days' });
  });

  it('M13.1: closed before created is excluded; the same day is 0 days', () => {
    const result = ask(salesCycle, [
      won('2026-09-05', { created: '2026-09-05' }),
      won('2026-09-05', { created: '2026-09-06' }),
      won('2026-09-05', { created: null }),
    ]);
    expect(result).toMatchObject({
      value: 0,
      n: 1,
      excluded: 2,
      excludedWhy: [
        { reason: 'closed before it was created', count: 1 },
        { reason: 'no creation date', count: 1 },
      ],
    });
  });

  it('M13: for all time, won deals without a close date cannot be measured', () => {
    expect(ask(salesCycle, [won(null)], allTime())).toMatchObject({
      value: null,
      n: 0,
      excludedWhy: [{ reason: 'closed without a close date', count: 1 }],
    });
  });
});

describe('M14 Average deal size', () => {
  it('M14: mean and median of won amounts in the reporting currency', () => {
    expect(
      ask(dealSize, [
        won('2026-09-01', { amount: 100 }),
        won('2026-09-01', { amount: 200 }),
        won('2026-09-01', { amount: 900 }),
        won('2026-09-01', { amount: null }),
        lost('2026-09-01', { amount: 5000 }),
      ]),
    ).toMatchObject({
      value: 400,
      mean: 400,
      median: 200,
      n: 3,
      excluded: 1,
      unit: 'money',
      currency: 'EUR',
    });
  });

  it('N01: all amounts missing gives null', () => {
    expect(ask(dealSize, [won('2026-09-01', { amount: null })])).toMatchObject({ value: null, n: 0 });
  });
});

describe('M17 Time in stage', () => {
  const visit = (...history: [string, string | null][]): DealCase => {
    const [stage, on] = history.at(-1) ?? ['talk', null];
    const closed = stage === 'won' || stage === 'lost' ? on : null;
    return { stage, stageOn: on, closed, history };
  };
  const talks = (cases: DealCase[], scope = inSeptember()) => {
    const facts = dealFacts(cases);
    const { stays, selection } = staysIn(facts, everyRow(facts), scope);
    return stayResult(
      stays.filter((stay) => stay.stageId === 'talk'),
      selection,
    );
  };

  it('M17: counts stays that ended in the period, by the next entry or the close', () => {
    const result = talks([
      visit(['talk', '2026-08-22'], ['offer', '2026-09-01']),
      visit(['talk', '2026-09-01'], ['lost', '2026-09-21']),
      visit(['talk', '2026-08-01'], ['offer', '2026-08-31']),
    ]);
    expect(result).toMatchObject({ value: 15, p75: 17.5, n: 2 });
  });

  it('M17: two visits are two stays', () => {
    expect(
      talks([
        visit(['talk', '2026-09-01'], ['offer', '2026-09-03'], ['talk', '2026-09-10'], ['won', '2026-09-20']),
      ]),
    ).toMatchObject({ n: 2, value: 6 });
  });

  it('M17.1: a stay that still runs is not measured', () => {
    expect(talks([visit(['talk', '2026-09-01'])])).toMatchObject({ value: null, n: 0, excluded: 0 });
    const later = visit(['talk', '2026-09-01'], ['offer', '2026-09-20']);
    expect(talks([later], inSeptember('2026-09-19'))).toMatchObject({ n: 0 });
    expect(talks([later], inSeptember('2026-09-20'))).toMatchObject({ n: 1, value: 19 });
  });

  it('M17.2: what cannot be measured is excluded with the reason', () => {
    expect(talks([visit(['talk', null], ['offer', '2026-09-03'])])).toMatchObject({
      n: 0,
      excludedWhy: [{ reason: 'no date of entering or leaving the stage', count: 1 }],
    });
    const backwards: DealCase = { stage: 'lost', closed: '2026-09-01', history: [['talk', '2026-09-05']] };
    expect(talks([backwards])).toMatchObject({
      n: 0,
      excludedWhy: [{ reason: 'left the stage before entering it', count: 1 }],
    });
  });

  it('M17: a closed deal without an entry into its last stage leaves on the close date', () => {
    expect(talks([{ stage: 'won', closed: '2026-09-11', history: [['talk', '2026-09-01']] }])).toMatchObject({
      n: 1,
      value: 10,
    });
  });

  it('M17.3: aging is more than 1.5 times the median of all stays so far', () => {
    const facts = dealFacts([
      visit(['talk', '2026-01-01'], ['lost', '2026-01-11']),
      { stage: 'talk', history: [['talk', '2026-09-15']], owner: 'anna' },
      { stage: 'talk', history: [['talk', '2026-09-14']], owner: 'anna' },
      { stage: 'offer', history: [['offer', '2026-01-01']] },
      { stage: 'talk', stageOn: null },
    ]);
    const aging = agingDeals(facts, [1, 2, 3, 4], inSeptember('2026-09-30'));
    expect(aging.selection.base).toEqual([1, 2]);
    // 15 days is exactly 1.5 × 10; only the one with 16 days is past it.
    expect(aging.selection.hits).toEqual([2]);
    expect(Object.fromEntries(aging.selection.excluded)).toEqual({ notYetComparable: [3], noStayDates: [4] });
  });
});

describe('P01 Pipeline by stage', () => {
  it('P01: shows the deals open on the day in the stage they stood in', () => {
    const facts = dealFacts([
      {
        stage: 'offer',
        history: [
          ['talk', '2026-08-10'],
          ['offer', '2026-09-10'],
        ],
      },
      won('2026-09-20', {
        history: [
          ['talk', '2026-08-15'],
          ['won', '2026-09-20'],
        ],
      }),
      { stage: 'talk', created: '2026-09-25', history: [['talk', '2026-09-25']] },
      lost('2026-09-02'),
    ]);
    const on = (asOf: string) => {
      const { stageOf, selection } = openPipeline(facts, everyRow(facts), inSeptember(asOf));
      return { open: Object.fromEntries(stageOf), unknown: selection.excluded.get('stageUnknown') ?? [] };
    };
    expect(on('2026-09-30')).toEqual({ open: { 0: 'offer', 2: 'talk' }, unknown: [] });
    expect(on('2026-09-05')).toEqual({ open: { 0: 'talk', 1: 'talk' }, unknown: [] });
    expect(on('2026-09-01')).toEqual({ open: { 0: 'talk', 1: 'talk' }, unknown: [3] });
  });
});
