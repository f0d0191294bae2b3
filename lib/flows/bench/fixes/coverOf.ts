import { countHumanYears } from "@/lib/core/measures/fix/countHumanYears";
import { type FixWorld, simulateFixes } from "./simulateFixes";

/** How often the interval held the truth, and how far the figure was off in the mean. */
export interface FixCover {
  readonly runs: number;
  readonly covered: number;
  /** Mean of (counted ÷ truth − 1). */
  readonly bias: number;
  /** The same of the method by days of effort. */
  readonly effortBias: number;
}

/** Simulates organisations and counts human-years in each. */
export function coverOf(world: FixWorld, runs: number, seed: number): FixCover {
  let [covered, bias, effortBias, counted] = [0, 0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const { cells, activeDays, truth } = simulateFixes(world, seed + run);
    const [own, effort] = countHumanYears({ cells, activeDays, expert: null, notOtherwise: null }).methods;
    if (own?.years == null || own.low === null || own.high === null) continue;
    counted++;
    if (own.low <= truth && truth <= own.high) covered++;
    bias += own.years / truth - 1;
    effortBias += (effort?.years ?? 0) / truth - 1;
  }
  return { runs: counted, covered, bias: bias / counted, effortBias: effortBias / counted };
}
