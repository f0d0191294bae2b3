/*
 * Question: how much would the AI share vary if other changes of the same kind had landed? (DECISIONS 18, 24)
 * Formula: ratio estimator with changes as clusters, linearised: r = Σa/Σn,
 * se² = m/(m−1) · (Σa² − 2r·Σan + r²·Σn²) / (Σn)², r ± 1.96 se within 0..1.
 * Leaves out: every error of the evidence itself. The sums add up over days, so that a rollup is enough.
 * Example: ten changes of 10 lines, five all AI: r = 0.5, Σa² = 500, Σan = 500, Σn² = 1000, se² = 10/9 · 250 / 10000, ± 0.3267.
 * Source: Cochran, Sampling Techniques, 3rd ed., §2.11 and §6.4.
 */

/** Sums over changes: a = AI lines, n = counted lines. */
export interface ChangeSums {
  readonly changes: number;
  readonly a: number;
  readonly n: number;
  readonly aa: number;
  readonly an: number;
  readonly nn: number;
}

/** Fewer changes give no interval. */
export const fewestChanges = 10;

/** 95 % interval of the share, or null with fewer than ten changes or no counted line. */
export function shareInterval(sums: ChangeSums): { readonly low: number; readonly high: number } | null {
  if (sums.changes < fewestChanges || sums.n === 0) return null;
  const r = sums.a / sums.n;
  const scatter = Math.max(0, sums.aa - 2 * r * sums.an + r * r * sums.nn);
  const margin = 1.96 * Math.sqrt((sums.changes / (sums.changes - 1)) * scatter) / sums.n;
  return { low: Math.max(0, r - margin), high: Math.min(1, r + margin) };
}
