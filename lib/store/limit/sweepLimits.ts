import type { Database } from "../client";
import { storeError } from "../storeError";

/** Forgets buckets that nobody has taken from since `before`; the caller makes sure that they are full again. Returns how many. */
export async function sweepLimits(db: Database, before: Date): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({ where: { updatedAt: { lt: before } } }).catch((cause: unknown) => { throw storeError(cause); });
  return count;
}
