import type { Database } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";

/** Asks the queue to look at the policies. */
export async function enqueuePolicies(db: Database): Promise<void> {
  await addJob(db, "policies", {});
}
