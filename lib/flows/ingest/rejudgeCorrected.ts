import { openBulk } from "@/lib/store/bulk";
import { correctedCommits } from "@/lib/store/correction/correctedCommits";
import { rebuildGuards } from "@/lib/store/guard/rebuildGuards";
import { readParts } from "@/lib/store/ledger/readParts";
import { saveJudgedWith } from "@/lib/store/ledger/saveJudgedWith";
import { startReading } from "@/lib/store/ledger/startReading";
import { readSource } from "@/lib/store/repository/readSource";
import type { IngestSettings } from "./ingestSettings";
import { judgeCorrected } from "./judgeCorrected";
import { noteRejudged } from "./noteRejudged";
import { readJudge, readWanted } from "./readJudging";
import { rejudgeRepository } from "./rejudgeRepository";

/**
 * Brings people's corrections into the figures of one repository: judges the commits again that somebody corrected, and makes again what they are part of, all at once. Writes that
 * to the audit log; does nothing where every verdict is as it should be. Under `adopters` one commit decides on others, and where other things are due too, everything is judged again.
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
    if ((await correctedCommits(bulk, repositoryId)).length === 0) return;
    const ledger = await startReading(bulk, repositoryId);
    const before = await readParts(bulk, [repositoryId]);
    const judge = await readJudge(settings.db, bulk, policy, settings.clock());
    const { moved, changes } = await bulk.transaction(async () => {
      const corrected = await judgeCorrected(bulk, ledger, judge, "all");
      await saveJudgedWith(bulk, repositoryId, wanted);
      await rebuildGuards(bulk, repositoryId);
      return corrected;
    });
    if (changes > 0) await noteRejudged(settings, stored.slug, { repositoryId, cause: "correction", before: wanted, after: wanted, moved, parts: [before, await readParts(bulk, [repositoryId])] });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
