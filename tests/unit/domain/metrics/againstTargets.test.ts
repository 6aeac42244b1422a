import { describe, expect, it } from 'vitest';
import type { Card, Tile } from '../../../../src/domain/metrics/card.ts';
import { buildCard } from '../../../../src/domain/metrics/cards/cards.ts';
import { againstTargets } from '../../../../src/domain/metrics/cards/scorecard.ts';
import { cardTable } from '../../../../src/domain/metrics/cardTable.ts';
import { inputOf } from './cardCases.ts';
import { won } from './cases.ts';

const tile = (over: Partial<Tile>): Tile => ({
  metric: 'M10',
  label: 'Win rate',
  value: 0.4,
  unit: 'share',
  n: 50,
  low: false,
  interval: null,
  excluded: 0,
  excludedWhy: [],
  definition: 'Won deals divided by won and lost deals.',
  better: 'up',
  previous: 0.3,
  delta: 0.1,
  deltaShare: null,
  verdict: 'better',
  target: 0.5,
  spark: [{ month: '2026-09-01', label: 'Sep 2026', value: 0.4 }],
  ...over,
});

const scorecard = (...tiles: Tile[]): Card => ({
  name: 'scorecard',
  metrics: ['M10'],
  subject: 'Scorecard',
  title: '1 better and 0 worse than Aug 2026',
  summary: 'Scorecard.',
  chart: { form: 'tiles', comparedTo: 'Aug 2026', tiles },
  definition: '',
  n: 50,
  lowSample: false,
  excluded: 0,
  excludedWhy: [],
  period: { from: '2026-09-01', to: '2026-10-01' },
  asOf: '2026-11-23',
  filterText: 'Sep 2026',
});

const tilesOf = (card: Card): readonly Tile[] => (card.chart.form === 'tiles' ? card.chart.tiles : []);

describe('What the scorecard says', () => {
  const titleOf = (input: Parameters<typeof inputOf>[0]): string =>
    buildCard('scorecard', inputOf(input)).title;

  it('N13: nothing better or worse is no finding', () => {
    const deals = [
      won('2026-08-11', { created: '2026-08-01' }),
      won('2026-09-11', { created: '2026-09-01' }),
    ];
    expect(titleOf({ deals })).toBe('About the same as Aug 2026');
  });

  it('N01: has words for a period in which nothing happened', () => {
    expect(titleOf({ cycles: [{ started: '2025-01-01' }] })).toBe('No numbers for this period yet');
  });
});

describe('The scorecard against targets', () => {
  it('N13: counts every change from the target, judged by what is better', () => {
    const [rate, days] = tilesOf(
      againstTargets(
        scorecard(
          tile({}),
          tile({ metric: 'M13', unit: 'days', better: 'down', value: 36, previous: 30, target: 48 }),
        ),
      ),
    );
    expect(rate?.delta).toBeCloseTo(-0.1);
    expect(rate).toMatchObject({ previous: 0.5, deltaShare: null, verdict: 'worse' });
    expect(days).toMatchObject({ previous: 48, delta: -12, deltaShare: -0.25, verdict: 'better' });
  });

  it('N01: says nothing where there is no target or no value', () => {
    const [without, bare] = tilesOf(againstTargets(scorecard(tile({ target: null }), tile({ value: null }))));
    expect(without).toMatchObject({ previous: null, delta: null, verdict: null });
    expect(bare).toMatchObject({ delta: null, verdict: null });
  });

  it('the table names a compared period, and the targets once', () => {
    const names = (card: Card) => cardTable(card).rows.map(({ cells }) => cells[0]);
    expect(names(scorecard(tile({})))).toEqual(['Sep 2026', 'Period', 'Aug 2026', 'Target']);
    expect(names(againstTargets(scorecard(tile({}))))).toEqual(['Sep 2026', 'Period', 'Target']);
  });
});
