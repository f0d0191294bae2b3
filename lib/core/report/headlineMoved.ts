import { type MovedGroup, whatMoved } from "../digest/whatMoved";
import { formatPoints } from "./formatPoints";
import type { Headline } from "./headline";

/** Which repository moved the share of all of them most, and which next. */
export interface MovedShare {
  readonly headline: Headline;
  /** `Next is web, with −2.` */
  readonly next: string;
}

/** `api moved the share by +5 of +7 points`; null where there are fewer than two, or none moved it by a point. */
export function headlineMoved(groups: readonly MovedGroup[]): MovedShare | null {
  const movers = whatMoved(groups);
  const [first, second] = movers;
  if (first === undefined || second === undefined || Math.abs(first.points) < 1) return null;
  const total = movers.reduce((sum, { points }) => sum + points, 0);
  return {
    headline: [{ text: first.name, tone: "strong" }, { text: ` moved the share by ${formatPoints(first.points)} of ${formatPoints(total)} points` }],
    next: Math.abs(second.points) < 1 ? "No other moved it by a point." : `Next is ${second.name}, with ${formatPoints(second.points)}.`,
  };
}
