import { openBulk } from "@/lib/store/bulk";
import { rebuildGuards } from "@/lib/store/guard/rebuildGuards";
import { joinMoved } from "@/lib/store/ledger/movedVerdict";
import { readParts } from "@/lib/store/ledger/readParts";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { saveJudgedWith } from "@/lib/store/ledger/saveJudgedWith";
import { startReading } from "@/lib/store/ledger/startReading";
import { readSource } from "@/lib/store/repository/readSource";
import type { IngestSettings } from "./ingestSettings";
import { sameRollups } from "./judgedWith";
import { judgeCorrected } from "./judgeCorrected";
import { noteRejudged } from "./noteRejudged";
import { readJudge, readWanted } from "./readJudging";
import { rejudgeStored } from "./rejudgeStored";

/**
 * Judges a repository again by today's rules, policy and zone, without reading git, and writes that to the audit log. Where no verdict moves, the rollups stay. Does nothing where
 * that is how it was judged, unless it is asked to look `always`. One transaction: pages show all as it was before, or all as it is after.
 */
export async function rejudgeRepository(settings: IngestSettings, repositoryId: number, when: "due" | "always" = "due"): Promise<void> {
  const stored = await readSource(settings.db, repositoryId);
  const { policy, name: wanted } = await readWanted(settings.db, repositoryId);
  if (stored.judgedWith === null || (stored.judgedWith === wanted && when === "due")) return;
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const ledger = await startReading(bulk, repositoryId);
    const before = await readParts(bulk, [repositoryId]);
    const judge = await readJudge(settings.db, bulk, policy, settings.clock());
    const name = stored.judgedWith;
    const { moved, isOther } = await bulk.transaction(async () => {
      const corrected = await judgeCorrected(bulk, ledger, judge, "split");
      const rejudged = await rejudgeStored(bulk, ledger, judge);
      const isStale = rejudged !== null || !sameRollups(name, wanted);
      if (isStale) await rebuildRollup(bulk, ledger, sameRollups(name, wanted) ? "judged" : "all");
      if (isStale || corrected.changes > 0) await rebuildGuards(bulk, repositoryId);
      await saveJudgedWith(bulk, repositoryId, wanted);
      return { moved: joinMoved(rejudged === null ? [corrected.moved] : [corrected.moved, rejudged]), isOther: corrected.changes > 0 || rejudged !== null };
    });
    if (isOther || name !== wanted) await noteRejudged(settings, stored.slug, { repositoryId, cause: name === wanted ? "correction" : "judging", before: name, after: wanted, moved, parts: [before, await readParts(bulk, [repositoryId])] });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
