import type { PullContext } from "@/lib/core/attribution/pullContext";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { BatchCommit } from "@/lib/store/ledger/batch";

/** A commit to be judged, and what decides which repository counts it: the commit itself, or the squash that it went into, and the patch of the change that landed it. */
export interface CountedCommit {
  readonly facts: CommitFacts;
  readonly countedAs: string;
  /** `patchKey`; null where there is none. */
  readonly patch: string | null;
  /** Where a forge has told what it landed with. */
  readonly pull?: PullContext | undefined;
}

/** What is squashed stands directly before its squash. */
export function countedAs(commits: readonly BatchCommit[], patches: ReadonlyMap<number, string>): CountedCommit[] {
  let landing = "";
  return commits.toReversed().map(({ facts, squashed, changeOrdinal }) => {
    if (squashed !== true) landing = facts.sha;
    return { facts, countedAs: landing, patch: patches.get(changeOrdinal) ?? null };
  }).toReversed();
}
