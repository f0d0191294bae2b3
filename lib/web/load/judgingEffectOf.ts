import type { Shares } from "@/lib/core/measures/share";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { JudgingEffectModel } from "@/lib/core/report/page/judgingEffectModel";
import type { JudgingPreview } from "@/lib/flows/rules/previewJudging";
import { address } from "./address";

const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;
const percent = (share: number | null) => (share === null ? "nothing counted" : formatPercent(share * 100));
const words: Readonly<Record<string, string>> = { leftOut: "left out", human: "people" };
const wordOf = (verdict: string) => words[verdict] ?? verdict;

function shareSentence(where: string, before: Shares, after: Shares): string {
  const range = ({ aiFloor, aiCeiling }: Shares) => `${percent(aiFloor)} to ${percent(aiCeiling)}`;
  const moved = percent(before.aiShare) === percent(after.aiShare) ? `stays at ${percent(before.aiShare)}` : `goes from ${percent(before.aiShare)} to ${percent(after.aiShare)}`;
  return `AI-merged share of everything stored ${where}: ${moved}; its range, ${range(before)} now, becomes ${range(after)}.`;
}

export interface EffectTold {
  /** `of all repositories`. */
  readonly where: string;
  /** What it speaks of: `It finds`. Left out where it is everything. */
  readonly finds?: string;
  /** Works-council mode, or something about one person: shares in whole, no counts. */
  readonly isGuarded: boolean;
}

/** A preview in sentences. Guarded, it tells neither commits nor lines of what may be one person. */
export function judgingEffectOf({ commits, examined, touched, moved, before, after, examples }: JudgingPreview, { where, finds, isGuarded }: EffectTold): JudgingEffectModel {
  const looked = examined < commits ? [`There was time for the newest ${formatCount(examined)} of ${plural(commits, "commit")}; older ones may move too.`] : [];
  if (isGuarded) return { sentences: ["How many commits and lines it moves is not told here: it may be one person’s, and the privacy mode keeps such figures to themselves.", ...looked], examples: [] };
  const others = moved.filter((each) => each.before !== each.after);
  const moves = others.length === 0 ? ["No verdict would move."] : others.map((each) => `${plural(each.commits, "commit")} with ${plural(each.lines, "counted line")}: ${wordOf(each.before)} → ${wordOf(each.after)}.`);
  return {
    sentences: [...(finds === undefined ? [] : [`${finds} in ${plural(touched, "commit")}${examined < commits ? "" : ` of ${formatCount(commits)}`}.`]), ...moves, ...(others.length === 0 ? [] : [shareSentence(where, before, after)]), ...looked],
    examples: examples.map((each) => ({ title: each.title === "" ? "(no title)" : each.title, href: address.change(each.slug, each.change), moved: `${wordOf(each.before)} → ${wordOf(each.after)}` })),
  };
}
