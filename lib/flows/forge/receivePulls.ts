import { openBulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";
import { checkPulls, type PullFile, type StoredPulls, storePulls } from "./storePulls";

export interface PullsWorld {
  readonly db: Database;
  readonly databaseUrl: string;
  /** Id of the member who gives it. */
  readonly actor: string;
  readonly now: Date;
}

/** Takes a file that somebody gave on the page, and has the queue judge what follows from it. Throws as `checkPulls` and `storePulls` do. */
export async function receivePulls({ db, databaseUrl, actor, now }: PullsWorld, file: PullFile, text: string): Promise<StoredPulls> {
  const items = checkPulls({ name: file.name, text });
  const bulk = await openBulk(databaseUrl);
  try {
    const taken = await storePulls({ db, bulk, actor, now }, file, items);
    for (const { id } of taken.stored) await addJob(db, "pulls", { repositoryId: id });
    return taken;
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
