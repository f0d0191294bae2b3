import { quantileSorted } from "simple-statistics";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";

/*
 * Question: how much more do engineers say they get done? Grade 1: self-report, beside the measured figure and never merged with it (METRICS §3).
 * Formula: median, quarters and geometric mean of "how many times as much"; response rate = answers ÷ members who could answer.
 * Leaves out: months with fewer than five answers; who answered.
 * Example: 1, 1, 1.5, 2 and 4 times: median 1.5, quarters 1 and 2, geometric mean (12)^(1/5) = 1.644.
 */

export interface PulseSummary {
  readonly n: number;
  readonly asked: number;
  readonly rate: number | null;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** Median share that would not have been done otherwise; null with fewer than five answers to that. */
  readonly otherwise: number | null;
}

export interface PulseGiven {
  readonly times: number;
  readonly otherwiseShare: number | null;
}

/** Null with fewer than five answers. */
export function pulseSummary(answers: readonly PulseGiven[], asked: number): PulseSummary | null {
  if (answers.length < minimumPeople) return null;
  const times = answers.map((answer) => answer.times).sort((one, other) => one - other);
  const shares = answers.flatMap(({ otherwiseShare }) => otherwiseShare ?? []).sort((one, other) => one - other);
  return {
    n: times.length, asked, rate: asked === 0 ? null : Math.min(1, times.length / asked), median: quantileSorted(times, 0.5), low: quantileSorted(times, 0.25), high: quantileSorted(times, 0.75),
    mean: Math.exp(times.reduce((sum, value) => sum + Math.log(value), 0) / times.length), otherwise: shares.length < minimumPeople ? null : quantileSorted(shares, 0.5),
  };
}
