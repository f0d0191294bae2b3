import type { GuardId } from "@/lib/core/measures/guardrail/guardMeasure";
import { formatCount } from "./formatCount";
import { formatPercent } from "./formatPercent";
import { formatWait } from "./formatWait";

/** A guardrail's figure as it is shown: reverts per 1,000, waits in hours, sizes in lines, all else in percent. */
export function formatGuard(id: GuardId, value: number): string {
  if (id === "revertRate") return (Math.round(value * 10_000) / 10).toFixed(1);
  if (id === "firstReview") return formatWait(value);
  return id === "changeSize" ? formatCount(value) : formatPercent(value * 100);
}
