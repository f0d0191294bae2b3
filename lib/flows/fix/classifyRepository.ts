import { openBulk } from "@/lib/store/bulk";
import { readFixSettings } from "@/lib/store/fix/fixSettings";
import { rebuildGuards } from "@/lib/store/guard/rebuildGuards";
import { startReading } from "@/lib/store/ledger/startReading";
import { readSource } from "@/lib/store/repository/readSource";
import type { IngestSettings } from "../ingest/ingestSettings";
import { classifyStored } from "./classifyStored";

/** Classes the changes of a repository that nobody reads just now, where that is due. */
export async function classifyRepository(settings: Pick<IngestSettings, "db" | "databaseUrl">, repositoryId: number): Promise<void> {
  if ((await readSource(settings.db, repositoryId)).judgedWith === null) return;
  const bulk = await openBulk(settings.databaseUrl);
  try {
    await classifyStored(bulk, await startReading(bulk, repositoryId), await readFixSettings(settings.db));
    await rebuildGuards(bulk, repositoryId);
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
