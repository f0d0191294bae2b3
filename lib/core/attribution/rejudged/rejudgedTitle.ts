import type { RejudgedCause } from "./rejudgedCause";
import { judgingDiffers } from "./judgingDiffers";

/** What had commits judged again, in words: `Rules 12 → 13`, `Policy strict → signed since 2026-03-01, the organisation’s rules`. */
export function rejudgedTitle({ cause, judgedBefore, judgedAfter }: { readonly cause: RejudgedCause; readonly judgedBefore: string; readonly judgedAfter: string }): string {
  if (cause === "correction") return "A correction";
  if (cause === "pulls") return "What the forge tells of pull requests";
  const { rules, policy, own, zone } = judgingDiffers(judgedBefore, judgedAfter);
  const parts = [...(rules === null ? [] : [`rules ${rules.join(" → ")}`]), ...(policy === null ? [] : [`policy ${policy.join(" → ")}`]), ...(own ? ["the organisation’s rules"] : []), ...(zone ? ["the time zone"] : [])];
  return parts.length === 0 ? "Judged again under the same rules" : parts.join(", ").replace(/^./, (letter) => letter.toUpperCase());
}
