import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Bulk } from "../bulk";
import { readCommitFacts } from "../ledger/readCommitFacts";

const chunk = 5_000;

/** The stored commits of a repository, some thousands at a time, each with its ordinal. */
export async function* readStoredCommits(bulk: Bulk, repositoryId: number): AsyncGenerator<readonly { readonly ordinal: number; readonly facts: CommitFacts }[]> {
  for (let from = 0; ; from += chunk) {
    const commits = await readCommitFacts(bulk, repositoryId, from, chunk);
    if (commits.length === 0) return;
    yield commits.map(({ facts }, index) => ({ ordinal: from + index, facts }));
  }
}
