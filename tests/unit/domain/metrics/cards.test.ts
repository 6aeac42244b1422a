import { describe, expect, it } from 'vitest';
import { atSameAge, type CardInput, trendPeriod } from '../../../../src/domain/metrics/cards/cardInput.ts';
import { buildCard } from '../../../../src/domain/metrics/cards/cards.ts';
import { cardTable } from '../../../../src/domain/metrics/cardTable.ts';
import { createWording } from '../../../../src/domain/metrics/wording.ts';
import { inputOf, plotOf, times, valuesOf } from './cardCases.ts';
import { type ActionCase, type CycleCase, type DealCase, lost, september, won } from './cases.ts';

describe('Win rate card', () => {
  it('N12: says that the rate fell when chance does not explain it', () => {
    const deals = [
      ...times(60, () => won('2026-08-10')),
      ...times(40, () => lost('2026-08-10')),
      ...times(31, () => won('2026-09-10')),
      ...times(69, () => lost('2026-09-10')),
    ];
    const card = buildCard('winRate', inputOf({ deals }));
    expect(card.title).toBe('Win rate fell to 31% from 60%');
    expect(card.n).toBe(100);
    expect(card.lowSample).toBe(false);
    expect(card.filterText).toMatch(/^Sept? 2026 · as of 5 Oct 2026$/);
    expect(plotOf(card).categories.map(({ key }) => key)).toEqual([
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
    ]);
    expect(valuesOf(card)).toEqual([null, null, null, null, 0.6, 0.31]);
  });

  it('N12: makes no headline of a handful of deals', () => {
    const deals = [won('2026-08-10'), won('2026-08-11'), won('2026-09-10'), lost('2026-09-11')];
    const card = buildCard('winRate', inputOf({ deals }));
    expect(card.title).toBe('Win rate is 50% of 2 closed deals');
    expect(card.lowSample).toBe(true);
    expect(plotOf(card).series[0]?.points.at(-1)).toMatchObject({ n: 2, low: true });
  });

  it('N01: has words for nothing', () => {
    const card = buildCard('winRate', inputOf({}));
    expect(card.title).toBe('No deal was won or lost in this period');
    expect(valuesOf(card)).toEqual(times(6, () => null));
  });
});

describe('Funnel card', () => {
  it('M02, M03: counts entries and the share that went on', () => {
    const cycles: CycleCase[] = [
      { entered: { inquiry: '2026-09-01', mql: '2026-09-03', sal: '2026-09-04' } },
      { entered: { inquiry: '2026-09-01', mql: '2026-09-05' } },
      { entered: { inquiry: '2026-09-02' } },
      { entered: { inquiry: '2026-09-02' } },
    ];
    const card = buildCard('funnel', inputOf({ cycles }));
    expect(valuesOf(card)).toEqual([4, 2, 1, 0, 0, 0]);
    const chart = plotOf(card);
    expect(chart.steps.map((step) => step.value)).toEqual([0.5, 0.5, 0, null, null]);
    expect(chart.steps[0]).toMatchObject({
      n: 4,
      low: true,
      drill: { metric: 'M03', from: 'inquiry', to: 'mql' },
    });
    expect(card.title).toBe('SAL → SQL is the narrowest step: 0% went on');
    expect(cardTable(card).rows[0]?.cells).toEqual(['Inquiry', 4, 0.5]);
  });
});

describe('Channel cards', () => {
  const entered = (channel: string, reached: boolean): CycleCase => ({
    channel,
    started: '2026-09-01',
    entered: { mql: '2026-09-02', ...(reached ? { sql: '2026-09-10' } : {}) },
  });
  const cycles = [
    ...times(100, (n) => entered('search', n < 10)),
    ...times(50, (n) => entered('calls', n < 25)),
  ];

  it('M03: names the channel that brings many leads that do not convert', () => {
    const card = buildCard('conversionByChannel', inputOf({ cycles }));
    expect(card.title).toBe('Paid search brings 67% of MQL entries, but only 10% of them reach SQL');
    expect(valuesOf(card)).toEqual([0.1, 0.5]);
    expect(plotOf(card).lines).toEqual([{ kind: 'reference', label: 'All channels', value: 35 / 150 }]);
  });

  it('M01: stacks the months by channel', () => {
    const card = buildCard('leadsByChannel', inputOf({ cycles: [...cycles, { started: '2026-07-31' }] }));
    expect(card.title).toBe('Paid search brought 66% of 151 leads');
    expect(plotOf(card).series.map(({ name }) => name)).toEqual([
      'Paid search',
      'Cold calling',
      'No channel',
    ]);
    expect(valuesOf(card, 2)).toEqual([0, 0, 0, 1, 0, 0]);
  });
});

