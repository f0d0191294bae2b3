import { judgeCommit } from "@/lib/core/attribution/judgeCommit";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Change } from "@/lib/core/history/change";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import { landChanges } from "@/lib/core/history/landChanges";
import { lookBehind } from "@/lib/sources/git/pull/lookBehind";
import type { Repository } from "@/lib/sources/git/repository";
import { streamCommits } from "@/lib/sources/git/streamCommits";

/** All changes of a repository, and what lines to commits. */
export interface History {
  readonly changes: readonly Change[];
  readonly parentsOf: (sha: string) => readonly string[];
}

export interface HistoryOptions {
  /** Epoch ms. */
  readonly now: number;
  /** Whether to find what stands behind squashes, too: commits of pull requests are then judged with the others. */
  readonly lookBehind: boolean;
}

/** Lists every commit, judges it as it goes by (`judged` keeps what it needs), and lands the changes. */
export async function readHistory(repository: Repository, options: HistoryOptions, judged: (commit: CommitFacts, judgement: Judgement) => void): Promise<History> {
  const commits: CommitFacts[] = [];
  const parents = new Map<string, readonly string[]>();
  for await (const batch of streamCommits(repository)) {
    for (const commit of batch) {
      judged(commit, judgeCommit(commit));
      commits.push(commit);
      parents.set(commit.sha, commit.parents);
    }
  }
  const changes = landChanges(commits, repository.head, options);
  const parentsOf = (sha: string): readonly string[] => parents.get(sha) ?? [];
  if (!options.lookBehind) return { changes, parentsOf };
  const behind = await lookBehind(repository, changes, commits);
  for (const commit of behind.originals) {
    judged(commit, judgeCommit(commit));
    parents.set(commit.sha, commit.parents);
  }
  return { changes: behind.changes, parentsOf };
}
