import type { Policy } from "@/lib/core/attribution/policy";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { readAgentUse } from "@/lib/store/ledger/readAgentUse";
import type { JudgedWriter } from "@/lib/store/ledger/copyWriterJudgements";
import { readJudgedKeys, type StoredJudgement } from "@/lib/store/ledger/judgedKeys";
import { readCommitFacts, type StoredFacts } from "@/lib/store/ledger/readCommitFacts";
import { readWriters, type StoredWriter } from "@/lib/store/ledger/readWriters";
import { addMoved, type MovedVerdict } from "@/lib/store/ledger/movedVerdict";
import { saveJudgements } from "@/lib/store/ledger/saveJudgements";
import { countedElsewhere, judgeCounted } from "./judgeAll";
import { judgeStored } from "./recordsSeen";

const chunk = 10_000;

interface Chunk {
  readonly commits: readonly StoredFacts[];
  readonly writers: readonly StoredWriter[];
  readonly stored: ReadonlyMap<number, StoredJudgement>;
  readonly elsewhere: ReadonlySet<string>;
}

async function readChunk(bulk: Bulk, repositoryId: number, from: number): Promise<Chunk> {
  const commits = await readCommitFacts(bulk, repositoryId, from, chunk);
  const elsewhere = await countedElsewhere(bulk, repositoryId, commits);
  return { commits, elsewhere, writers: await readWriters(bulk, repositoryId, from, from + chunk), stored: await readJudgedKeys(bulk, repositoryId, from, from + chunk - 1) };
}

/**
 * Judges every stored commit again from its stored facts; git is not read. Returns what is judged otherwise; where anything is, the rollups are due. While one
 * part is judged the database is at the next.
 */
export async function rejudgeStored(bulk: Bulk, ledger: Ledger, policy: Policy, now: number): Promise<MovedVerdict[]> {
  const agentUse = policy.kind === "adopters" ? await readAgentUse(bulk) : new Map<string, readonly number[]>();
  const { repositoryId, cursor: { commitCount } } = ledger;
  const moved: (readonly MovedVerdict[])[] = [];
  let next = readChunk(bulk, repositoryId, 0);
  for (let from = 0; from < commitCount; from += chunk) {
    const { commits, writers, stored, elsewhere } = await next;
    if (from + chunk < commitCount) next = readChunk(bulk, repositoryId, from + chunk);
    next.catch(() => undefined); // Awaited in its turn.
    const judgements = judgeCounted(commits, elsewhere, { policy, agentUse, now });
    const judged = writers.flatMap((each): JudgedWriter[] => {
      const commit = judgements[each.commitOrdinal - from];
      return commit ? [{ ...each, judgement: judgeStored(each.writer, commit) }] : [];
    });
    moved.push(await saveJudgements(bulk, ledger, { first: from, judgements, writers: judged, stored }, rulesVersion.number));
  }
  await next;
  return addMoved(moved);
}
