import { formatPercent } from "./formatPercent";
import type { Headline, HeadlinePart } from "./headline";

/** A group of lines of one change in printed percent. */
export interface BylineGroup {
  readonly kind: "ai" | "people" | "unknown";
  /** `Claude Code with Opus 4.8`; for people the git author where it may be shown, else null. */
  readonly name: string | null;
  readonly percent: number;
}

/** Names of models end in numbers: the percentage keeps its distance. */
const enSpace = "\u2002";

/** `By Claude Code with Opus 4.8 86 %, people 11 % and unknown 3 %`, in the order given; empty groups are left out. */
export function headlineByline(groups: readonly BylineGroup[]): Headline {
  const parts = groups.filter(({ percent }) => percent > 0).map(({ kind, name, percent }): HeadlinePart => ({
    text: `${name ?? (kind === "ai" ? "AI" : kind)}${enSpace}${formatPercent(percent)}`,
    tone: kind,
  }));
  if (parts.length === 0) return [{ text: "No counted lines" }];
  if (groups.every(({ kind, percent }) => (kind === "unknown") === (percent > 0))) return [{ text: "Nothing says who wrote these lines", tone: "unknown" }];
  return [{ text: "By " }, ...parts.flatMap((part, index): HeadlinePart[] => {
    if (index === 0) return [part];
    return [{ text: index === parts.length - 1 ? " and " : ", " }, part];
  })];
}
