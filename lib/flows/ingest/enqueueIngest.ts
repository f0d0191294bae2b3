import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";
import { queueIngestRun } from "@/lib/store/repository/ingestRun";

/** Asks the queue to read a repository; a request that waits already is the same one. Throws `unreachable` where no worker has ever run. */
export async function enqueueIngest(db: Database, repositoryId: number): Promise<void> {
  await queueIngestRun(db, repositoryId);
  if (await addJob(db, "ingest", { repositoryId })) return;
  throw new AppError("unreachable", "The queue is not set up yet.", { hint: "Start Byline with npm start, or a worker with npm run -s byline -- worker." });
}
