/*
 * Question: what does a pull request count when size matters? (METRICS §3)
 * Formula: ln(1 + lines), with lines capped at the 95th percentile of all pull requests, so that one import is not a year of work.
 * Leaves out: bots and left-out files, as all counted lines do.
 * Example: of 1 … 100 lines the cap is 95.05, so 0 lines weigh 0, 9 lines ln 10 = 2.303, and 40,000 lines ln 96.05 = 4.565.
 */

/** The 95th percentile of the sizes, given by how many units have each, least first; 0 where there are none. */
export function sizeCap(sizes: readonly { readonly lines: number; readonly units: number }[]): number {
  const count = sizes.reduce((sum, { units }) => sum + units, 0);
  if (count === 0) return 0;
  const ends: number[] = [];
  for (const { units } of sizes) ends.push((ends.at(-1) ?? 0) + units);
  const at = (place: number) => sizes[ends.findIndex((end) => end > place)]?.lines ?? 0;
  const place = (count - 1) * 0.95;
  const below = at(Math.floor(place));
  return below + (place - Math.floor(place)) * (at(Math.ceil(place)) - below);
}

export const sizeWeight = (lines: number, cap: number): number => Math.log1p(Math.min(Math.max(0, lines), cap));
