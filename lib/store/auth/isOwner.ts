import type { Database } from "../client";
import { storeError } from "../storeError";

/** True where this member is an owner at this moment. */
export async function isOwner(db: Database, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { role: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return user?.role === "owner";
}
