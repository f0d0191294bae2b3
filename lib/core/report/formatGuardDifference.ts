import type { GuardId } from "@/lib/core/measures/guardrail/guardMeasure";
import { formatCount } from "./formatCount";
import { formatWait } from "./formatWait";

/** A difference, with its sign: points with one decimal, per 1,000, lines or a wait. */
export function formatGuardDifference(id: GuardId, value: number): string {
  const size = Math.abs(value);
  const text = id === "revertRate" ? (size * 1000).toFixed(1) : id === "firstReview" ? formatWait(size) : id === "changeSize" ? formatCount(size) : (size * 100).toFixed(1);
  return /^0(\.0)?\D*$/.test(text) ? "0" : `${value < 0 ? "−" : "+"}${text}`;
}
