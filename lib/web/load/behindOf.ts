import { formatCount } from "@/lib/core/report/formatCount";
import type { Fact } from "@/lib/core/report/page/repositoryPageModel";

interface Behind {
  readonly kind: string;
  readonly pullNumber: number | null;
  readonly squashed: number;
  /** Null where the pull request was not found in git. */
  readonly sameTree: boolean | null;
}

/** What was found behind a squash, or why nothing was; none for changes that have nothing behind them. */
export function behindOf({ kind, pullNumber, squashed, sameTree }: Behind): Fact[] {
  if (kind === "merge" || pullNumber === null) return [];
  const commits = `${formatCount(squashed)} ${squashed === 1 ? "commit" : "commits"} of its own`;
  const tree = sameTree === true ? "the same files landed" : "lines matched by what they say";
  const value = sameTree === null ? "its commits are not in this copy of git" : squashed === 0 ? "no commit besides this one" : `${commits}; ${tree}`;
  return [{ label: "Behind it", value, href: null, isCode: false }];
}
