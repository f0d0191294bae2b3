import { countedLines } from "@/lib/core/chart/countedLines";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import { formatPercent } from "./formatPercent";
import type { Headline } from "./headline";

/** One period of merged lines, with what its interval is made of. */
export interface ShareWindow {
  readonly lines: VerdictLines;
  /** Human lines by evidence, not by policy; with the AI lines they are what evidence covers. */
  readonly humanEvidence: number;
  /** Standard error of the AI share (0..1) as variation between changes, or null where it is not known. */
  readonly standardError: number | null;
}

export interface ShareComparison {
  readonly now: ShareWindow;
  /** `in the last 12 weeks`. */
  readonly period: string;
  readonly before: ShareWindow | null;
  /** `half a year earlier`, `the 12 weeks before`. */
  readonly beforePeriod: string;
  /** Under `signed` unmarked lines are human by policy, and the headline is always a number. */
  readonly signed: boolean;
}

/** The lead sentence: level and change, no change, a range where evidence is thin, or that there is nothing (LOOK §4, DECISIONS 15, 18). */
export function headlineShare(comparison: ShareComparison): Headline {
  const { now, period, before, beforePeriod } = comparison;
  const edges = roundEdges(now.lines);
  if (edges === null) return [{ text: "No counted lines were merged " }, { text: period }];
  if (isRange(now, comparison.signed)) return rangeHeadline(now);
  const opening: Headline = edges.headline > 0 && edges.floor > 50
    ? [{ text: "AI", tone: "ai" }, { text: ` wrote ${formatPercent(edges.headline)} of the lines merged ${period}` }]
    : [{ text: "AI", tone: "ai" }, { text: ` is named on ${formatPercent(edges.headline)} of the lines merged ${period}` }];
  const earlier = before === null ? null : roundEdges(before.lines);
  if (before === null || earlier === null) return opening;
  if (!isChange(now, before)) return [...opening, { text: `, as ${beforePeriod.startsWith("the") ? "in " : ""}${beforePeriod}` }];
  const direction = earlier.headline < edges.headline ? "up" : "down";
  return [...opening, { text: `, ${direction} from ${formatPercent(earlier.headline)} ${beforePeriod.startsWith("the") ? "in " : ""}${beforePeriod}` }];
}

/** True where the headline is the range and not a number: coverage under 60 % and more than 20 points between floor and ceiling. */
export function isRange(window: ShareWindow, signed: boolean): boolean {
  const n = countedLines(window.lines);
  if (signed || n === 0) return false;
  const coverage = (window.lines.proven + window.lines.declared + window.humanEvidence) / n;
  return coverage < 0.6 && (window.lines.declared + window.lines.unknown) / n > 0.2;
}

function rangeHeadline(now: ShareWindow): Headline {
  const edges = roundEdges(now.lines);
  if (edges === null) return [];
  const coverage = ((now.lines.proven + now.lines.declared + now.humanEvidence) / countedLines(now.lines)) * 100;
  const range: Headline = [
    { text: `Between ${formatPercent(edges.floor)} and ${formatPercent(edges.ceiling)} of merged lines are by ` },
    { text: "AI", tone: "ai" },
  ];
  // With a floor of 0 the marks are all there is to say, so the number of marked lines is the better third number.
  if (edges.floor === 0) return [...range, { text: `; it is named on ${formatPercent(edges.headline)}` }];
  return [...range, { text: `; evidence covers ${formatPercent(coverage)}` }];
}

/** A change is at least two points, and its 95 % interval excludes 0 where the interval is known. */
function isChange(now: ShareWindow, before: ShareWindow): boolean {
  const share = (window: ShareWindow): number => (window.lines.proven + window.lines.declared) / countedLines(window.lines);
  const difference = Math.abs(share(now) - share(before));
  if (difference < 0.02) return false;
  if (now.standardError === null || before.standardError === null) return true;
  return difference > 1.96 * Math.hypot(now.standardError, before.standardError);
}
