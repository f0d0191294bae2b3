/*
 * Question: how long does it take until a bug is fixed, with those that are still open counted? (METRICS §4)
 * Formula: Kaplan–Meier. S(t) = product over the times d ≤ t at which bugs were fixed of (1 − fixed at d ÷ open until d). A bug that is open is known to have taken longer than it has been open. The quantile p is
 * the first time at which S(t) ≤ 1 − p; where the curve jumps to just that, the middle between it and the next one (as R's `survival` prints it). Standard error: Greenwood.
 * Leaves out: bugs that were closed without a change that names them.
 * Example: fixed after 1 and 3 days, open for 2 and 5: S(1) = 3/4, S(3) = 3/8; the median is 3 days, and the 90th percentile is not reached.
 * Source: Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457–481.
 */

/** One bug: how long it took, or has been open. Any unit. */
export interface FixTime {
  readonly time: number;
  readonly isFixed: boolean;
}

export interface FixedPoint {
  readonly time: number;
  readonly atRisk: number;
  readonly fixed: number;
  /** Share that takes longer, 0..1. */
  readonly open: number;
  /** Null where none is left. */
  readonly standardError: number | null;
}

/** One point for each time at which bugs were fixed, shortest first. */
export function kaplanMeier(times: readonly FixTime[]): FixedPoint[] {
  const sorted = [...times].sort((one, other) => one.time - other.time);
  const points: FixedPoint[] = [];
  let [open, variance] = [1, 0];
  for (let at = 0; at < sorted.length;) {
    const time = sorted[at]?.time ?? 0;
    const atRisk = sorted.length - at;
    let [fixed, leaving] = [0, 0];
    for (; at + leaving < sorted.length && sorted[at + leaving]?.time === time; leaving++) if (sorted[at + leaving]?.isFixed === true) fixed++;
    at += leaving;
    if (fixed === 0) continue;
    open *= 1 - fixed / atRisk;
    variance += fixed / (atRisk * (atRisk - fixed));
    points.push({ time, atRisk, fixed, open, standardError: open === 0 ? null : open * Math.sqrt(variance) });
  }
  return points;
}

/** Sums of steps such as 1 − 1/3 miss the round share by less than this. */
const tolerance = 1e-9;

/** The time by which the share `p` (0..1) is fixed; null where it is not reached yet. */
export function fixedBy(points: readonly FixedPoint[], p: number): number | null {
  const at = points.findIndex(({ open }) => open <= 1 - p + tolerance);
  const [found, next] = [points[at], points[at + 1]];
  if (found === undefined) return null;
  return Math.abs(found.open - (1 - p)) < tolerance && next !== undefined ? (found.time + next.time) / 2 : found.time;
}
