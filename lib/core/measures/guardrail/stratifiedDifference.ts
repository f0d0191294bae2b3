import type { Stratified } from "./mantelHaenszel";

/*
 * Question: do lines of one kind end sooner than those of another in the same repository?
 * Formula: d = Σ w (r1 − r0) ÷ Σ w over repositories, w = n1·n0 ÷ (n1 + n0) as Mantel and Haenszel weigh, r the ratio of sums in the repository;
 * its variance Σ w² (se1² + se0²) ÷ (Σ w)², with changes as clusters in se (shareInterval, not cut to 0..1).
 * Leaves out: repositories in which one kind has fewer than ten changes.
 * Example: two repositories of equal weight, 0.10 against 0.08 and 0.06 against 0.06, each se 0.01: 0.01 ± 1.96 · √(4 · 0.0001) ÷ 2 = 0.01 ± 0.0196.
 * Source: Greenland and Robins, Biometrics 41 (1985) 55, with the ratio estimator of Cochran, Sampling Techniques, §6.4, in place of a binomial variance.
 */

/** A ratio of sums in one stratum, with its standard error. */
export interface StratumRatio {
  readonly ratio: number;
  readonly error: number;
  readonly n: number;
}

/** Null where no stratum has both. */
export function stratifiedDifference(strata: readonly { readonly one: StratumRatio; readonly other: StratumRatio }[]): Stratified | null {
  const weighed = strata.map(({ one, other }) => ({ weight: (one.n * other.n) / (one.n + other.n), gap: one.ratio - other.ratio, variance: one.error ** 2 + other.error ** 2 }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const value = weighed.reduce((sum, { weight, gap }) => sum + weight * gap, 0) / total;
  const half = 1.96 * Math.sqrt(weighed.reduce((sum, { weight, variance }) => sum + weight * weight * variance, 0)) / total;
  return { value, low: value - half, high: value + half, strata: strata.length };
}
