import type { Verdict } from "@/lib/core/attribution/verdict";
import type { ChangesRow } from "@/lib/store/reports/changes";

/** The verdict of a change in the words of lines: an AI change is proven where most of its AI lines are. */
export function shownVerdict(row: Pick<ChangesRow, "verdict" | "proven" | "declared">): Verdict | "mixed" {
  if (row.verdict !== "ai") return row.verdict;
  return row.proven > row.declared ? "proven" : "declared";
}
