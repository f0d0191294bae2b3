import type { VerdictLines } from "./verdictLines";

/** Sums groups of lines; ratios are made from the sums, never averaged. */
export function addLines(groups: readonly VerdictLines[]): VerdictLines {
  const sum = { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };
  for (const group of groups) {
    sum.proven += group.proven;
    sum.declared += group.declared;
    sum.unknown += group.unknown;
    sum.human += group.human;
    sum.bot += group.bot;
    sum.leftOut += group.leftOut;
  }
  return sum;
}
