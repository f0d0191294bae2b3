import type { Database } from "@/lib/store/client";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { addJob } from "@/lib/store/queue/addJob";
import { judgedWith } from "./judgedWith";
import { readPolicy } from "./readPolicy";
import { listStaleRepositories } from "@/lib/store/repository/listStaleRepositories";

/** Asks the queue to judge again every repository that was judged by other rules, another policy or another zone than today's. Returns how many. */
export async function enqueueRejudge(db: Database): Promise<number> {
  const organisation = await readOrganisation(db);
  const stale = await listStaleRepositories(db, judgedWith(readPolicy(organisation), organisation.timeZone));
  for (const repositoryId of stale) await addJob(db, "rejudge", { repositoryId });
  return stale.length;
}

