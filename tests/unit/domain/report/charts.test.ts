import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plot } from '../../../../src/domain/metrics/card.ts';
import { seriesStyles } from '../../../../src/domain/report/chart/chartStyle.ts';
import { plotChart } from '../../../../src/domain/report/chart/plotChart.ts';
import { niceTicks, spread } from '../../../../src/domain/report/chart/scale.ts';
import { fitted, textWidth } from '../../../../src/domain/report/chart/textWidth.ts';
import { createReportWords } from '../../../../src/domain/report/words.ts';
import * as cards from './sampleCards.ts';

const words = createReportWords({ locale: 'en-GB', currency: 'EUR', timeZone: 'UTC' });
const plotOf = (card: (typeof cards)[keyof typeof cards]): Plot => {
  if (card.chart.form === 'tiles' || card.chart.form === 'table') throw new Error('no plot');
  return card.chart;
};
const draw = (plot: Plot): string => plotChart(plot, words, 'A summary').text;
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, ''));

test('bars: every value is written, shares with n, low samples by name', () => {
  expect(texts(draw(plotOf(cards.conversionByChannel)))).toEqual(
    expect.arrayContaining(['14%  n = 49', '42%  n = 24, low sample', '—  n = 0', 'All channels 31%']),
  );
});

test('bars are as long as their values', () => {
  const widths = [
    ...draw(plotOf(cards.pipeline)).matchAll(/<rect[^>]*width="([\d.]+)"[^>]*fill="#1F5FBF"/g),
  ].map((match) => Number(match[1]));
  expect(widths).toHaveLength(4);
  const [first = 0, , third = 0] = widths;
  // €521k against €185k.
  expect(third / first).toBeCloseTo(521 / 185, 1);
});

test('a funnel says between its bars which share went on', () => {
  const written = texts(draw(plotOf(cards.funnel)));
  expect(written).toContain('↓ 61% went on (n = 96)');
  expect(written).toContain('↓ 39% went on (n = 18, low sample)');
});

test('a line breaks where nothing is known, and its low points are hollow', () => {
  const svg = draw(plotOf(cards.winRate));
  const paths = [...svg.matchAll(/<path d="(M[^"]*)" fill="none"/g)].map(
    (match) => (match[1] ?? '').split('L').length,
  );
  // May and June, then August to October: July has no value.
  expect(paths).toEqual([2, 3]);
  expect(svg.match(/<circle[^>]*r="2" fill="#FFFFFF"/g)).toHaveLength(2);
  expect(texts(svg)).toContain('Target 30%');
});

test('stacked columns carry their sums', () => {
  // October: 108 shared as 108/1 … 108/7, rounded.
  const sum = [1, 2, 3, 4, 5, 6, 7].reduce((total, part) => total + Math.round(108 / part), 0);
  expect(texts(draw(plotOf(cards.leadsByChannel)))).toContain(String(sum));
});

test('series are told apart by more than colour: each has its own marker and dash', () => {
  const styles = seriesStyles(plotOf(cards.leadsByChannel)).slice(0, 6);
  expect(new Set(styles.map(({ marker }) => marker)).size).toBe(6);
  expect(new Set(styles.map(({ dash }) => dash)).size).toBe(6);
  expect(new Set(styles.map(({ colour }) => colour)).size).toBe(6);
});

test('sales and marketing keep their colours, the rest is grey', () => {
  const styles = seriesStyles(plotOf(cards.lossReasons));
  expect(styles.map(({ colour }) => colour)).toEqual(['#1F5FBF', '#C2540A']);
  expect(seriesStyles(plotOf(cards.leadsByChannel)).at(-1)?.colour).toBe('#7A8393');
});

test('a chart without values says so instead of drawing an empty frame', () => {
  const plot = plotOf(cards.winRate);
  const empty = {
    ...plot,
    series: plot.series.map((series) => ({ ...series, points: series.points.map(() => ({ value: null })) })),
  };
  expect(texts(draw(empty))).toEqual(['Nothing to draw for this period']);
});

test('no drawing ever holds NaN or runs out of its frame', () => {
  for (const card of [
    cards.funnel,
    cards.winRate,
    cards.leadsByChannel,
    cards.conversionByChannel,
    cards.pipeline,
    cards.salesCycle,
    cards.lossReasons,
    cards.followThrough,
  ]) {
    const svg = draw(plotOf(card));
    expect(/NaN|Infinity|undefined/.test(svg)).toBe(false);
    for (const [, x] of svg.matchAll(/\sx="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(658);
    }
  }
});

test('labels moved apart keep their order and their distance, inside the frame', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 160, noNaN: true }), { minLength: 1, maxLength: 10 }),
      (wished) => {
        const placed = spread(wished, 15, 0, 160);
        const pairs = wished
          .map((wish, index) => ({ wish, at: placed[index] ?? Number.NaN }))
          .sort((a, b) => a.wish - b.wish || a.at - b.at);
        for (const [index, { at }] of pairs.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(160 + 1e-9);
          const before = pairs[index - 1];
          if (before !== undefined) expect(at - before.at).toBeGreaterThanOrEqual(15 - 1e-6);
        }
      },
    ),
  );
});

test.each([
  [0, 214, [0, 100, 200, 300]],
  [0, 1, [0, 0.25, 0.5, 0.75, 1]],
  [0, 0, [0, 1]],
  [-20, 60, [-20, 0, 20, 40, 60]],
])('ticks from %d to %d', (low, high, ticks) => {
  expect(niceTicks(low, high)).toEqual(ticks);
});

test('a text that is too long is cut with an ellipsis and then fits', () => {
  expect(fitted('Opportunity', textWidth('Opportunity'))).toBe('Opportunity');
  const cut = fitted('Referral and partner recommendations', 100);
  expect(cut).toMatch(/^Referral and.*…$/);
  expect(textWidth(cut)).toBeLessThanOrEqual(100.5);
});
