import type { Role } from "@/lib/core/access/may";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** The newest invitation to an address (`mailAddress`) that nobody has taken and that has not run out. `expires` in epoch milliseconds. */
export async function openInvitation(db: Database, address: string, now: Date): Promise<{ readonly id: string; readonly role: Role; readonly expires: number } | null> {
  const row = await db.invitation.findFirst({ where: { email: address, acceptedAt: null, expires: { gt: now } }, orderBy: { createdAt: "desc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return row === null ? null : { id: row.id, role: row.role, expires: row.expires.getTime() };
}
