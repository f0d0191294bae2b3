import jStat from "jstat";

/*
 * Question: between what does a ratio lie, that was estimated on the log scale?
 * Formula: exp(log ± t · se), t of Student with one degree of freedom fewer than the smaller of the groups that it stands on.
 * Leaves out: every error but chance between engineers.
 * Example: log 0.262, se 0.05, 30 engineers: t = 2.045, 1.30 (1.17–1.44).
 */

/** A ratio with its 95 % interval; `n` is the number of engineers it is about. */
export interface RatioEstimate {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Standard error of the ratio's logarithm. */
  readonly error: number;
}

export function logInterval(log: number, error: number, n: number, smallest: number): RatioEstimate {
  const margin = jStat.studentt.inv(0.975, Math.max(1, smallest - 1)) * error;
  return { ratio: Math.exp(log), low: Math.exp(log - margin), high: Math.exp(log + margin), n, error };
}
