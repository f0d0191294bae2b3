import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import type { Database } from "@/lib/store/client";
import { enqueueIngest } from "./enqueueIngest";
import { type OnRefused, registerSource, type RegisteredRepository } from "./registerSource";

/** Who adds, and when: for the audit log. */
export interface Adding {
  /** Id of a member, or `command line`. */
  readonly actor: string;
  readonly now: Date;
  readonly onRefused?: OnRefused;
}

/** Adds what a person named (see `registerSource`) and asks the queue to read it. What is new stands in the audit log. */
export async function addSource(db: Database, text: string, callerFolder: string, { actor, now, onRefused }: Adding): Promise<RegisteredRepository[]> {
  const added = await registerSource(db, text, callerFolder, onRefused);
  for (const { slug, isNew } of added) if (isNew) await saveAuditEvent(db, { actor, action: "repository.add", subject: slug, detail: {} }, now);
  for (const { id } of added) await enqueueIngest(db, id);
  return added;
}
