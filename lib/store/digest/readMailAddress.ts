import type { Database } from "../client";
import { storeError } from "../storeError";

/** The address of a member that was proven to be theirs, in lower case; null where there is none. */
export async function readMailAddress(db: Database, userId: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { email: true, emailVerified: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return user === null || user.emailVerified === null ? null : user.email?.toLowerCase() ?? null;
}
