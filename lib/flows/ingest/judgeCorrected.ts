import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Bulk } from "@/lib/store/bulk";
import { correctedCommits } from "@/lib/store/correction/correctedCommits";
import { splitOrigins } from "@/lib/store/correction/splitOrigins";
import type { Ledger } from "@/lib/store/ledger/batch";
import { joinMoved, type Moved } from "@/lib/store/ledger/movedVerdict";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { saveJudgements } from "@/lib/store/ledger/saveJudgements";
import type { Judge } from "./judge";
import { judgeChunk, readChunk } from "./rejudgeStored";

/** What corrections did: what moved, and how many changes were made again. */
export interface Corrected {
  readonly moved: Moved;
  readonly changes: number;
}

/**
 * Brings corrections into verdicts and sums, in one transaction: whoever reads sees all as it was before or all as it is after. `all`: of every commit that somebody ever
 * corrected. `split`: only of those whose lines of one path were taken apart or put together again, for readings that judge the others anyway.
 */
export async function judgeCorrected(bulk: Bulk, ledger: Ledger, judge: Judge, which: "all" | "split"): Promise<Corrected> {
  return await bulk.transaction(async () => {
    const split = await splitOrigins(bulk, ledger);
    const taken = new Set(split.commits);
    const commits = (await correctedCommits(bulk, ledger.repositoryId)).filter(({ ordinal }) => which === "all" || taken.has(ordinal));
    const moved: Moved[] = [];
    const changes = new Set(split.changes);
    for (const { ordinal, change } of commits) {
      const found = await saveJudgements(bulk, ledger, judgeChunk(await readChunk(bulk, ledger.repositoryId, ordinal, 1), ordinal, judge), rulesVersion.number);
      if (found === null) continue;
      changes.add(change);
      moved.push(found);
    }
    if (changes.size > 0) await rebuildRollup(bulk, ledger, split.changes.length === 0 ? "judged" : [...changes]);
    return { moved: joinMoved(moved), changes: changes.size };
  });
}
