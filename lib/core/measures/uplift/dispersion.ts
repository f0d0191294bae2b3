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
    let [count, sum] = [0, 0];
    for (let week = 0; week < each.y.length; week += 1) { const value = each.y[week] ?? NaN; if (!Number.isNaN(value) && isClean(each, week)) { count += 1; sum += value; } }
    if (count < 2) continue;
    const mean = sum / count;
    for (let week = 0; week < each.y.length; week += 1) { const value = each.y[week] ?? NaN; if (!Number.isNaN(value) && isClean(each, week)) squares += (value - mean) ** 2; }
    means += mean * (count - 1);
  }
  return means === 0 ? 1 : squares / means;
}
