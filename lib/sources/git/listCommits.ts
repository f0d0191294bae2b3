import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Repository } from "./repository";
import { streamCommits } from "./streamCommits";

/** All of `streamCommits` in one list: children before parents. About 600 bytes a commit are held. */
export async function listCommits(repository: Repository, after: string | null = null): Promise<CommitFacts[]> {
  const all: CommitFacts[] = [];
  for await (const batch of streamCommits(repository, after)) for (const commit of batch) all.push(commit);
  return all;
}
