import type { PolicyMeasureId } from "./policyMeasure";

export const policyGroups = ["ai", "none", "all"] as const;

/** What a figure must keep: `AI share in payments/** ≤ 50 %`, `rework ≤ own 12-week mean + 5 points`. */
export interface GuardPolicy {
  readonly measure: PolicyMeasureId;
  readonly group: (typeof policyGroups)[number];
  /** Slugs; empty: all. */
  readonly repositories: readonly string[];
  /** `payments/**`; '' : every file. */
  readonly paths: string;
  readonly comparison: "atMost" | "atLeast";
  /** A count, or a share (0..1). */
  readonly bound: number;
  /** The bound is added to the mean of so many weeks before; null: it stands by itself. */
  readonly baselineWeeks: number | null;
  readonly windowWeeks: number;
}
