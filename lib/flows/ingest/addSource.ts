import { demandAllowed } from "@/lib/sources/git/demandAllowed";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
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
  /** What may be named; the operator's command line: anything. */
  readonly sources: SourceRule;
}

/** Adds what a person named (see `registerSource`) and asks the queue to read it. What is new stands in the audit log. */
export async function addSource(db: Database, text: string, callerFolder: string, { actor, now, onRefused, sources }: Adding): Promise<RegisteredRepository[]> {
  await demandAllowed(text, sources);
  const added = await registerSource(db, text, callerFolder, onRefused);
  for (const { slug, isNew } of added) if (isNew) await saveAuditEvent(db, { actor, action: "repository.add", subject: slug, detail: {} }, now);
  for (const { id } of added) await enqueueIngest(db, id);
  return added;
}
