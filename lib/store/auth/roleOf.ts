import type { Role } from "@/lib/core/access/may";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Role of a member at this moment; the least one for somebody who is none. */
export async function roleOf(db: Database, userId: string): Promise<Role> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { role: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return user?.role ?? "viewer";
}
