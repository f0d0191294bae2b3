import type { Estimate } from "./estimate";
import { fewestChanges } from "../shareInterval";

/*
 * Question: which part of the changes had something happen to them, and how sure is that?
 * Formula: x ÷ n with Wilson's score interval: (2np + z² ± z√(z² + 4npq)) ÷ 2(n + z²), z = 1.96.
 * Leaves out: that changes of one person or one week resemble each other; fewer than ten changes give no number.
 * Example: 81 of 263: 0.3080, 0.2553 to 0.3662.
 * Source: Wilson, JASA 22 (1927); the example is Newcombe's, Statistics in Medicine 17 (1998) 857, table I, method 3.
 */

const z = 1.959964;

/** Null with fewer than ten changes. */
export function proportion(x: number, n: number): Estimate | null {
  if (n < fewestChanges) return null;
  const p = x / n;
  const middle = (2 * n * p + z * z) / (2 * (n + z * z));
  const half = (z * Math.sqrt(z * z + 4 * n * p * (1 - p))) / (2 * (n + z * z));
  return { value: p, low: x === 0 ? 0 : middle - half, high: x === n ? 1 : middle + half, n };
}
