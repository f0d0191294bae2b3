import { formatCount } from "./formatCount";
import type { Headline } from "./headline";

/** `AI is named on most lines of 1,204 of 2,970 changes`; a search that finds nothing says so. */
export function headlineChanges(total: number, aiChanges: number | null, isFiltered: boolean): Headline {
  if (total === 0) return [{ text: isFiltered ? "No change fits this search" : "No change has landed in these weeks" }];
  const changes = total === 1 ? "1 change" : `${formatCount(total)} changes`;
  if (aiChanges === null) return [{ text: `${changes} ${total === 1 ? "fits" : "fit"} this search` }];
  if (aiChanges === 0) return [{ text: "AI", tone: "ai" }, { text: ` is named on most lines of none of ${changes}` }];
  return [{ text: "AI", tone: "ai" }, { text: ` is named on most lines of ${formatCount(aiChanges)} of ${changes}` }];
}
