import type { VerdictLines } from "./verdictLines";

/** n: the denominator of every share, without bots and left-out lines (DECISIONS 2). */
export function countedLines(lines: VerdictLines): number {
  return lines.proven + lines.declared + lines.unknown + lines.human;
}
