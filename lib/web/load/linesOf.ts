import type { VerdictLines } from "@/lib/core/chart/verdictLines";

/** The parts of a row that a strip is drawn from, and no more. */
export function linesOf({ proven, declared, unknown, human, bot, leftOut }: VerdictLines): VerdictLines {
  return { proven, declared, unknown, human, bot, leftOut };
}
