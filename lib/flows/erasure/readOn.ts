import { addJob } from "@/lib/store/queue/addJob";
import type { Database } from "@/lib/store/client";
import { queueIngestRun } from "@/lib/store/repository/ingestRun";
import { enqueueRejudge } from "../ingest/enqueueRejudge";

/** Whoever was reading these repositories has lost the fence: the queue reads on from the last stored batch, and judges again what was broken off. */
export async function readOn(db: Database, repositories: readonly number[]): Promise<void> {
  for (const repositoryId of repositories) {
    await queueIngestRun(db, repositoryId);
    await addJob(db, "ingest", { repositoryId });
  }
  await enqueueRejudge(db);
}
