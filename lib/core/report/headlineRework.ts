import type { ReworkShare } from "@/lib/core/measures/reworkInterval";
import { formatPercent } from "./formatPercent";
import type { Headline, HeadlinePart } from "./headline";

const ai = { text: "AI", tone: "ai" } as const;

/** The interval of the difference of two ratios of other changes excludes 0. */
export function differs(one: ReworkShare, other: ReworkShare): boolean {
  const half = (share: ReworkShare) => Math.max(share.high - share.share, share.share - share.low);
  return Math.abs(one.share - other.share) > Math.hypot(half(one), half(other));
}

/** `8.8 % of AI lines are rewritten within 21 days, against 7.3 % for people`. `other` says who the rest is. */
export function headlineRework(mine: ReworkShare | null, rest: ReworkShare | null, other: HeadlinePart): Headline {
  const percent = (share: ReworkShare) => formatPercent(share.share * 100);
  if (mine !== null && rest !== null) {
    if (differs(mine, rest)) return [{ text: `${percent(mine)} of ` }, ai, { text: ` lines are rewritten within 21 days, against ${percent(rest)} for ` }, other];
    return [{ text: "Rework does not clearly differ: " }, { text: `${percent(mine)} for ` }, ai, { text: `, ${percent(rest)} for ` }, other];
  }
  if (rest !== null) return [{ text: `${percent(rest)} of the lines are rewritten within 21 days; too few by ` }, ai, { text: " to compare" }];
  if (mine !== null) return [{ text: `${percent(mine)} of ` }, ai, { text: " lines are rewritten within 21 days" }];
  return [{ text: "Not enough data yet to say how much is rewritten within 21 days" }];
}
