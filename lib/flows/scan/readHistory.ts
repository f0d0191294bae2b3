import { judgeCommit } from "@/lib/core/attribution/judgeCommit";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Change } from "@/lib/core/history/change";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import { landChanges } from "@/lib/core/history/landChanges";
import type { Repository } from "@/lib/sources/git/repository";
import { streamCommits } from "@/lib/sources/git/streamCommits";

/** All changes of a repository, and what lines to commits. */
export interface History {
  readonly changes: readonly Change[];
  readonly parentsOf: (sha: string) => readonly string[];
}

/** Lists every commit, judges it as it goes by (`judged` keeps what it needs), and lands the changes. `now` is epoch ms. */
export async function readHistory(repository: Repository, now: number, judged: (commit: CommitFacts, judgement: Judgement) => void): Promise<History> {
  const commits: CommitFacts[] = [];
  const parents = new Map<string, readonly string[]>();
  for await (const batch of streamCommits(repository)) {
    for (const commit of batch) {
      judged(commit, judgeCommit(commit));
      commits.push(commit);
      parents.set(commit.sha, commit.parents);
    }
  }
  return { changes: landChanges(commits, repository.head, { now }), parentsOf: (sha) => parents.get(sha) ?? [] };
}
