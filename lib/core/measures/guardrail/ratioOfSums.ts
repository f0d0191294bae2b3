import { fewestLines, type ReworkSums } from "../reworkInterval";
import { fewestChanges } from "../shareInterval";
import type { Estimate } from "./estimate";
import type { StratumRatio } from "./stratifiedDifference";

/*
 * Question: which part of the lines ended (or stands) within k days, with its standard error over changes?
 * Formula: r = Σx ÷ Σn, se² = m/(m − 1) · (Σx² − 2r·Σnx + r²·Σn²) ÷ (Σn)². `standing` asks for 1 − r, whose error is the same.
 * Leaves out: fewer than ten changes or 200 lines give no number.
 * Source: Cochran, Sampling Techniques, 3rd ed., §6.4; example in reworkInterval.
 */

export const noSums: ReworkSums = { changes: 0, n: 0, x: 0, nn: 0, nx: 0, xx: 0 };

export const addSums = (a: ReworkSums, b: ReworkSums): ReworkSums => ({ changes: a.changes + b.changes, n: a.n + b.n, x: a.x + b.x, nn: a.nn + b.nn, nx: a.nx + b.nx, xx: a.xx + b.xx });

export function ratioOfSums({ changes, n, x, nn, nx, xx }: ReworkSums, isStanding: boolean): StratumRatio | null {
  if (changes < fewestChanges || n < fewestLines) return null;
  const r = x / n;
  const error = Math.sqrt((changes / (changes - 1)) * Math.max(0, xx - 2 * r * nx + r * r * nn)) / n;
  return { ratio: isStanding ? 1 - r : r, error, n };
}

/** The same with its 95 % interval, cut to 0..1. */
export function estimateOfSums(sums: ReworkSums, isStanding: boolean): Estimate | null {
  const found = ratioOfSums(sums, isStanding);
  return found === null ? null : { value: found.ratio, low: Math.max(0, found.ratio - 1.96 * found.error), high: Math.min(1, found.ratio + 1.96 * found.error), n: found.n };
}
