import type { Difference } from "./difference";

/*
 * Question: does something happen more often to one kind of change than to another in the same repository?
 * Formula: over repositories, of n1 changes of the one kind it happened to a, of n0 of the other to c. Risk difference = Σ(a·n0 − c·n1)/N ÷ Σ n1·n0/N;
 * its variance by Sato: (d·ΣP + ΣQ) ÷ (Σ n1·n0/N)² with P = (n1²c − n0²a + n1·n0(n0 − n1)/2)/N², Q = (a(n0 − c) + c(n1 − a))/2N. Risk ratio = Σ a·n0/N ÷ Σ c·n1/N
 * with the variance of its logarithm by Greenland and Robins.
 * Leaves out: repositories that have only one kind; that changes of a repository resemble each other.
 * Example: two repositories, 10 of 100 against 5 of 100, and 4 of 20 against 9 of 60: difference (500/200 + 60/80) ÷ (50 + 15) = 0.05.
 * Source: Mantel and Haenszel (1959); Sato, Biometrics 45 (1989) 1323; Greenland and Robins, Biometrics 41 (1985) 55. The tests compare the ratio with metafor's rma.mh on the BCG trials.
 */

/** Counts of one stratum: `one` against `other`. */
export interface Stratum {
  readonly oneX: number;
  readonly oneN: number;
  readonly otherX: number;
  readonly otherN: number;
}

export interface Stratified extends Difference {
  /** Strata that have both. */
  readonly strata: number;
}

const z = 1.959964;
const both = ({ oneN, otherN }: Stratum) => oneN > 0 && otherN > 0;
const sumOver = (strata: readonly Stratum[], term: (stratum: Stratum, total: number) => number) => strata.reduce((sum, each) => sum + term(each, each.oneN + each.otherN), 0);

/** Common risk difference, or null where no stratum has both. */
export function stratifiedDifferenceOfShares(all: readonly Stratum[]): Stratified | null {
  const strata = all.filter(both);
  const weight = sumOver(strata, ({ oneN, otherN }, total) => (oneN * otherN) / total);
  if (weight === 0) return null;
  const value = sumOver(strata, ({ oneX, oneN, otherX, otherN }, total) => (oneX * otherN - otherX * oneN) / total) / weight;
  const p = sumOver(strata, ({ oneX, oneN, otherX, otherN }, total) => (oneN * oneN * otherX - otherN * otherN * oneX + (oneN * otherN * (otherN - oneN)) / 2) / (total * total));
  const q = sumOver(strata, ({ oneX, oneN, otherX, otherN }, total) => (oneX * (otherN - otherX) + otherX * (oneN - oneX)) / (2 * total));
  const half = z * Math.sqrt(Math.max(0, value * p + q)) / weight;
  return { value, low: value - half, high: value + half, strata: strata.length };
}

/** Common risk ratio, or null where it is 0 or without a denominator. */
export function stratifiedRatio(all: readonly Stratum[]): Stratified | null {
  const strata = all.filter(both);
  const top = sumOver(strata, ({ oneX, otherN }, total) => (oneX * otherN) / total);
  const bottom = sumOver(strata, ({ otherX, oneN }, total) => (otherX * oneN) / total);
  if (top === 0 || bottom === 0) return null;
  const scatter = sumOver(strata, ({ oneX, oneN, otherX, otherN }, total) => (oneN * otherN * (oneX + otherX) - oneX * otherX * total) / (total * total));
  const half = z * Math.sqrt(scatter / (top * bottom));
  const value = top / bottom;
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half), strata: strata.length };
}
