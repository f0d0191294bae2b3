import { addJob } from "@/lib/store/queue/addJob";
import type { Database } from "@/lib/store/client";

/** Asks the queue to carry out a confirmed erasure. Where no worker has ever run, the next start does. */
export async function enqueueErasure(db: Database, erasureId: string): Promise<void> {
  await addJob(db, "erase", { erasureId });
}
