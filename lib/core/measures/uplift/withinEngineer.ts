import { medianSorted, quantileSorted } from "simple-statistics";
import { seededRandom } from "../seededRandom";
import { dispersion } from "./dispersion";
import { logInterval, type RatioEstimate } from "./logInterval";
import { isAfter, isClean, isMeasured, type Series, weeksIn } from "./series";

/*
 * Question: how much more does the same engineer land after adopting than before? Grade 2 (METRICS §3).
 * Formula: Uᵢ = mean weekly Y after ÷ before; the geometric mean and the median over engineers, with intervals from resampled engineers. φ/2 is added to both sums (dispersion).
 * Leaves out: nothing of the calendar: a company that grows, or a summer, is in the ratio. That is why it is grade 2.
 * Example: 16 in 8 weeks before and 30 in 10 after, φ = 1: U = (30.5 ÷ 10) ÷ (16.5 ÷ 8) = 1.479.
 */

export interface WithinEngineer {
  readonly mean: RatioEstimate;
  readonly median: { readonly ratio: number; readonly low: number; readonly high: number };
  /** ln Uᵢ of every measured adopter. */
  readonly logs: readonly number[];
}

const sumOf = (series: Series, wanted: (series: Series, week: number) => boolean): number => series.y.reduce((sum, value, week) => (!Number.isNaN(value) && wanted(series, week) ? sum + value : sum), 0);

function resample(logs: readonly number[], resamples: number, seed: number) {
  const random = seededRandom(seed).uniform;
  const drawn = Array.from({ length: resamples }, () => Array.from(logs, () => logs[Math.floor(random() * logs.length)] ?? 0));
  const medians = drawn.map((sample) => medianSorted(sample.sort((one, other) => one - other))).sort((one, other) => one - other);
  const means = drawn.map((sample) => sample.reduce((sum, log) => sum + log, 0) / sample.length);
  const center = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  return { medians, error: Math.sqrt(means.reduce((sum, mean) => sum + (mean - center) ** 2, 0) / (means.length - 1)) };
}

/** Ratios after ÷ before over the measured adopters; null where there are fewer than two. */
export function withinEngineer(series: readonly Series[], { resamples = 400, seed = 1 } = {}): WithinEngineer | null {
  const half = dispersion(series) / 2;
  const logs = series.filter(isMeasured).map((each) => {
    const rate = (wanted: (series: Series, week: number) => boolean) => (sumOf(each, wanted) + half) / weeksIn(each, wanted);
    return Math.log(rate(isAfter) / rate(isClean));
  });
  if (logs.length < 2) return null;
  const { medians, error } = resample(logs, resamples, seed);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const sorted = [...logs].sort((one, other) => one - other);
  return {
    mean: logInterval(mean, error * Math.sqrt(logs.length / (logs.length - 1)), logs.length, logs.length), logs,
    median: { ratio: Math.exp(medianSorted(sorted)), low: Math.exp(quantileSorted(medians, 0.025)), high: Math.exp(quantileSorted(medians, 0.975)) },
  };
}
