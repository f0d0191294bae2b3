import type { Database } from "../client";
import { storeError } from "../storeError";

/** Forgets an erasure that was not confirmed, with the addresses it names. One that was confirmed stays. */
export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.erasure.deleteMany({ where: { id, confirmedAt: null } }).catch((cause: unknown) => { throw storeError(cause); });
}
