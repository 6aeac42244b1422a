import { describe, expect, test } from 'vitest';
import type { CardPoint, Plot } from '../../../../src/domain/metrics/card.ts';
import { labelText } from '../../../../src/renderer/src/charts/plotLabels.ts';
import { plotData, plotOptions } from '../../../../src/renderer/src/charts/plotOptions.ts';
import { hasValueLabels } from '../../../../src/renderer/src/charts/plotShape.ts';
import { sparkPath } from '../../../../src/renderer/src/charts/Sparkline.tsx';
import { seriesStyles } from '../../../../src/renderer/src/charts/seriesStyle.ts';
import { moveStop, plotStops } from '../../../../src/renderer/src/charts/stops.ts';
import { lightTheme } from '../../../../src/renderer/src/charts/theme.ts';
import { createFormat } from '../../../../src/renderer/src/format.ts';

const format = createFormat({ locale: 'en-GB', currency: 'EUR', today: '2026-11-23' });

const plot = (more: Partial<Plot>): Plot => ({
  form: 'columns',
  unit: 'count',
  stacked: false,
  categoryName: 'Month',
  categories: [
    { key: '2026-09-01', label: 'Sep 2026' },
    { key: '2026-10-01', label: 'Oct 2026' },
  ],
  series: [],
  steps: [],
  lines: [],
  ...more,
});

const point = (value: number | null, more: Partial<CardPoint> = {}): CardPoint => ({ value, ...more });

describe('colours of series', () => {
  const colours = (...roles: ('sales' | 'marketing' | 'other' | 'rest')[]): string[] =>
    seriesStyles(
      roles.map((role) => ({ role })),
      lightTheme,
    ).map(({ color }) => color);
  const [sales, marketing, ...others] = lightTheme.series;

  test('Sales and Marketing keep theirs whatever the order', () => {
    expect(colours('marketing', 'sales')).toEqual([marketing, sales]);
  });

  test('others never look like a team that is shown', () => {
    expect(colours('sales', 'other', 'other')).toEqual([sales, others[0], others[1]]);
  });

  test('without a team all six colours serve, and what goes beyond is grey like "Other"', () => {
    const seven = colours('other', 'other', 'other', 'other', 'other', 'other', 'other', 'rest');
    expect(new Set(seven.slice(0, 6))).toEqual(new Set(lightTheme.series));
    expect(seven.slice(6)).toEqual([lightTheme.rest, lightTheme.rest]);
  });

  test('no two of six series share dash, marker and pattern', () => {
    const styles = seriesStyles(
      Array.from({ length: 6 }, () => ({ role: 'other' as const })),
      lightTheme,
    );
    for (const key of ['dash', 'marker', 'pattern'] as const) {
      expect(new Set(styles.map((style) => JSON.stringify(style[key]))).size).toBe(6);
    }
  });
});

describe('stops of the arrow keys', () => {
  const months = plot({
    series: [
      { key: 'a', name: 'Webinar', role: 'other', points: [point(42, { n: 42 }), point(7, { low: true })] },
      { key: 'b', name: 'Email', role: 'other', points: [point(null), point(3)] },
    ],
  });

  test('say category, series, value and what it rests on', () => {
    expect(plotStops(months, format).map(({ text }) => text)).toEqual([
      'Sep 2026, Webinar: 42',
      'Sep 2026, Email: no value',
      'Oct 2026, Webinar: 7, low sample',
      'Oct 2026, Email: 3',
    ]);
  });

  test('a share says its interval and its base', () => {
    const rate = plot({
      form: 'line',
      unit: 'share',
      series: [
        {
          key: 'w',
          name: 'Win rate',
          role: 'sales',
          points: [point(0.31, { n: 129, interval: { low: 0.24, high: 0.39 } }), point(null)],
        },
      ],
    });
    expect(plotStops(rate, format)[0]?.text).toBe(
      'Sep 2026: 31%, 95 % sure between 24% and 39%, of 129 records',
    );
  });

  test('right goes on in time within a series, down to the next series, and the ends hold', () => {
    const stops = plotStops(months, format);
    const go = (from: number | null, ...keys: Parameters<typeof moveStop>[2][]): number | null =>
      keys.reduce((at, key) => moveStop(stops, at, key), from);
    expect(go(null, 'next')).toBe(0);
    expect(go(null, 'last')).toBe(3);
    expect(go(0, 'next')).toBe(2);
    expect(go(0, 'next', 'next')).toBe(2);
    expect(go(0, 'nextSeries')).toBe(1);
    expect(go(1, 'next', 'previous')).toBe(1);
    expect(go(3, 'first')).toBe(0);
    expect(moveStop([], null, 'next')).toBeNull();
  });

  test('a funnel stops at the steps between its bars', () => {
    const funnel = plot({
      form: 'bars',
      categories: [
        { key: 'mql', label: 'MQL' },
        { key: 'sql', label: 'SQL' },
      ],
      series: [{ key: 'e', name: 'Entered', role: 'other', points: [point(100), point(31)] }],
      steps: [{ from: 0, to: 1, value: 0.31, n: 100, low: false, interval: null }],
    });
    const stops = plotStops(funnel, format);
    expect(stops.map(({ text }) => text)).toEqual(['MQL: 100', 'MQL to SQL: 31%, of 100 records', 'SQL: 31']);
    expect(moveStop(stops, 0, 'next')).toBe(1);
    expect(moveStop(stops, 1, 'next')).toBe(2);
  });
});

describe('what chart.js is given', () => {
  const single = plot({
    form: 'bars',
    unit: 'money',
    currency: 'EUR',
    series: [{ key: 'v', name: 'Value', role: 'other', points: [point(420_000_000), point(null)] }],
  });
  const input = { plot: single, format, theme: lightTheme, size: 'normal' as const };

  test('a missing value stays a gap, never 0', () => {
    expect(plotData(input).datasets[0]?.data).toEqual([420_000_000, null]);
  });

  test('labels are short, say a low sample, and nothing where there is no value', () => {
    expect(labelText(point(420_000_000), input)).toBe('€4.2m');
    expect(labelText(point(420_000_000, { low: true }), input)).toBe('€4.2m · low sample');
    expect(labelText(point(null), input)).toBe('');
    expect(labelText(undefined, input)).toBe('');
  });

  test('bars run across; columns and lines stand', () => {
    const axis = (form: Plot['form']): unknown =>
      plotOptions({ ...input, plot: { ...single, form } }).indexAxis;
    expect([axis('bars'), axis('columns'), axis('line')]).toEqual(['y', 'x', 'x']);
  });

  test('bars with their value beside them need no axis; stacked ones and lines do', () => {
    expect(hasValueLabels(single)).toBe(true);
    expect(hasValueLabels({ ...single, stacked: true })).toBe(false);
    expect(hasValueLabels({ ...single, form: 'line' })).toBe(false);
  });

  test('nothing moves by itself', () => {
    expect(plotOptions(input).animation).toBe(false);
  });
});

test('a sparkline spans its box, breaks at gaps, and is nothing for one value', () => {
  expect(sparkPath([1, 3, 2], 60, 20)).toBe('M0.0 20.0L30.0 0.0L60.0 10.0');
  expect(sparkPath([1, null, 3], 60, 20)).toBe('M0.0 20.0M60.0 0.0');
  expect(sparkPath([5, 5], 60, 20)).toBe('M0.0 10.0L60.0 10.0');
  expect(sparkPath([5], 60, 20)).toBe('');
  expect(sparkPath([null, 5], 60, 20)).toBe('');
});
