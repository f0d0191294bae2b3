import { climbLadder, type Ladder } from "./climbLadder";
import { eventStudy, type EventStudy } from "./eventStudy";
import { ratioInDifferences, type RatioInDifferences } from "./ratioInDifferences";
import type { Series } from "./series";
import { withinEngineer, type WithinEngineer } from "./withinEngineer";

export interface Estimated {
  readonly ladder: Ladder;
  readonly within: WithinEngineer | null;
  readonly ratio: RatioInDifferences | null;
  readonly study: EventStudy | null;
}

/** Grades 2 to 4 of one measure, and which of them may be shown. `groups`: lists of places in `series` that get a ratio of their own. */
export function estimateLadder(series: readonly Series[], groups: readonly (readonly number[])[] = [], options: { readonly resamples?: number; readonly seed?: number } = {}): Estimated {
  const [within, ratio, study] = [withinEngineer(series, options), ratioInDifferences(series, groups, options), eventStudy(series, options.seed === undefined ? {} : { seed: options.seed })];
  return { within, ratio, study, ladder: climbLadder(within, ratio, study) };
}
