import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "../bulk";
import { copyJudgements } from "./copyJudgements";
import { copyWriterJudgements, type JudgedWriter } from "./copyWriterJudgements";
import { demandFence } from "./demandFence";

/**
 * Replaces the judgements of the commits from ordinal `first` on, and those of all `writers` of theirs. Pages do not see it before `rebuildRollup(…, "all")`,
 * so re-judging may be broken off and begun again anywhere. One transaction under the fence.
 */
export async function saveJudgements(bulk: Bulk, holder: { repositoryId: number; fence: number }, first: number, judgements: readonly Judgement[], writers: readonly JudgedWriter[], rulesVersion: number): Promise<void> {
  await bulk.transaction(async () => {
    await demandFence(bulk, holder);
    for (const table of ["Judgement", "CommitAgent", "Evidence"]) {
      await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN $2 AND $3`, [holder.repositoryId, first, first + judgements.length - 1]);
    }
    await copyJudgements(bulk, holder.repositoryId, first, judgements, rulesVersion);
    await copyWriterJudgements(bulk, holder.repositoryId, writers, rulesVersion);
  });
}
