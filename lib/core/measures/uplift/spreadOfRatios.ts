import { quantileSorted } from "simple-statistics";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";

/*
 * Question: how do the engineers' ratios differ from each other?
 * Formula: numbers of engineers by classes of Uᵢ; a class with fewer than five is joined to the next one towards the middle. The quarters are told where each holds five.
 * Leaves out: who is in a class. A single Uᵢ stands on few weeks, so that the classes are wider than the truth.
 * Example: 3, 4, 9, 7, 2 become 7, 9, 9: the outer classes had fewer than five.
 */

export interface RatioClass {
  /** Null is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly engineers: number;
  /** Σ ln Uᵢ: the sum over the classes ÷ engineers is the logarithm of the geometric mean. */
  readonly logSum: number;
}

export interface RatioSpread {
  readonly classes: readonly RatioClass[];
  readonly quarters: { readonly low: number; readonly middle: number; readonly high: number } | null;
}

const edges = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

function joined(one: RatioClass, other: RatioClass): RatioClass {
  return { from: one.from, to: other.to, engineers: one.engineers + other.engineers, logSum: one.logSum + other.logSum };
}

/** Joins from the left: every class that is passed on holds enough. What is left at the end joins its neighbour. */
function joinSmall(classes: readonly RatioClass[]): RatioClass[] {
  const kept: RatioClass[] = [];
  let held: RatioClass | null = null;
  for (const each of classes) {
    const next: RatioClass = held === null ? each : joined(held, each);
    held = next.engineers >= minimumPeople ? null : next;
    if (held === null) kept.push(next);
  }
  const last = kept.pop();
  if (last === undefined) return held === null ? [] : [held];
  return [...kept, held === null ? last : joined(last, held)];
}

/** Null where fewer than ten engineers are measured: one class would be all there is to see. */
export function spreadOfRatios(logs: readonly number[]): RatioSpread | null {
  if (logs.length < 2 * minimumPeople) return null;
  const classes = Array.from({ length: edges.length + 1 }, (_, place): RatioClass => {
    const [from, to] = [edges[place - 1] ?? null, edges[place] ?? null];
    const inside = logs.filter((log) => (from === null || Math.exp(log) >= from) && (to === null || Math.exp(log) < to));
    return { from, to, engineers: inside.length, logSum: inside.reduce((sum, log) => sum + log, 0) };
  });
  const sorted = logs.map(Math.exp).sort((one, other) => one - other);
  const at = (share: number) => quantileSorted(sorted, share);
  return { classes: joinSmall(classes), quarters: logs.length < 4 * minimumPeople ? null : { low: at(0.25), middle: at(0.5), high: at(0.75) } };
}
