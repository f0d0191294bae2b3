/*
 * Question: how many people hold the knowledge of the code that stands? (METRICS §5, concentration of ownership)
 * Formula: the fewest authors whose surviving lines together are at least half of all. No author is named, only counted.
 * Example: 50, 30, 20, 20 lines: 120 in all, half is 60, the first two hold 80: 2 of 4.
 */

/** Number of authors that hold half, and of all with at least one line; 0 of 0 where nothing stands. */
export function ownersOfHalf(linesOfAuthors: readonly number[]): { readonly half: number; readonly all: number } {
  const sorted = linesOfAuthors.filter((lines) => lines > 0).sort((one, other) => other - one);
  const total = sorted.reduce((sum, lines) => sum + lines, 0);
  let held = 0;
  const half = sorted.findIndex((lines) => (held += lines) * 2 >= total) + 1;
  return { half, all: sorted.length };
}
