import type { Estimate } from "./estimate";

/*
 * Question: how much do two independent figures differ, and may that be nothing?
 * Formula: d = a − b; lower d − √((a − a_low)² + (b_high − b)²), upper d + √((a_high − a)² + (b − b_low)²): the intervals of the two are put together,
 * so that it holds for shares, ratios and medians alike. For shares with Wilson's intervals it is Newcombe's method 10.
 * Leaves out: whatever both figures have in common.
 * Example: 56 of 70 and 48 of 80: 0.2, 0.0524 to 0.3339.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873, table II; Zou and Donner, Statistics in Medicine 27 (2008) 1693.
 */

export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function difference(a: Omit<Estimate, "n">, b: Omit<Estimate, "n">): Difference {
  const value = a.value - b.value;
  return { value, low: value - Math.hypot(a.value - a.low, b.high - b.value), high: value + Math.hypot(a.high - a.value, b.value - b.low) };
}
