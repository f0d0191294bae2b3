import type { Database } from "@/lib/store/client";
import { holdersOf } from "@/lib/store/correction/holdersOf";
import { listClassedWith } from "@/lib/store/fix/listClassedWith";
import { readFixSettings } from "@/lib/store/fix/fixSettings";
import { addJob } from "@/lib/store/queue/addJob";
import { classesName } from "./classesName";

/** Asks the queue to class the changes again of every repository that was classed by other rules or settings than today's. Returns how many. */
export async function enqueueClassify(db: Database): Promise<number> {
  const name = classesName(await readFixSettings(db));
  const stale = (await listClassedWith(db)).filter(({ classedWith }) => !classedWith.startsWith(`${name} |`));
  for (const { id } of stale) await addJob(db, "classify", { repositoryId: id });
  return stale.length;
}

/** The same for those that hold a commit. */
export async function enqueueClassifyOf(db: Database, sha: string): Promise<void> {
  for (const repositoryId of await holdersOf(db, sha)) await addJob(db, "classify", { repositoryId });
}
