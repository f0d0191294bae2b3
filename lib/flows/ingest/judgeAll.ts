import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "@/lib/store/bulk";
import { findElsewhere } from "@/lib/store/ledger/findElsewhere";
import type { CountedCommit } from "./countedCommit";
import { judge, type Judge } from "./judge";

/** Commits of these that a repository added earlier counts, under the same id or as a copy, or that went into a squash that it counts: shas of the deciding commits. */
export async function countedElsewhere(bulk: Bulk, repositoryId: number, commits: readonly Pick<CountedCommit, "countedAs" | "patch">[]): Promise<ReadonlySet<string>> {
  return await findElsewhere(bulk, repositoryId, new Map(commits.map(({ countedAs, patch }) => [countedAs, patch])));
}

/** The verdicts on some commits of one repository, in their order. Those that are counted `elsewhere` say so. */
export function judgeCounted(commits: readonly CountedCommit[], elsewhere: ReadonlySet<string>, options: Judge): Judgement[] {
  return commits.map((commit) => {
    const judged = judge(commit, options);
    return elsewhere.has(commit.countedAs) ? { ...judged, countedElsewhere: true } : judged;
  });
}

/** Both in one. */
export async function judgeAll(bulk: Bulk, repositoryId: number, commits: readonly CountedCommit[], options: Judge): Promise<Judgement[]> {
  return judgeCounted(commits, await countedElsewhere(bulk, repositoryId, commits), options);
}
