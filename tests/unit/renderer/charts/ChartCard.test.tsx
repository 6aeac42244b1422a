import { screen, waitFor, within } from '@testing-library/react';
import type { CanvasHTMLAttributes } from 'react';
import { expect, test, vi } from 'vitest';
import type { Drill } from '../../../../src/domain/metrics/drill.ts';
import { ChartCard } from '../../../../src/renderer/src/charts/ChartCard.tsx';
import { funnel, pipeline, scorecard } from '../../domain/report/sampleCards.ts';
import { draw } from '../draw.tsx';

// There is nothing to draw on in happy-dom; what chart.js is given has its own tests.
vi.mock('react-chartjs-2', () => ({
  Chart: ({ role, tabIndex, onBlur, ...rest }: CanvasHTMLAttributes<HTMLCanvasElement>) => (
    <canvas role={role} tabIndex={tabIndex} onBlur={onBlur} aria-label={rest['aria-label']} />
  ),
}));

const drill = (label: string): Drill => ({
  metric: 'M02',
  period: null,
  asOf: '2026-10-31',
  filter: {},
  groups: [],
  part: 'base',
  label,
});

const drilled = {
  ...funnel,
  chart:
    funnel.chart.form === 'bars'
      ? {
          ...funnel.chart,
          series: funnel.chart.series.map((series) => ({
            ...series,
            points: series.points.map((point, index) => ({ ...point, drill: drill(`stage ${index}`) })),
          })),
        }
      : funnel.chart,
};

test('the finding is the title, and the picture has one sentence for those who cannot see it', async () => {
  draw(<ChartCard card={funnel} />);
  expect(screen.getByRole('heading', { name: new RegExp(funnel.title.slice(0, 20)) })).toBeTruthy();
  expect(await screen.findByRole('img', { name: funnel.summary })).toBeTruthy();
});

test('arrow keys read the points, Enter opens the records behind one', async () => {
  const opened: string[] = [];
  const { user } = draw(<ChartCard card={drilled} onDrill={({ label }) => opened.push(label)} />);
  (await screen.findByRole('img')).focus();
  await user.keyboard('{ArrowRight}');
  const [first] = plotLabels();
  const isSaid = (text: string): boolean =>
    screen.getAllByRole('status').some((region) => region.textContent?.startsWith(text) ?? false);
  await waitFor(() => expect(isSaid(first)).toBe(true));
  await user.keyboard('{Enter}');
  expect(opened).toEqual(['stage 0']);
  await user.keyboard('{End}{Enter}');
  expect(opened.at(-1)).toBe(`stage ${plotLabels().length - 1}`);
});

const plotLabels = (): [string, ...string[]] => {
  if (funnel.chart.form !== 'bars') throw new Error('the funnel is drawn as bars');
  const [first = '', ...rest] = funnel.chart.categories.map(({ label }) => label);
  return [first, ...rest];
};

test('the same numbers as a table, and back', async () => {
  const { user } = draw(<ChartCard card={funnel} />);
  await user.click(screen.getByRole('button', { name: `View ${funnel.subject} as table` }));
  const table = screen.getByRole('table', { name: funnel.subject });
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual(plotLabels());
  expect(screen.queryByRole('img')).toBeNull();
  await user.click(screen.getByRole('button', { name: `View ${funnel.subject} as chart` }));
  expect(await screen.findByRole('img')).toBeTruthy();
});

test('the definition says formula, what it covers, what it rests on and what was left out', async () => {
  const card = {
    ...pipeline,
    excluded: 3,
    excludedWhy: [{ reason: 'no amount', count: 3 }],
    lowSample: true,
    n: 12,
  };
  const { user } = draw(<ChartCard card={card} />);
  await user.click(screen.getByRole('button', { name: `Definition of ${card.subject}` }));
  const words =
    (await screen.findByRole('dialog', { name: `Definition of ${card.subject}` })).textContent ?? '';
  expect(words).toContain(card.definition);
  expect(words).toContain(card.filterText);
  expect(words).toContain('12 records, a low sample');
  expect(words).toContain('3: no amount');
});

test('a card without records says so instead of drawing nothing', () => {
  if (funnel.chart.form !== 'bars') throw new Error('the funnel is drawn as bars');
  const empty = {
    ...funnel,
    chart: {
      ...funnel.chart,
      series: funnel.chart.series.map((series) => ({
        ...series,
        points: series.points.map(() => ({ value: null })),
      })),
    },
  };
  draw(<ChartCard card={empty} />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText(/No records in this period/)).toBeTruthy();
});

test('a scorecard is one tile per number, each named', () => {
  draw(<ChartCard card={scorecard} />);
  if (scorecard.chart.form !== 'tiles') throw new Error('the scorecard is drawn as tiles');
  for (const { label } of scorecard.chart.tiles)
    expect(screen.getByRole('group', { name: label })).toBeTruthy();
});
