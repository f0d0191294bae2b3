import type { Role } from "@/lib/core/access/may";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Who may join without an invitation, and as what. */
export async function readJoinRules(db: Database): Promise<{ readonly allowedDomains: readonly string[]; readonly joinRole: Role }> {
  return await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { allowedDomains: true, joinRole: true } }).catch((cause: unknown) => { throw storeError(cause); });
}
