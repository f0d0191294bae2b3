import type { Policy } from "@/lib/core/attribution/policy";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { readAgentUse } from "@/lib/store/ledger/readAgentUse";
import type { JudgedWriter } from "@/lib/store/ledger/copyWriterJudgements";
import { readCommitFacts } from "@/lib/store/ledger/readCommitFacts";
import { readWriters } from "@/lib/store/ledger/readWriters";
import { saveJudgements } from "@/lib/store/ledger/saveJudgements";
import { judgeAll } from "./judgeAll";
import { judgeStored } from "./recordsSeen";

const chunk = 10_000;

/** Judges every stored commit again from its stored facts; git is not read. The rollups are due afterwards. */
export async function rejudgeStored(bulk: Bulk, ledger: Ledger, policy: Policy, now: number): Promise<void> {
  const agentUse = policy.kind === "adopters" ? await readAgentUse(bulk) : new Map<string, readonly number[]>();
  for (let from = 0; from < ledger.cursor.commitCount; from += chunk) {
    const commits = await readCommitFacts(bulk, ledger.repositoryId, from, chunk);
    const judgements = await judgeAll(bulk, ledger.repositoryId, commits, { policy, agentUse, now });
    const writers = (await readWriters(bulk, ledger.repositoryId, from, from + chunk)).flatMap((stored): JudgedWriter[] => {
      const commit = judgements[stored.commitOrdinal - from];
      return commit ? [{ ...stored, judgement: judgeStored(stored.writer, commit) }] : [];
    });
    await saveJudgements(bulk, ledger, from, judgements, writers, rulesVersion.number);
  }
}
