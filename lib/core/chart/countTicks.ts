/** The smallest round number (1, 2, 2.5, 5 × 10^k, in 2 to 5 steps) that holds the largest value; with its ticks from 0. */
export function countTicks(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [0.2, 0.5, 1, 2, 2.5, 5].map((factor) => factor * power).find((size) => Math.ceil(largest / size) <= 5) ?? power * 5;
  const steps = Math.ceil(largest / step);
  return Array.from({ length: steps + 1 }, (_, index) => Math.round(index * step * 1000) / 1000);
}
