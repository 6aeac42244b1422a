import type { MetricResult } from '../result.ts';

/** How a number moved between two periods; `null` when there is nothing to compare or the move may be chance. */
export type Move = 'rose' | 'fell' | null;

/** |z| beyond which two shares differ with 95 % confidence. */
const certain = 1.96;

/** The same confidence when the boldest of about ten is picked out (Bonferroni: 0.05 / 10, two-sided). */
export const amongMany = 2.807;

/**
 * Two-proportion z-test with pooled variance: did a rate move more than chance would explain? Small samples therefore
 * make no headlines.
 */
export function rateMove(now: MetricResult, before: MetricResult, least = certain): Move {
  if (now.value === null || before.value === null) return null;
  const pooled = (now.value * now.n + before.value * before.n) / (now.n + before.n);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / now.n + 1 / before.n));
  if (deviation === 0) return null;
  const z = (now.value - before.value) / deviation;
  if (Math.abs(z) < least) return null;
  return z > 0 ? 'rose' : 'fell';
}

/** A count or a typical value moved when it changed by a tenth or more. */
export function levelMove(now: number | null, before: number | null): Move {
  if (now === null || before === null || before <= 0) return null;
  const change = now / before - 1;
  if (Math.abs(change) < 0.1) return null;
  return change > 0 ? 'rose' : 'fell';
}
