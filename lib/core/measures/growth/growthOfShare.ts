import { type BinomialFit, quasiBinomial } from "./quasiBinomial";
import { studentQuantile } from "./studentQuantile";

/*
 * Question: how fast do the odds grow that a merged line is by AI? (METRICS §6)
 * Formula: logit of the weekly share = a + b·week, quasi-binomial; doubling time of the odds = ln 2 ÷ b. The variance is multiplied by the dispersion and, as weeks resemble
 * their neighbours, by (1 + r) ÷ (1 − r) with r the correlation of neighbouring residuals (at least 0). Interval by Student's quantile; that of the doubling time is ln 2 ÷ its ends.
 * Leaves out: the running week, weeks without counted lines; unknown lines count as not AI. Not steady: the interval of b includes 0, or a curve (b·week + c·week²) fits clearly better.
 * Example: odds that double in ten weeks: b = 0.0693.
 * Source: McCullagh and Nelder §4.5; von Storch and Zwiers, Statistical Analysis in Climate Research, §6.6 (effective number of observations).
 */

export interface ShareWeek {
  /** Weeks since the first one. */
  readonly at: number;
  readonly ai: number;
  readonly counted: number;
}

export interface Growth {
  readonly weeks: number;
  /** Of the log-odds a week. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Weeks in which the odds double; null where they do not grow clearly. */
  readonly doubling: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly verdict: "steady" | "no slope" | "curved";
  /** Fitted share and its 95 % band, at a week. */
  readonly fitted: (at: number) => { readonly share: number; readonly low: number; readonly high: number };
}

/** Fewer weeks give no number. */
export const fewestWeeks = 12;

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** By how much the variance of a binomial is to be multiplied. */
export function inflation({ dispersion, residuals }: BinomialFit): number {
  const total = residuals.reduce((sum, r) => sum + r * r, 0);
  const r = total === 0 ? 0 : Math.min(0.9, Math.max(0, residuals.slice(1).reduce((sum, value, at) => sum + value * (residuals[at] ?? 0), 0) / total));
  return Math.max(1, dispersion) * ((1 + r) / (1 - r));
}

function isCurved(weeks: readonly ShareWeek[]): boolean {
  const middle = weeks.reduce((sum, { at }) => sum + at, 0) / weeks.length;
  const fit = quasiBinomial(weeks.map(({ at, ai, counted }) => ({ x: ai, n: counted, by: [1, at - middle, (at - middle) ** 2] })));
  if (fit === null) return false;
  return Math.abs(fit.coefficients[2] ?? 0) > studentQuantile(fit.freedom) * Math.sqrt((fit.covariance[2]?.[2] ?? 0) * inflation(fit));
}

/** Null with fewer than twelve weeks, or where no line can be fitted. */
export function growthOfShare(all: readonly ShareWeek[]): Growth | null {
  const weeks = all.filter(({ counted }) => counted > 0);
  if (weeks.length < fewestWeeks) return null;
  const fit = quasiBinomial(weeks.map(({ at, ai, counted }) => ({ x: ai, n: counted, by: [1, at] })));
  if (fit === null) return null;
  const [a = 0, slope = 0] = fit.coefficients;
  const factor = inflation(fit);
  const t = studentQuantile(fit.freedom);
  const cov = (i: number, j: number) => (fit.covariance[i]?.[j] ?? 0) * factor;
  const half = t * Math.sqrt(cov(1, 1));
  const [low, high] = [slope - half, slope + half];
  const verdict = low <= 0 && high >= 0 ? "no slope" : isCurved(weeks) ? "curved" : "steady";
  return {
    weeks: weeks.length, slope, low, high, verdict, doubling: low > 0 ? { value: Math.LN2 / slope, low: Math.LN2 / high, high: Math.LN2 / low } : null,
    fitted: (at) => { const middle = a + slope * at; const band = t * Math.sqrt(Math.max(0, cov(0, 0) + 2 * at * cov(0, 1) + at * at * cov(1, 1))); return { share: logistic(middle), low: logistic(middle - band), high: logistic(middle + band) }; },
  };
}
