import type { Card, CardPoint, Plot, Tile } from '../../../../src/domain/metrics/card.ts';

/** Parts that hand-made cards share. */

const months = ['May 2026', 'Jun 2026', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026'];
const monthKeys = ['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'];
export const monthly = months.map((label, index) => ({ key: monthKeys[index] ?? null, label }));

export const base = {
  excluded: 0,
  excludedWhy: [],
  period: { from: '2026-10-01', to: '2026-11-01' },
  asOf: '2026-10-31',
  filterText: 'Oct 2026 · as of 31 Oct 2026',
  lowSample: false,
} satisfies Partial<Card>;

export const plot = (parts: Partial<Plot> & Pick<Plot, 'form' | 'unit' | 'categories' | 'series'>): Plot => ({
  stacked: false,
  categoryName: 'Month',
  steps: [],
  lines: [],
  ...parts,
});

export const share = (value: number, n: number, half: number): CardPoint => ({
  value,
  n,
  low: n < 30,
  interval: { low: Math.max(0, value - half), high: Math.min(1, value + half) },
});

export const tile = (
  parts: Partial<Tile> & Pick<Tile, 'metric' | 'label' | 'value' | 'unit' | 'n'>,
): Tile => ({
  low: false,
  interval: null,
  excluded: 0,
  excludedWhy: [],
  definition: `What ${parts.label} means, in one sentence.`,
  better: 'up',
  previous: null,
  delta: null,
  deltaShare: null,
  verdict: null,
  target: null,
  spark: [],
  ...parts,
});

export const spark = (...values: (number | null)[]): Tile['spark'] =>
  values.map((value, index) => ({
    month: monthKeys[index] ?? '2026-10-01',
    label: months[index] ?? '',
    value,
  }));