describe('Scorecard', () => {
  const cycles = [
    ...times(12, () => ({ started: '2026-08-03' })),
    ...times(9, () => ({ started: '2026-09-03' })),
  ];
  const tile = (input: CardInput, metric: string) => {
    const { chart } = buildCard('scorecard', input);
    const found = chart.form === 'tiles' ? chart.tiles.find((each) => each.metric === metric) : undefined;
    if (found === undefined) throw new Error(`no tile ${metric}`);
    return found;
  };

  it('N13: compares with the period before and says which way is better', () => {
    expect(tile(inputOf({ cycles }), 'M01')).toMatchObject({
      value: 9,
      previous: 12,
      delta: -3,
      deltaShare: -0.25,
      verdict: 'worse',
      target: null,
    });
    const deals = [
      won('2026-08-31', { created: '2026-08-01' }),
      won('2026-09-11', { created: '2026-09-01' }),
    ];
    expect(tile(inputOf({ deals }), 'M13')).toMatchObject({ value: 10, previous: 30, verdict: 'better' });
    expect(tile(inputOf({ deals }), 'M10')).toMatchObject({ delta: 0, deltaShare: null, verdict: 'same' });
  });

  it('N01: has no delta without a value on both sides', () => {
    expect(tile(inputOf({ deals: [won('2026-09-11')] }), 'M10')).toMatchObject({
      value: 1,
      previous: null,
      delta: null,
      verdict: null,
    });
  });

  it('N14: the target of a count is per month; the latest one in force counts', () => {
    const target = (metricId: string, startsOn: string, value: number, team: 'sales' | null = null) => ({
      id: '00000000-0000-7000-8000-000000000000',
      metricId,
      startsOn,
      value,
      team,
    });
    const targets = [
      target('M01', '2026-01-01', 100),
      target('M01', '2026-09-15', 120),
      target('M01', '2026-10-01', 500),
      target('M01', '2026-01-01', 7, 'sales'),
      target('M10', '2026-01-01', 0.4),
    ];
    const quarter = { period: { from: '2026-07-01', to: '2026-10-01' }, asOf: '2026-10-05', filter: {} };
    expect(tile(inputOf({ cycles }, { targets }), 'M01').target).toBe(120);
    expect(tile(inputOf({ cycles }, { targets, scope: quarter }), 'M01').target).toBe(360);
    expect(tile(inputOf({ cycles }, { targets, scope: quarter }), 'M10').target).toBe(0.4);
    const sales = { ...quarter, period: september, filter: { team: 'sales' as const } };
    expect(tile(inputOf({ cycles }, { targets, scope: sales }), 'M01').target).toBe(7);
    const owner = { ...quarter, filter: { ownerId: 'anna' } };
    expect(tile(inputOf({ cycles }, { targets, scope: owner }), 'M01').target).toBeNull();
  });

  it('N13: each month of a conversion’s spark line is as old as the last month is now', () => {
    // August's leads all reach SQL in October, when August is two months old; September is five days past its end.
    const slow: CycleCase[] = [
      { entered: { mql: '2026-08-10', sql: '2026-10-01' } },
      { entered: { mql: '2026-08-11', sql: '2026-09-04' } },
      { entered: { mql: '2026-09-10', sql: '2026-10-01' } },
    ];
    expect(
      tile(inputOf({ cycles: slow }), 'M03')
        .spark.slice(-2)
        .map(({ value }) => value),
    ).toEqual([0.5, 1]);
  });
});

