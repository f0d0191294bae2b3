import type { Growth } from "@/lib/core/measures/growth/growthOfShare";
import type { Headline, HeadlinePart } from "./headline";

const ai: HeadlinePart = { text: "AI", tone: "ai" };

/** `The odds that a merged line is by AI double every {19} weeks`, or why no such number is given (LOOK §4). */
export function headlineGrowth(growth: Growth | null): Headline {
  if (growth === null) return [{ text: "Not enough data yet to say how fast the share of " }, ai, { text: " grows" }];
  const { doubling, verdict, slope } = growth;
  if (verdict !== "steady") return [ai, { text: "’s share has not grown steadily enough to give a doubling time" }];
  if (doubling === null) return [{ text: "The odds that a merged line is by " }, ai, { text: ` halve every ${String(Math.round(Math.LN2 / -slope))} weeks` }];
  return [{ text: "The odds that a merged line is by " }, ai, { text: ` double every ${String(Math.round(doubling.value))} weeks` }];
}
