import { holdersOf } from "@/lib/store/correction/holdersOf";
import type { Database } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";

/** Asks the queue to bring corrections of a commit into the figures of every repository that holds it. */
export async function enqueueCorrected(db: Database, sha: string): Promise<void> {
  for (const repositoryId of await holdersOf(db, sha)) await addJob(db, "correct", { repositoryId });
}
