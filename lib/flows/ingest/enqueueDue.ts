import type { Database } from "@/lib/store/client";
import { listDueErasures } from "@/lib/store/erasure/erasure";
import { queuedIngests } from "@/lib/store/queue/queuedIngests";
import { listUnfinished } from "@/lib/store/repository/listUnfinished";
import { enqueueErasure } from "../erasure/enqueueErasure";
import { enqueueClassify } from "../fix/enqueueClassify";
import { groupPeople } from "../people/groupPeople";
import { enqueueIngest } from "./enqueueIngest";
import { enqueueRejudge } from "./enqueueRejudge";

/** At a start: erasures and readings that were broken off go on, and what was judged by older rules is judged again, who is who too. */
export async function enqueueDue(db: Database): Promise<void> {
  for (const id of await listDueErasures(db)) await enqueueErasure(db, id);
  // What another process reads just now, or will, is not asked for a second time.
  const queued = await queuedIngests(db);
  for (const id of await listUnfinished(db)) if (!queued.has(id)) await enqueueIngest(db, id);
  await enqueueRejudge(db);
  await enqueueClassify(db);
  await groupPeople(db, "all");
}
