import jStat from "jstat";

/*
 * Question: how often do people fix, in fixes per engineer-year? (METRICS §4)
 * Formula: n fixes in E engineer-years; with Jeffreys' prior the rate is Gamma(n + ½, E), and its 95 % interval is that of the quantiles 2.5 % and 97.5 %.
 * Example: 10 fixes in a year: 10 a year, from 5.14 to 17.74 (half the chi-square quantiles of 21 degrees of freedom).
 * Source: Jeffreys' prior for a Poisson rate, e.g. Gelman and others, Bayesian Data Analysis, 3rd edition, section 2.6 and 2.8.
 */

export interface Rate {
  readonly perYear: number;
  readonly low: number;
  readonly high: number;
}

/** Null where no time was spent. */
export function rateInterval(fixes: number, years: number): Rate | null {
  if (!(years > 0)) return null;
  const at = (p: number): number => jStat.gamma.inv(p, fixes + 0.5, 1 / years);
  return { perYear: fixes / years, low: at(0.025), high: at(0.975) };
}
