import { fewestChanges, shareInterval } from "./shareInterval";

/*
 * Question: how much of what was merged is removed or rewritten within k days, and how sure is that? (METRICS §2)
 * Formula: rework_k = Σx ÷ Σn over the changes that landed at least k days ago; n = lines that a change bore, x = those of them that ended within k
 * days. The interval is that of a ratio with changes as clusters (shareInterval): lines die in clumps.
 * Leaves out: younger changes, and numbers that stand on fewer than ten changes or 200 lines: those are null.
 * Example: ten changes of 100 lines, five lose 20, five none: x = 100 of 1,000, share 0.1, Σx² = 2,000, Σxn = 10,000, Σn² = 100,000,
 * scatter 2,000 − 0.2 · 10,000 + 0.01 · 100,000 = 1,000, se = √(10/9 · 1,000) ÷ 1,000 = 0.0333, interval 0.0347–0.1653.
 */

/** Sums over changes, as DayRework holds them. */
export interface ReworkSums {
  readonly changes: number;
  readonly n: number;
  readonly x: number;
  readonly nn: number;
  readonly nx: number;
  readonly xx: number;
}

export interface ReworkShare {
  /** 0..1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer lines give no number. */
export const fewestLines = 200;

/** Share with its 95 % interval, or null where there is not enough data. */
export function reworkInterval({ changes, n, x, nn, nx, xx }: ReworkSums): ReworkShare | null {
  if (changes < fewestChanges || n < fewestLines) return null;
  const interval = shareInterval({ changes, a: x, n, aa: xx, an: nx, nn });
  return interval === null ? null : { share: x / n, low: interval.low, high: interval.high };
}
