import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "@/lib/store/bulk";
import { findElsewhere } from "@/lib/store/ledger/findElsewhere";
import type { CountedCommit } from "./countedCommit";
import { judge, type Judge } from "./judge";

/** The verdicts on some commits of one repository, in their order. Those that a repository added earlier has too are counted there. */
export async function judgeAll(bulk: Bulk, repositoryId: number, commits: readonly CountedCommit[], options: Judge): Promise<Judgement[]> {
  const elsewhere = await findElsewhere(bulk, repositoryId, [...new Set(commits.map(({ countedAs }) => countedAs))]);
  return commits.map(({ facts, countedAs }) => {
    const judged = judge(facts, options);
    return elsewhere.has(countedAs) ? { ...judged, countedElsewhere: true } : judged;
  });
}
