import { inflation, type ShareWeek } from "./growthOfShare";
import { type BinomialFit, quasiBinomial } from "./quasiBinomial";
import { studentQuantile } from "./studentQuantile";

/*
 * Question: did the log-odds of the share grow at another pace after a model was released than before?
 * Formula: logit = a + b·week + c·(weeks since the release, 0 before it); slope after ÷ before = (b + c) ÷ b; c with its interval as in growthOfShare. The range is that of the ratio over
 * breakpoints up to six weeks earlier and later: where it is wide, the day of the release is not what the figure hangs on.
 * Leaves out: releases with fewer than eight weeks on either side. Timing, not cause.
 * Example: a share whose log-odds grow by 0.02 a week, and by 0.04 from a release on: ratio 2.
 * Source: segmented regression, Wagner et al., Journal of Clinical Pharmacy and Therapeutics 27 (2002) 299.
 */

export interface SlopeBreak {
  readonly before: number;
  readonly after: number;
  /** null where the slope before is not clearly above 0. */
  readonly ratio: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Change of the slope, with its interval. */
  readonly change: { readonly value: number; readonly low: number; readonly high: number };
}

const fewestBeside = 8;
const reach = 6;

function fitAt(weeks: readonly ShareWeek[], at: number): BinomialFit | null {
  const isBeside = weeks.filter((week) => week.at < at).length >= fewestBeside && weeks.filter((week) => week.at >= at).length >= fewestBeside;
  return isBeside ? quasiBinomial(weeks.map((week) => ({ x: week.ai, n: week.counted, by: [1, week.at, Math.max(0, week.at - at)] }))) : null;
}

const slopesOf = ({ coefficients }: BinomialFit) => ({ before: coefficients[1] ?? 0, after: (coefficients[1] ?? 0) + (coefficients[2] ?? 0) });

/** `release` in weeks since the first week. Null where there is not enough on both sides. */
export function slopeAtRelease(all: readonly ShareWeek[], release: number): SlopeBreak | null {
  const weeks = all.filter(({ counted }) => counted > 0);
  const fit = fitAt(weeks, release);
  if (fit === null) return null;
  const { before, after } = slopesOf(fit);
  const factor = inflation(fit);
  const t = studentQuantile(fit.freedom);
  const isGrowing = before > t * Math.sqrt((fit.covariance[1]?.[1] ?? 0) * factor);
  const ratios = Array.from({ length: 2 * reach + 1 }, (_, at) => fitAt(weeks, release + at - reach)).flatMap((each) => { if (each === null) return []; const { before: b, after: a } = slopesOf(each); return b > 0 ? [a / b] : []; });
  const half = t * Math.sqrt((fit.covariance[2]?.[2] ?? 0) * factor);
  return {
    before, after, ratio: isGrowing ? after / before : null, range: isGrowing && ratios.length > 0 ? { low: Math.min(...ratios), high: Math.max(...ratios) } : null,
    change: { value: after - before, low: after - before - half, high: after - before + half },
  };
}
