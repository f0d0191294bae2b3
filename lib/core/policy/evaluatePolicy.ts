import type { GuardPolicy } from "./guardPolicy";
import { policyMeasures } from "./policyMeasure";

/*
 * Question: in which weeks was a policy not kept?
 * Formula: value = Σx ÷ Σn (a count: Σx) over the window that ends with the week; bound = the bound, or Σx ÷ Σn (a count: the mean of the windows) over the weeks before the window, and the bound.
 * Leaves out: weeks in which there is nothing to divide, or no week before them for the mean: they are neither kept nor broken.
 * Example: at most the mean of 2 weeks + 0.05; weeks 1 of 10, 1 of 10, 2 of 10: the third is 0.2, its bound 0.15: not kept.
 */

/** One complete week. */
export interface PolicyPoint {
  readonly week: string;
  readonly x: number;
  readonly n: number;
}

export interface PolicyWeek {
  readonly week: string;
  readonly value: number | null;
  readonly bound: number | null;
  readonly n: number;
  /** Null: nothing can be said. */
  readonly isKept: boolean | null;
}

/** `points` without gaps, oldest first; the same order comes back. */
export function evaluatePolicy(policy: GuardPolicy, points: readonly PolicyPoint[]): PolicyWeek[] {
  const isCount = policyMeasures.find(({ id }) => id === policy.measure)?.unit === "count";
  const over = (from: number, to: number) => points.slice(Math.max(0, from), to).reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
  return points.map(({ week }, at): PolicyWeek => {
    const start = at + 1 - policy.windowWeeks;
    const { x, n } = over(start, at + 1);
    const value = start < 0 ? null : isCount ? x : n === 0 ? null : x / n;
    const before = policy.baselineWeeks === null ? null : over(start - policy.baselineWeeks, start);
    const mean = before === null || policy.baselineWeeks === null || start - policy.baselineWeeks < 0 ? null : isCount ? (before.x * policy.windowWeeks) / policy.baselineWeeks : before.n === 0 ? null : before.x / before.n;
    const bound = policy.baselineWeeks === null ? policy.bound : mean === null ? null : mean + policy.bound;
    const isKept = value === null || bound === null ? null : policy.comparison === "atMost" ? value <= bound + 1e-9 : value >= bound - 1e-9;
    return { week, value, bound, n, isKept };
  });
}
