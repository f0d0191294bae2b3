import { seededDraws } from "./seededDraws";

/*
 * Question: how long would people have needed for the fixes that AI landed, at the rate at which they fixed before? (METRICS §4)
 * Formula: HYE = Σ over strata of F ÷ r, with F the AI fixes of the stratum that were not reverted and r = n ÷ E people's rate there (n fixes in E engineer-years, before an engineer's first AI mark). Interval: quantiles 2.5 % and
 * 97.5 % of the same sum with each r drawn from Gamma(n + ½, E); the draws are seeded.
 * Leaves out: reverted fixes; whether people would have made them (the discount is a figure of its own).
 * Example: 800 fixes at 200 a year are 4 human-years.
 */

/** AI fixes, and people's at the same kind of work. */
export interface RatedFixes {
  readonly aiFixes: number;
  readonly humanFixes: number;
  readonly years: number;
}

export interface HumanYears {
  readonly years: number;
  readonly low: number;
  readonly high: number;
}

const draws = 4_000;

/** Null where a stratum with AI fixes has no rate. */
export function humanYears(strata: readonly RatedFixes[], seed = 1): HumanYears | null {
  const rated = strata.filter(({ aiFixes }) => aiFixes > 0);
  if (rated.some(({ humanFixes, years }) => humanFixes <= 0 || years <= 0)) return null;
  const { gamma } = seededDraws(seed);
  const sums = Array.from({ length: draws }, () => rated.reduce((sum, { aiFixes, humanFixes, years }) => sum + (aiFixes * years) / gamma(humanFixes + 0.5), 0)).sort((one, other) => one - other);
  const at = (p: number): number => sums[Math.min(draws - 1, Math.floor(p * draws))] ?? 0;
  return { years: rated.reduce((sum, { aiFixes, humanFixes, years }) => sum + (aiFixes * years) / humanFixes, 0), low: at(0.025), high: at(0.975) };
}
