import type { Policy } from "@/lib/core/attribution/policy";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { readAgentUse } from "@/lib/store/ledger/readAgentUse";
import { readCommitFacts } from "@/lib/store/ledger/readCommitFacts";
import { saveJudgements } from "@/lib/store/ledger/saveJudgements";
import { judgeAll } from "./judgeAll";

const chunk = 10_000;

/** Judges every stored commit again from its stored facts; git is not read. The rollups are due afterwards. */
export async function rejudgeStored(bulk: Bulk, ledger: Ledger, policy: Policy, now: number): Promise<void> {
  const agentUse = policy.kind === "adopters" ? await readAgentUse(bulk) : new Map<string, readonly number[]>();
  for (let from = 0; from < ledger.cursor.commitCount; from += chunk) {
    const commits = await readCommitFacts(bulk, ledger.repositoryId, from, chunk);
    await saveJudgements(bulk, ledger, from, await judgeAll(bulk, ledger.repositoryId, commits, { policy, agentUse, now }), rulesVersion.number);
  }
}
