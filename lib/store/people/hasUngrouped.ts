import type { Database } from "../client";
import { storeError } from "../storeError";

/** Whether there are identities whose person was not looked for. */
export async function hasUngrouped(db: Database): Promise<boolean> {
  return (await db.identity.findFirst({ where: { personId: null }, select: { id: true } }).catch((cause: unknown) => { throw storeError(cause); })) !== null;
}
