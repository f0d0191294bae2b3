/** A figure that a policy can bind, week by week. */
export interface PolicyMeasure {
  readonly id: string;
  readonly title: string;
  readonly unit: "count" | "share";
  /** A week is known so many days after its end. */
  readonly ageDays: number;
  /** It can be narrowed to paths. */
  readonly hasPaths: boolean;
  /** It is of changes or lines by one kind; null where the kind is the figure itself. */
  readonly hasGroup: boolean;
}

/** Figures that policies are made of, in the order of the form. */
export const policyMeasures = [
  { id: "unapproved", title: "Changes merged without another person’s approval", unit: "count", ageDays: 0, hasPaths: false, hasGroup: true },
  { id: "aiShare", title: "AI share of counted lines", unit: "share", ageDays: 0, hasPaths: true, hasGroup: false },
  { id: "rework", title: "Rework within 21 days", unit: "share", ageDays: 21, hasPaths: false, hasGroup: true },
  { id: "revertRate", title: "Reverts within 30 days", unit: "share", ageDays: 30, hasPaths: false, hasGroup: true },
  { id: "reviewCoverage", title: "Pull requests approved by another person", unit: "share", ageDays: 0, hasPaths: false, hasGroup: true },
  { id: "selfApproval", title: "Pull requests approved by who started them", unit: "share", ageDays: 0, hasPaths: false, hasGroup: true },
  { id: "refixRate", title: "Fixes that were fixed again within 30 days", unit: "share", ageDays: 30, hasPaths: false, hasGroup: true },
  { id: "survived90", title: "Lines alive after 90 days", unit: "share", ageDays: 90, hasPaths: false, hasGroup: true },
] as const satisfies readonly PolicyMeasure[];

export type PolicyMeasureId = (typeof policyMeasures)[number]["id"];
