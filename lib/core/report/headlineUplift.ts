import type { Ladder } from "@/lib/core/measures/uplift/climbLadder";
import { formatRatio } from "./formatRatio";
import type { Headline } from "./headline";

const ai = { text: "AI", tone: "ai" } as const;

/** What may be said: of a clear change, of none, only of before and after, or nothing yet. */
export type UpliftFinding = "change" | "noChange" | "wasApart" | "beforeAfter" | "notEnough";

export function upliftFinding({ shown, wasApart }: Ladder): UpliftFinding {
  if (wasApart) return "wasApart";
  if (shown?.estimate === null || shown === null) return "notEnough";
  if (shown.grade === 2) return "beforeAfter";
  return shown.estimate.low > 1 || shown.estimate.high < 1 ? "change" : "noChange";
}

/** The finding as a sentence (LOOK §4): no cause is named under grade 3. `name` is the organisation or the team. */
export function headlineUplift(ladder: Ladder, name: string): Headline {
  const ratio = formatRatio(ladder.shown?.estimate?.ratio ?? 1);
  switch (upliftFinding(ladder)) {
    case "change": return [{ text: `Engineers merge ${ratio} times the changes they would have without ` }, ai];
    case "noChange": return [{ text: `${name} shows no clear change in throughput with ` }, ai];
    case "wasApart": return [{ text: "No clear change with " }, ai, { text: " can be shown: those who adopted it had been moving apart before" }];
    case "beforeAfter": return [{ text: `Engineers merged ${ratio} times as many changes after adopting ` }, ai, { text: " as before" }];
    case "notEnough": return [{ text: "Not enough data yet to say what " }, ai, { text: ` did to ${possessive(name.replace(/^This organisation$/, "this organisation"))} throughput` }];
  }
}

const possessive = (name: string): string => (name.endsWith("s") ? `${name}’` : `${name}’s`);
