import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import type { JudgedWriter } from "@/lib/store/ledger/copyWriterJudgements";
import { readJudgedKeys } from "@/lib/store/ledger/judgedKeys";
import { readCommitFacts, type StoredFacts } from "@/lib/store/ledger/readCommitFacts";
import { readWriters, type StoredWriter } from "@/lib/store/ledger/readWriters";
import { joinMoved, type Moved } from "@/lib/store/ledger/movedVerdict";
import { type Judged, saveJudgements } from "@/lib/store/ledger/saveJudgements";
import { countedElsewhere, judgeCounted } from "./judgeAll";
import type { Judge } from "./judge";
import { judgeStored } from "./recordsSeen";

const chunk = 10_000;

interface Chunk {
  readonly commits: readonly StoredFacts[];
  readonly writers: readonly StoredWriter[];
  readonly stored: ReadonlyMap<number, string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** `size` commits from ordinal `from` on, and how they are judged now. */
export async function readChunk(bulk: Bulk, repositoryId: number, from: number, size = chunk): Promise<Chunk> {
  const commits = await readCommitFacts(bulk, repositoryId, from, size);
  const elsewhere = await countedElsewhere(bulk, repositoryId, commits);
  return { commits, elsewhere, writers: await readWriters(bulk, repositoryId, from, from + size), stored: await readJudgedKeys(bulk, repositoryId, from, from + size - 1) };
}

/** The verdicts on such commits, the first of which has the ordinal `from`, and on their writers. */
export function judgeChunk({ commits, writers, stored, elsewhere }: Chunk, from: number, judge: Judge): Judged {
  const judgements = judgeCounted(commits, elsewhere, judge);
  const judged = writers.flatMap((each): JudgedWriter[] => {
    const commit = judgements[each.commitOrdinal - from];
    return commit ? [{ ...each, judgement: judgeStored(each.writer, commit, each.place) }] : [];
  });
  return { first: from, judgements, writers: judged, stored };
}

/**
 * Judges every stored commit again from its stored facts; git is not read. Returns what moved, or null where nothing is judged otherwise; else the rollups are due. While one
 * part is judged the database is at the next.
 */
export async function rejudgeStored(bulk: Bulk, ledger: Ledger, judge: Judge): Promise<Moved | null> {
  const { repositoryId, cursor: { commitCount } } = ledger;
  const moved: Moved[] = [];
  let next = readChunk(bulk, repositoryId, 0);
  for (let from = 0; from < commitCount; from += chunk) {
    const read = await next;
    if (from + chunk < commitCount) next = readChunk(bulk, repositoryId, from + chunk);
    next.catch(() => undefined); // Awaited in its turn.
    const found = await saveJudgements(bulk, ledger, judgeChunk(read, from, judge), rulesVersion.number);
    if (found !== null) moved.push(found);
  }
  await next;
  return moved.length === 0 ? null : joinMoved(moved);
}
