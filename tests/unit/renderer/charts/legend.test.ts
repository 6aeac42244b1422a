import { describe, expect, test } from 'vitest';
import type { Plot } from '../../../../src/domain/metrics/card.ts';
import { legendEntries } from '../../../../src/renderer/src/charts/Legend.tsx';
import { plotOptions } from '../../../../src/renderer/src/charts/plotOptions.ts';
import { hasValueLabels } from '../../../../src/renderer/src/charts/plotShape.ts';
import { lightTheme } from '../../../../src/renderer/src/charts/theme.ts';
import { createFormat } from '../../../../src/renderer/src/format.ts';

const format = createFormat({ locale: 'en-GB', currency: 'EUR', today: '2026-11-23' });

const rate: Plot = {
  form: 'line',
  unit: 'share',
  stacked: false,
  categoryName: 'Month',
  categories: [{ key: '2026-09-01', label: 'Sep 2026' }],
  series: [
    {
      key: 'rate',
      name: 'Win rate',
      role: 'sales',
      points: [{ value: 0.4, n: 10, interval: { low: 0.2, high: 0.75 } }],
    },
  ],
  steps: [],
  lines: [{ kind: 'target', label: 'Target', value: 0.38 }],
};
const names = (plot: Plot): string[] => legendEntries(plot, lightTheme, format).map(({ name }) => name);
const count = (more: Partial<Plot>): Plot => ({ ...rate, unit: 'count', lines: [], ...more });

describe('The legend', () => {
  test('names the lines across the plot and what the band stands for, but not a series that is alone', () => {
    expect(names(rate)).toEqual(['Target 38%', '95 % interval']);
  });

  test('names every series where there are several', () => {
    const [series] = rate.series;
    if (series === undefined) throw new Error('no series');
    expect(names(count({ series: [series, { ...series, key: 'b', name: 'Email' }] }))).toEqual([
      'Win rate',
      'Email',
    ]);
  });

  test('is empty for one series of counts', () => {
    expect(names(count({}))).toEqual([]);
  });
});

test('the axis of a share reaches to the end of the longest interval', () => {
  const { scales } = plotOptions({ plot: rate, format, theme: lightTheme, size: 'normal' });
  expect(scales?.['y']).toMatchObject({ suggestedMax: expect.closeTo(0.8625) });
});

test('columns side by side have no room for their values', () => {
  const columns = count({ form: 'columns' });
  expect(hasValueLabels(columns)).toBe(true);
  expect(hasValueLabels({ ...columns, series: [...columns.series, ...columns.series] })).toBe(false);
});
