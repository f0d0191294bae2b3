import type { GuardId } from "@/lib/core/measures/guardrail/guardMeasure";

/** The four that stand on the front page. */
export const frontGuards: readonly GuardId[] = ["revertRate", "rework", "reviewCoverage", "survived90"];
