import type { PullContext } from "@/lib/core/attribution/pullContext";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { BatchCommit } from "@/lib/store/ledger/batch";

/** A commit to be judged, and the one that decides which repository counts it: itself, or the squash that it went into. */
export interface CountedCommit {
  readonly facts: CommitFacts;
  readonly countedAs: string;
  /** Where a forge has told what it landed with. */
  readonly pull?: PullContext | undefined;
}

/** What is squashed stands directly before its squash. */
export function countedAs(commits: readonly Pick<BatchCommit, "facts" | "squashed">[]): CountedCommit[] {
  let landing = "";
  return commits.toReversed().map(({ facts, squashed }) => {
    if (squashed !== true) landing = facts.sha;
    return { facts, countedAs: landing };
  }).toReversed();
}
