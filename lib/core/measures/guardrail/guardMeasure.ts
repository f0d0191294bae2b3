import type { MetricId } from "../metricId";

/** Guardrails whose figures are compared, in the order they are shown. */
export const guardIds = ["revertRate", "rework", "reviewCoverage", "survived90", "selfApproval", "firstReview", "changeSize", "refixRate"] as const;

export type GuardId = (typeof guardIds)[number];

/** What a guardrail is counted of: changes to which something happened or not, lines that ended, or a value that each change has. */
export interface GuardMeasure {
  readonly id: GuardId & MetricId;
  readonly title: string;
  /** `per 1,000 changes`. */
  readonly unit: string;
  readonly kind: "changes" | "lines" | "values";
  /** A cohort must be so many days old. */
  readonly ageDays: number;
  /** What there must be ten of. */
  readonly of: string;
  /** Said where the interval of the difference excludes 0, of AI: the figure is higher, lower. */
  readonly higher: string;
  readonly lower: string;
}

const all: Readonly<Record<GuardId, Omit<GuardMeasure, "id">>> = {
  revertRate: { title: "Reverts within 30 days", unit: "per 1,000 changes", kind: "changes", ageDays: 30, of: "changes", higher: "AI changes are taken back more often", lower: "AI changes are taken back less often" },
  rework: { title: "Rework within 21 days", unit: "% of lines", kind: "lines", ageDays: 21, of: "changes", higher: "AI code is reworked more often", lower: "AI code is reworked less often" },
  reviewCoverage: { title: "Approved by another person", unit: "% of pull requests", kind: "changes", ageDays: 0, of: "pull requests", higher: "More AI changes are approved by another", lower: "Fewer AI changes are approved by another" },
  survived90: { title: "Alive after 90 days", unit: "% of lines", kind: "lines", ageDays: 90, of: "changes", higher: "AI code is replaced later", lower: "AI code is replaced sooner" },
  selfApproval: { title: "Approved by who started it", unit: "% of pull requests", kind: "changes", ageDays: 0, of: "pull requests", higher: "AI changes are approved by their initiator more often", lower: "AI changes are approved by their initiator less often" },
  firstReview: { title: "Time to first review", unit: "hours, median", kind: "values", ageDays: 0, of: "reviewed pull requests", higher: "AI changes wait longer", lower: "AI changes wait less" },
  changeSize: { title: "Size of a change", unit: "effective lines, median", kind: "values", ageDays: 0, of: "changes", higher: "AI changes are larger", lower: "AI changes are smaller" },
  refixRate: { title: "Fixes that were fixed again", unit: "% of fixes, within 30 days", kind: "changes", ageDays: 30, of: "fixes", higher: "AI fixes are fixed again more often", lower: "AI fixes are fixed again less often" },
};

/** Every guardrail by id. */
export const guardMeasures: readonly GuardMeasure[] = guardIds.map((id) => ({ id, ...all[id] }));