describe('Comparison at the same age', () => {
  const scope = (asOf: string, period = september) => ({ period, asOf, filter: {} });

  it.each([
    { asOf: '2026-09-12', from: '2026-08-01', expected: '2026-08-12', why: 'month to date' },
    { asOf: '2026-09-30', from: '2026-08-01', expected: '2026-08-31', why: 'a full month stays full' },
    { asOf: '2026-10-05', from: '2026-08-01', expected: '2026-09-05', why: 'five days after the end' },
  ])('N13: $asOf becomes $expected: $why', ({ asOf, from, expected }) => {
    expect(atSameAge(scope(asOf), { from, to: '2026-09-01' }).asOf).toBe(expected);
  });

  it('N13: periods that are no whole months step by days', () => {
    const week = { from: '2026-09-08', to: '2026-09-15' };
    expect(atSameAge(scope('2026-09-10', week), { from: '2026-09-01', to: '2026-09-08' }).asOf).toBe(
      '2026-09-03',
    );
  });

  it('trends show at least 6 and at most 24 whole months', () => {
    expect(trendPeriod(scope('2026-10-05'))).toEqual({ from: '2026-04-01', to: '2026-10-01' });
    expect(trendPeriod(scope('2026-10-05', { from: '2026-01-15', to: '2026-09-16' }))).toEqual({
      from: '2026-01-01',
      to: '2026-10-01',
    });
    expect(trendPeriod(scope('2026-10-05', { from: '2010-01-01', to: '2026-10-01' }))).toEqual({
      from: '2024-10-01',
      to: '2026-10-01',
    });
    expect(trendPeriod({ period: null, asOf: '2026-10-05', filter: {} })).toEqual({
      from: '2025-11-01',
      to: '2026-11-01',
    });
  });

  it('N04: a month that has not begun is a gap, not a 0', () => {
    const early = { period: { from: '2026-07-01', to: '2026-12-01' }, asOf: '2026-09-15', filter: {} };
    const card = buildCard(
      'lossTrend',
      inputOf({ deals: [lost('2026-09-01', { reason: 'price' })] }, { scope: early }),
    );
    expect(valuesOf(card)).toEqual([0, 0, 0, 1, null, null]);
  });
});

