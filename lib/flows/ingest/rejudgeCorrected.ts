import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { type Bulk, openBulk } from "@/lib/store/bulk";
import { correctedCommits } from "@/lib/store/correction/correctedCommits";
import type { Ledger } from "@/lib/store/ledger/batch";
import { addMoved, type MovedVerdict } from "@/lib/store/ledger/movedVerdict";
import { readShare } from "@/lib/store/ledger/readShare";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { saveJudgements } from "@/lib/store/ledger/saveJudgements";
import { startReading } from "@/lib/store/ledger/startReading";
import { readSource } from "@/lib/store/repository/readSource";
import { saveRepositoryState } from "@/lib/store/repository/saveRepositoryState";
import type { IngestSettings } from "./ingestSettings";
import type { Judge } from "./judge";
import { noteRejudged } from "./noteRejudged";
import { readJudge, readWanted } from "./readJudging";
import { judgeChunk, readChunk } from "./rejudgeStored";
import { rejudgeRepository } from "./rejudgeRepository";

interface Touched {
  readonly moved: readonly MovedVerdict[];
  /** Ordinals. */
  readonly changes: readonly number[];
}

async function judgeCommits(bulk: Bulk, ledger: Ledger, commits: Awaited<ReturnType<typeof correctedCommits>>, judge: Judge): Promise<Touched> {
  const moved: (readonly MovedVerdict[])[] = [];
  const changes = new Set<number>();
  for (const { ordinal, change } of commits) {
    const found = await saveJudgements(bulk, ledger, judgeChunk(await readChunk(bulk, ledger.repositoryId, ordinal, 1), ordinal, judge), rulesVersion.number);
    if (found.length > 0) changes.add(change);
    moved.push(found);
  }
  return { moved: addMoved(moved), changes: [...changes] };
}

/**
 * Brings people's corrections into the figures of one repository: judges the commits again that somebody corrected, and makes again what they are part of. Writes that to the audit
 * log; does nothing where every verdict is as it should be. Under `adopters` one commit decides on others, and where other things are due too, everything is judged again.
 */
export async function rejudgeCorrected(settings: IngestSettings, repositoryId: number): Promise<void> {
  const stored = await readSource(settings.db, repositoryId);
  const { policy, name: wanted } = await readWanted(settings.db, repositoryId);
  if (stored.judgedWith === null) return;
  if (stored.judgedWith !== wanted || policy.kind === "adopters") {
    await rejudgeRepository(settings, repositoryId, "always");
    return;
  }
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const commits = await correctedCommits(bulk, repositoryId);
    if (commits.length === 0) return;
    const ledger = await startReading(bulk, repositoryId);
    const before = await readShare(bulk, repositoryId);
    const { moved, changes } = await judgeCommits(bulk, ledger, commits, await readJudge(settings.db, bulk, policy, settings.clock()));
    if (changes.length === 0) return;
    await rebuildRollup(bulk, ledger, changes);
    await saveRepositoryState(settings.db, repositoryId, { judgedWith: wanted });
    await noteRejudged(settings, { slug: stored.slug, before: wanted, after: wanted, moved, shares: [before, await readShare(bulk, repositoryId)] });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
