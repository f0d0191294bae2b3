import { isClean, type Series } from "./series";

/*
 * Question: how much does output vary from week to week, against its mean?
 * Formula: φ = Σ (y − ȳᵢ)² ÷ Σ (nᵢ − 1) ȳᵢ over the clean weeks of all engineers; 1 for counts that come at random. The logarithm of a mean of n weeks lies φ ÷ 2nμ too low
 * and its inverse φ ÷ nμ too high, so estimators add φ/2, or φ, to the sum before they divide.
 * Leaves out: engineers with fewer than two clean weeks.
 * Example: weeks 1 and 3 of one engineer: squares 2, mean 2, φ = 2 ÷ (1 × 2) = 1.
 */
export function dispersion(series: readonly Series[]): number {
  let squares = 0;
  let means = 0;
  for (const each of series) {
    const clean = [...each.y].filter((value, week) => !Number.isNaN(value) && isClean(each, week));
    if (clean.length < 2) continue;
    const mean = clean.reduce((sum, value) => sum + value, 0) / clean.length;
    squares += clean.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    means += mean * (clean.length - 1);
  }
  return means === 0 ? 1 : squares / means;
}
