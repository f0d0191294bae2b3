/*
 * Question: how does a count a day differ after a day from before it? (METRICS §4, campaigns)
 * Formula: ratio of the means of two runs of days; the counts are Poisson, so log ratio ± 1.96 · √(1/x₁ + 1/x₂) with x the total counts. Counts of a day scatter more than that: φ is Pearson's χ² ÷ degrees of freedom over the days of
 * both runs, and the interval is widened by √φ where φ > 1.
 * Leaves out: why. It is a before and after, not an effect.
 * Example: 60 in 30 days, then 30 in 30 days: ratio 0.5, from 0.32 to 0.77.
 * Source: McCullagh and Nelder, Generalized Linear Models, 2nd edition (1989), sections 6.2 (Poisson) and 4.5 (overdispersion).
 */

export interface RateRatio {
  /** Means a day. */
  readonly before: number;
  readonly after: number;
  /** After ÷ before; null for 0/0 and where nothing was counted before. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** By how much days scatter more than Poisson; at least 1. */
  readonly dispersion: number;
}

/** Counts of the days before and after; null where either has none. */
export function poissonRatio(before: readonly number[], after: readonly number[]): RateRatio | null {
  if (before.length === 0 || after.length === 0) return null;
  const total = (days: readonly number[]): number => days.reduce((sum, count) => sum + count, 0);
  const mean = (days: readonly number[]): number => total(days) / days.length;
  const chi = (days: readonly number[]): number => (mean(days) === 0 ? 0 : days.reduce((sum, count) => sum + (count - mean(days)) ** 2 / mean(days), 0));
  const freedom = before.length + after.length - 2;
  const dispersion = Math.max(1, freedom > 0 ? (chi(before) + chi(after)) / freedom : 1);
  const [x, y] = [total(before), total(after)];
  const found = { before: mean(before), after: mean(after), dispersion };
  if (x <= 0) return { ...found, ratio: null, low: null, high: null };
  if (y <= 0) return { ...found, ratio: 0, low: null, high: null };
  const ratio = found.after / found.before;
  const half = 1.96 * Math.sqrt(dispersion * (1 / x + 1 / y));
  return { ...found, ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}
