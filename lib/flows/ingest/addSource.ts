import type { Database } from "@/lib/store/client";
import { enqueueIngest } from "./enqueueIngest";
import { type OnRefused, registerSource, type RegisteredRepository } from "./registerSource";

/** Adds what a person named (see `registerSource`) and asks the queue to read it. */
export async function addSource(db: Database, text: string, callerFolder: string, onRefused?: OnRefused): Promise<RegisteredRepository[]> {
  const added = await registerSource(db, text, callerFolder, onRefused);
  for (const { id } of added) await enqueueIngest(db, id);
  return added;
}
