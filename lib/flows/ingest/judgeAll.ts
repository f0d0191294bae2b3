import type { Judgement } from "@/lib/core/attribution/judgement";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Bulk } from "@/lib/store/bulk";
import { findElsewhere } from "@/lib/store/ledger/findElsewhere";
import { judge, type Judge } from "./judge";

/** The verdicts on some commits of one repository, in their order. Those that a repository added earlier has too are counted there. */
export async function judgeAll(bulk: Bulk, repositoryId: number, commits: readonly CommitFacts[], options: Judge): Promise<Judgement[]> {
  const elsewhere = await findElsewhere(bulk, repositoryId, commits.map(({ sha }) => sha));
  return commits.map((facts) => {
    const judged = judge(facts, options);
    return elsewhere.has(facts.sha) ? { ...judged, countedElsewhere: true } : judged;
  });
}
