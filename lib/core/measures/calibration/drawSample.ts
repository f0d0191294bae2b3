import { seededRandom } from "../seededRandom";

/*
 * Question: which changes are asked about, so that few answers say much about all?
 * Formula: changes sorted by unmarked lines and cut into strata of equal sums of lines; of each stratum a number that is proportional to changes × the spread of their lines (Neyman), at least
 * four; within a stratum every change has the same chance.
 * Leaves out: changes without unmarked lines, and those of whom nobody could be asked.
 * Example: 1,000 changes of which ten hold a third of the lines: these ten are a stratum of their own and nearly all of them are asked about.
 * Source: Cochran, Sampling Techniques, 3rd ed., §5.5 (allocation) and §5A.8 (strata of equal aggregates).
 */

export interface Candidate {
  readonly lines: number;
}

export interface Stratum {
  /** Changes of the stratum, and unmarked lines in them. */
  readonly changes: number;
  readonly lines: number;
}

export interface Sample<Item> {
  readonly strata: readonly Stratum[];
  readonly drawn: readonly { readonly item: Item; readonly stratum: number }[];
}

const mostStrata = 5;
const fewestEach = 4;

function cut<Item extends Candidate>(items: readonly Item[], count: number): Item[][] {
  const sorted = [...items].sort((one, other) => one.lines - other.lines);
  const total = sorted.reduce((sum, { lines }) => sum + lines, 0);
  const strata: Item[][] = Array.from({ length: count }, () => []);
  let seen = 0;
  for (const item of sorted) {
    strata[Math.min(count - 1, Math.floor((seen / total) * count))]?.push(item);
    seen += item.lines;
  }
  return strata.filter((stratum) => stratum.length > 0);
}

/** Answers are yes or no for a whole change, so that the spread is that of its lines around nothing. */
const spread = (items: readonly Candidate[]): number => Math.sqrt(items.reduce((sum, { lines }) => sum + lines ** 2, 0) / items.length);

/** Draws about `size` of the items; the same seed draws the same. */
export function drawSample<Item extends Candidate>(items: readonly Item[], size: number, seed: number): Sample<Item> {
  const { uniform } = seededRandom(seed);
  const strata = cut(items, Math.max(1, Math.min(mostStrata, Math.floor(size / (2 * fewestEach)))));
  const weights = strata.map((stratum) => stratum.length * spread(stratum));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = strata.flatMap((stratum, at) => {
    const wanted = Math.min(stratum.length, Math.max(fewestEach, Math.round((size * (weights[at] ?? 0)) / total)));
    return stratum.map((item) => ({ item, key: uniform() })).sort((one, other) => one.key - other.key).slice(0, wanted).map(({ item }) => ({ item, stratum: at }));
  });
  return { strata: strata.map((stratum) => ({ changes: stratum.length, lines: stratum.reduce((sum, { lines }) => sum + lines, 0) })), drawn };
}