describe('Pipeline, stage and loss cards', () => {
  it('P01: worth and number by stage, empty stages included', () => {
    const deals: DealCase[] = [
      { stage: 'talk', amount: 3_000_000, history: [['talk', '2026-09-01']] },
      { stage: 'talk', amount: null, history: [['talk', '2026-09-01']] },
    ];
    const card = buildCard('pipeline', inputOf({ deals }));
    expect(card.title).toBe('€30k in 2 open deals, 100% of it in Talk');
    expect(plotOf(card).categories.map(({ label }) => label)).toEqual(['Talk (2)', 'Offer (0)']);
    expect(valuesOf(card)).toEqual([3_000_000, 0]);
    expect(card).toMatchObject({ n: 2, excluded: 1, filterText: 'as of 5 Oct 2026', period: null });
  });

  it('M17.3: lists the aging deals, the longest overdue first', () => {
    const deals: DealCase[] = [
      won('2026-01-11', {
        history: [
          ['talk', '2026-01-01'],
          ['won', '2026-01-11'],
        ],
      }),
      { stage: 'talk', owner: 'anna', history: [['talk', '2026-09-01']] },
      { stage: 'talk', history: [['talk', '2026-08-01']] },
      { stage: 'talk', history: [['talk', '2026-10-01']] },
    ];
    const card = buildCard('agingDeals', inputOf({ deals }));
    expect(card.title).toBe('2 of 3 open deals are aging, worth €200');
    expect(cardTable(card).rows.map((row) => row.cells)).toEqual([
      ['Deal 3', 'Talk', 65, 10, 10_000, null],
      ['Deal 2', 'Talk', 34, 10, 10_000, 'Anna'],
    ]);
  });

  it('M25: reasons of both levels with share, amount and stage', () => {
    const deals = [
      lost('2026-09-01', {
        reason: 'budget',
        history: [
          ['offer', '2026-08-01'],
          ['lost', '2026-09-01'],
        ],
      }),
      lost('2026-09-02', { reason: 'price' }),
      lost('2026-09-03', { reason: 'timing', amount: null }),
      lost('2026-09-04'),
    ];
    const card = buildCard('lossReasons', inputOf({ deals }));
    expect(card.title).toBe('Price is the top reason: 2 of 4 lost deals');
    expect(cardTable(card).rows.map((row) => row.cells)).toEqual([
      ['Price', 2, 0.5, 20_000, 'Offer'],
      ['Price – Budget cut', 1, 0.25, 10_000, 'Offer'],
      ['Timing', 1, 0.25, null, null],
      ['No reason given', 1, 0.25, 10_000, null],
    ]);
  });

  it('N12: names the loss reason that grew', () => {
    const deals = [
      ...times(40, (n) => lost('2026-05-10', { reason: n < 4 ? 'price' : 'timing' })),
      ...times(40, (n) => lost('2026-09-10', { reason: n < 24 ? 'price' : 'timing' })),
    ];
    expect(buildCard('lossTrend', inputOf({ deals })).title).toBe(
      'Price grew from 10% to 60% of lost deals since Jul 2026',
    );
  });

  it('M25.3, M25.4: who says so, and how often they agree', () => {
    const deals = [
      lost('2026-09-01', { reason: 'price', opinions: { buyer: 'timing' } }),
      lost('2026-09-02', { reason: 'price', opinions: { buyer: 'budget' } }),
    ];
    const card = buildCard('lossVoices', inputOf({ deals }));
    expect(card.title).toBe(
      'Rep, buyer and marketer name the same reason for 50% of 2 deals they both judged',
    );
    expect(valuesOf(card, 0)).toEqual([2, 0]);
    expect(valuesOf(card, 1)).toEqual([1, 1]);
  });

  it('M28: per team, on time, late and not done', () => {
    const actions: ActionCase[] = [
      { owner: 'anna', due: '2026-09-10', done: '2026-09-09' },
      { owner: 'anna', due: '2026-09-10', done: '2026-09-12', carried: 1 },
      { owner: 'max', due: '2026-09-10' },
    ];
    const card = buildCard('followThrough', inputOf({ actions }));
    expect(card.title).toBe(
      '33% of 3 due actions done on time – Sales 50%, Marketing 0%; carried over 1 time',
    );
    expect([0, 1, 2].map((series) => valuesOf(card, series))).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it('M13, M17: longer and slower in words', () => {
    const deals = [
      ...times(6, () =>
        won('2026-08-21', {
          created: '2026-08-01',
          history: [
            ['talk', '2026-08-01'],
            ['won', '2026-08-21'],
          ],
        }),
      ),
      ...times(6, () =>
        won('2026-09-10', {
          created: '2026-08-01',
          history: [
            ['talk', '2026-08-01'],
            ['won', '2026-09-10'],
          ],
        }),
      ),
    ];
    expect(buildCard('salesCycle', inputOf({ deals })).title).toBe(
      'Sales cycle lengthened to 40 days from 20 days',
    );
    expect(buildCard('timeInStage', inputOf({ deals })).title).toBe(
      'Talk takes longest: 40 days for half of the deals',
    );
  });

  it('N12: tells a filter in words', () => {
    const scope = {
      period: september,
      asOf: '2026-10-05',
      filter: { channelId: 'search', ownerId: null, team: 'sales' as const },
    };
    expect(buildCard('funnel', inputOf({}, { scope })).filterText).toMatch(
      /^Sept? 2026 · team: sales · owner: none · channel: Paid search · as of 5 Oct 2026$/,
    );
  });
});

describe('Wording', () => {
  it('writes numbers as the locale does', () => {
    const german = createWording('de-DE');
    expect(german.share(0.314)).toBe('31\u00a0%');
    expect(german.share(0.0312)).toBe('3,1\u00a0%');
    expect(german.money(123_456_700, 'EUR')).toBe('1,2\u00a0Mio.\u00a0€');
    expect(german.counted(1204, 'lead')).toBe('1.204 leads');
    expect(createWording('en-GB').days(1)).toBe('1 day');
    expect(createWording('en-GB').value(null, 'money')).toBe('—');
    expect(createWording('en-GB').period({ from: '2026-07-01', to: '2026-10-01' })).toMatch(
      /^Jul\s–\sSept? 2026$/,
    );
    expect(createWording('en-GB').period(null)).toBe('all time');
    expect(createWording('en-US').money(5_000, 'JPY')).toBe('¥5,000');
  });
});
