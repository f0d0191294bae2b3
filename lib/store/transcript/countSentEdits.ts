import type { Database } from "../client";
import { storeError } from "../storeError";

/** Edits of agents' sessions that a member sent. */
export async function countSentEdits(db: Database, userId: string): Promise<number> {
  return await db.sessionEdit.count({ where: { sentBy: userId } }).catch((cause: unknown) => { throw storeError(cause); });
}
