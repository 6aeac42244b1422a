import type { Interval } from './result.ts';

/** 97.5th percentile of the standard normal distribution: two-sided 95 %. */
const z95 = 1.959963984540054;

/**
 * Wilson score interval of a share (E. B. Wilson, JASA 22, 1927), 95 %. Stays within 0–1 and is sound for small `n`.
 * @param share hits / n, 0–1
 * @param n records in the base; may be fractional (effective sample size of weighted shares)
 * @returns null when there is no base
 */
export function wilsonInterval(share: number, n: number): Interval | null {
  if (!(n > 0)) return null;
  const square = z95 * z95;
  const middle = (share + square / (2 * n)) / (1 + square / n);
  const half = (z95 / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  return {
    low: share <= 0 ? 0 : Math.max(0, middle - half),
    high: share >= 1 ? 1 : Math.min(1, middle + half),
  };
}

/**
 * Effective sample size of a weighted share, (Σw)² / Σw² (L. Kish, Survey Sampling, 1965): n when all weights are
 * equal, near 1 when one record holds nearly all the weight. Null when a weight is negative or all are 0.
 */
export function effectiveSize(weights: readonly number[]): number | null {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    if (weight < 0) return null;
    sum += weight;
    squares += weight * weight;
  }
  return squares > 0 ? (sum * sum) / squares : null;
}

/** Arithmetic mean, or null of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Quantile by linear interpolation between order statistics (Hyndman & Fan type 7, as in R, NumPy and Excel's
 * PERCENTILE.INC); `at = 0.5` is the ordinary median, the mean of the two middle values. Null of nothing.
 * @param sorted ascending
 */
export function quantileOf(sorted: readonly number[], at: number): number | null {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/** Mean, median and 75th percentile of values in any order; all null of nothing. */
export function spreadOf(values: readonly number[]): {
  mean: number | null;
  median: number | null;
  p75: number | null;
} {
  const sorted = Float64Array.from(values).sort();
  const list = Array.from(sorted);
  return { mean: meanOf(list), median: quantileOf(list, 0.5), p75: quantileOf(list, 0.75) };
}
