import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveSize,
  meanOf,
  quantileOf,
  spreadOf,
  wilsonInterval,
} from '../../../../src/domain/metrics/statistics.ts';

describe('Wilson interval', () => {
  it.each([
    // Published values: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    { hits: 81, n: 263, low: 0.2553, high: 0.3662 },
    { hits: 15, n: 148, low: 0.0624, high: 0.1605 },
    { hits: 0, n: 20, low: 0, high: 0.1611 },
    { hits: 1, n: 29, low: 0.0061, high: 0.1718 },
  ])('N05: $hits of $n is $low to $high', ({ hits, n, low, high }) => {
    const interval = wilsonInterval(hits / n, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('N05: of nothing there is none', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(wilsonInterval(0.5, Number.NaN)).toBeNull();
  });

  it('N05: holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, at) => {
        const hits = Math.round(n * at);
        const interval = wilsonInterval(hits / n, n);
        expect(interval?.low).toBeGreaterThanOrEqual(0);
        expect(interval?.high).toBeLessThanOrEqual(1);
        expect(interval?.low).toBeLessThanOrEqual(hits / n);
        expect(interval?.high).toBeGreaterThanOrEqual(hits / n);
      }),
      { seed: 10 },
    );
  });
});

describe('Quantiles', () => {
  it.each([
    { values: [1, 2, 3, 4], at: 0.5, is: 2.5 },
    { values: [1, 2, 3, 4], at: 0.75, is: 3.25 },
    { values: [7], at: 0.75, is: 7 },
    { values: [1, 3, 5], at: 0.5, is: 3 },
    { values: [0, 10, 20, 30, 40], at: 0.75, is: 30 },
  ])('N06: $at of $values is $is', ({ values, at, is }) => {
    expect(quantileOf(values, at)).toBeCloseTo(is, 12);
  });

  it('N06: sorts numbers as numbers, not as words', () => {
    expect(spreadOf([100, 9, 20]).median).toBe(20);
  });

  it('N01: of nothing everything is null', () => {
    expect(spreadOf([])).toEqual({ mean: null, median: null, p75: null });
    expect(meanOf([])).toBeNull();
  });
});

describe('Effective sample size', () => {
  it('N05: equal weights count in full, one heavy weight counts as one', () => {
    expect(effectiveSize([5, 5, 5, 5])).toBeCloseTo(4, 12);
    expect(effectiveSize([1_000_000, 1, 1])).toBeCloseTo(1, 3);
  });

  it('N05: none for negative or missing weight', () => {
    expect(effectiveSize([1, -1])).toBeNull();
    expect(effectiveSize([0, 0])).toBeNull();
    expect(effectiveSize([])).toBeNull();
  });
});
