import type { Database } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";
import { listJudged } from "@/lib/store/repository/listJudged";
import { readWantedBy } from "./readJudging";

/** Asks the queue to judge again every repository that was judged by other rules, another policy or another zone than today's. Returns how many. */
export async function enqueueRejudge(db: Database): Promise<number> {
  const wantedBy = await readWantedBy(db);
  const stale = (await listJudged(db)).filter(({ judgedWith, policy }) => judgedWith !== wantedBy(policy).name);
  for (const { id } of stale) await addJob(db, "rejudge", { repositoryId: id });
  return stale.length;
}
