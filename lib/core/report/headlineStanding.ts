import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import { formatCount } from "./formatCount";
import { formatPercent } from "./formatPercent";
import type { Headline } from "./headline";

const ai = { text: "AI", tone: "ai" } as const;

/** `AI is named on 34 % of the 84,000 lines that stand in src`. */
export function headlineStanding(edges: RoundedEdges | null, counted: number, where: string): Headline {
  if (edges === null) return [{ text: `No counted line stands in ${where}` }];
  if (edges.headline === 0) return [{ text: "No line that stands in " }, { text: where }, { text: " names an agent" }];
  return [ai, { text: ` is named on ${formatPercent(edges.headline)} of the ${formatCount(counted)} lines that stand in ${where}` }];
}

/** `AI is named on 32 of the 47 lines that stand today`: of one file, in lines. */
export function headlineFile(aiLines: number, counted: number): Headline {
  if (counted === 0) return [{ text: "No line of this file is counted" }];
  const lines = counted === 1 ? "line" : "lines";
  if (aiLines === 0) return [{ text: `None of the ${formatCount(counted)} ${lines} that stand today names an agent` }];
  if (aiLines === counted) return [ai, { text: counted === 1 ? " is named on its only line" : ` is named on all ${formatCount(counted)} lines that stand today` }];
  return [ai, { text: ` is named on ${formatCount(aiLines)} of the ${formatCount(counted)} ${lines} that stand today` }];
}
