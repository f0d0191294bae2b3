import { openBulk } from "@/lib/store/bulk";
import { rebuildGuards } from "@/lib/store/guard/rebuildGuards";
import { addMoved } from "@/lib/store/ledger/movedVerdict";
import { readShare } from "@/lib/store/ledger/readShare";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { startReading } from "@/lib/store/ledger/startReading";
import { readSource } from "@/lib/store/repository/readSource";
import { saveRepositoryState } from "@/lib/store/repository/saveRepositoryState";
import type { IngestSettings } from "./ingestSettings";
import { sameRollups } from "./judgedWith";
import { judgeCorrected } from "./judgeCorrected";
import { noteRejudged } from "./noteRejudged";
import { readJudge, readWanted } from "./readJudging";
import { rejudgeStored } from "./rejudgeStored";

/**
 * Judges a repository again by today's rules, policy and zone, without reading git, and writes that to the audit log. Where no verdict moves, the rollups stay. Does nothing where
 * that is how it was judged, unless it is asked to look `always`.
 */
export async function rejudgeRepository(settings: IngestSettings, repositoryId: number, when: "due" | "always" = "due"): Promise<void> {
  const stored = await readSource(settings.db, repositoryId);
  const { policy, name: wanted } = await readWanted(settings.db, repositoryId);
  if (stored.judgedWith === null || (stored.judgedWith === wanted && when === "due")) return;
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const ledger = await startReading(bulk, repositoryId);
    const before = await readShare(bulk, repositoryId);
    const judge = await readJudge(settings.db, bulk, policy, settings.clock());
    const corrected = await judgeCorrected(bulk, ledger, judge, "split");
    const moved = addMoved([corrected.moved, await rejudgeStored(bulk, ledger, judge)]);
    if (moved.length > 0 || !sameRollups(stored.judgedWith, wanted)) await rebuildRollup(bulk, ledger, "all");
    await rebuildGuards(bulk, repositoryId);
    await saveRepositoryState(settings.db, repositoryId, { judgedWith: wanted });
    if (moved.length > 0 || stored.judgedWith !== wanted) await noteRejudged(settings, { slug: stored.slug, before: stored.judgedWith, after: wanted, moved, shares: [before, await readShare(bulk, repositoryId)] });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
