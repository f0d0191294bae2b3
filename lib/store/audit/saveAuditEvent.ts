import type { Database } from "../client";
import { storeError } from "../storeError";

export interface AuditEntry {
  /** Id of the reader, or `command line`. */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Plain values only; never a secret. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds one line to the audit log. */
export async function saveAuditEvent(db: Database, entry: AuditEntry, now: Date): Promise<void> {
  await db.auditEvent.create({ data: { at: now, ...entry, detail: { ...entry.detail } } }).catch((cause: unknown) => { throw storeError(cause); });
}
