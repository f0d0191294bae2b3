import type { Change } from "./change";
import type { CommitFacts } from "./commitFacts";
import type { PullBranches } from "./pullBranches";
import { subjectOf } from "./subjectOf";

export interface CopiedFacts {
  readonly branches: PullBranches;
  /** Of the commits that the changes landed. */
  readonly factsOf: (sha: string) => CommitFacts | undefined;
}

export interface RebasedCopies {
  /** Which change is the copy of which commit, newest first: as far back from `last` as it goes without a gap. */
  readonly copies: readonly { readonly sha: string; readonly at: number }[];
  /** Whether those are all of the commits. */
  readonly areAll: boolean;
}

/** Commits of a branch, oldest first, that landed one by one, written anew (same author, date and subject), up to the change at `last`. A rebase leaves merges out. */
export function rebasedCopies(changes: readonly Change[], last: number, commits: readonly string[], { branches, factsOf }: CopiedFacts): RebasedCopies {
  const own = commits.filter((sha) => (branches.factsOf(sha)?.parents.length ?? 0) < 2).toReversed();
  const copies: { sha: string; at: number }[] = [];
  for (const [back, sha] of own.entries()) {
    const change = changes[last - back];
    if (change?.commits.length !== 1 || !sameCommit(branches.factsOf(sha), factsOf(change.sha))) break;
    copies.push({ sha, at: last - back });
  }
  return { copies, areAll: copies.length === own.length };
}

function sameCommit(one: CommitFacts | undefined, other: CommitFacts | undefined): boolean {
  return one !== undefined && other !== undefined && one.authorEmail === other.authorEmail && one.authoredAt === other.authoredAt && subjectOf(one.message) === subjectOf(other.message);
}
