import { fewestChanges } from "../shareInterval";
import type { Estimate } from "./estimate";

/*
 * Question: how large is the change in the middle, and the one that nine of ten stay below, and how sure is that?
 * Formula: of values with how often each comes, the smallest with at least p of all at or below it; interval: the values at p ± 1.96·√(p(1 − p)/n).
 * Leaves out: order and time; fewer than ten values give no number. Values over 99 are rounded to two digits in the rollup, so that a quantile is within 5 %.
 * Example: 1, 2, … 100 once each: the median 50, its interval 41 to 60.
 * Source: Woodruff, JASA 47 (1952) 635.
 */

/** Values with how often each comes, in any order. */
export type Counted = readonly { readonly value: number; readonly count: number }[];

function at(sorted: Counted, rank: number): number {
  let seen = 0;
  for (const { value, count } of sorted) {
    seen += count;
    if (seen >= rank - 1e-9) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

/** The quantile `p` (0..1), or null with fewer than ten values. */
export function countedQuantile(values: Counted, p: number): Estimate | null {
  const n = values.reduce((sum, { count }) => sum + count, 0);
  if (n < fewestChanges) return null;
  const sorted = [...values].sort((one, other) => one.value - other.value);
  const half = 1.96 * Math.sqrt((p * (1 - p)) / n);
  return { value: at(sorted, p * n), low: at(sorted, Math.max(0, p - half) * n), high: at(sorted, Math.min(1, p + half) * n), n };
}
