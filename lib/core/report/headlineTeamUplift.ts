import { formatRatio } from "./formatRatio";
import type { Headline } from "./headline";

const ai = { text: "AI", tone: "ai" } as const;

/** The finding of one team as a sentence (LOOK §4). A team has an estimate only where the organisation has grade 3. */
export function headlineTeamUplift(name: string, estimate: { readonly ratio: number; readonly low: number; readonly high: number } | null): Headline {
  if (estimate === null) return [{ text: "Not enough data yet to say what " }, ai, { text: ` did to ${name}${name.endsWith("s") ? "’" : "’s"} throughput` }];
  if (estimate.low <= 1 && estimate.high >= 1) return [{ text: `${name} shows no clear change in throughput with ` }, ai];
  return [{ text: `${name} merges ${formatRatio(estimate.ratio)} times the changes it would have without ` }, ai];
}
