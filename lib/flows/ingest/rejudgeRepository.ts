import { openBulk } from "@/lib/store/bulk";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { startReading } from "@/lib/store/ledger/startReading";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { readSource } from "@/lib/store/repository/readSource";
import { saveRepositoryState } from "@/lib/store/repository/saveRepositoryState";
import type { IngestSettings } from "./ingestSettings";
import { judgedWith } from "./judgedWith";
import { readPolicy } from "./readPolicy";
import { rejudgeStored } from "./rejudgeStored";

/** Judges a repository again by today's rules, policy and zone, without reading git. Does nothing where that is how it was judged. */
export async function rejudgeRepository(settings: IngestSettings, repositoryId: number): Promise<void> {
  const stored = await readSource(settings.db, repositoryId);
  const organisation = await readOrganisation(settings.db);
  const policy = readPolicy(organisation);
  const wanted = judgedWith(policy, organisation.timeZone);
  if (stored.judgedWith === null || stored.judgedWith === wanted) return;
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const ledger = await startReading(bulk, repositoryId);
    await rejudgeStored(bulk, ledger, policy, settings.clock());
    await rebuildRollup(bulk, ledger, "all");
    await saveRepositoryState(settings.db, repositoryId, { judgedWith: wanted });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
