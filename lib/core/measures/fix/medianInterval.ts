import jStat from "jstat";

/*
 * Question: how many days of work does a fix take, in the middle? (METRICS §4, the method by effort)
 * Formula: the median; its 95 % interval is that of the order statistics whose ranks the binomial distribution (n, ½) leaves outside with at most 2.5 % on each side, which asks nothing of the shape.
 * Example: of 1, 1, 1, 2, 2, 3, 3, 4, 5, 9 the median is 2.5, from 1 to 5.
 * Source: Conover, Practical Nonparametric Statistics, 3rd edition (1999), section 3.2.
 */

export interface Median {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Null under six values: their smallest and largest hold the median with less than 95 %. */
export function medianInterval(values: readonly number[]): Median | null {
  const n = values.length;
  if (n < 6) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? 0;
  let rank = 0;
  while (jStat.binomial.cdf(rank, n, 0.5) <= 0.025) rank++;
  // `rank` values may lie below: the interval begins with the next one, and ends with its mirror.
  return { median: n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2, low: at(rank - 1), high: at(n - rank), n };
}
