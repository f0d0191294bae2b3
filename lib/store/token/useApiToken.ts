import type { TokenScope } from "@/lib/core/report/tokenScopes";
import { tokenHash } from "../auth/tokenHash";
import type { Database } from "../client";
import { storeError } from "../storeError";

const noteEveryMs = 60_000;

/** The member whose token it is, where it is good for `scope` now; null for one that has run out, was revoked, is for something else or never was. Notes its use, at most once a minute. */
export async function useApiToken(db: Database, token: string, scope: TokenScope, now: Date): Promise<{ readonly id: string; readonly name: string | null } | null> {
  try {
    const row = await db.apiToken.findUnique({ where: { tokenHash: tokenHash(token) }, include: { user: { select: { id: true, name: true } } } });
    if (row === null || row.revokedAt !== null || row.expires.getTime() <= now.getTime() || !row.scopes.includes(scope)) return null;
    const due = new Date(now.getTime() - noteEveryMs);
    if (row.lastUsedAt === null || row.lastUsedAt <= due) {
      await db.apiToken.updateMany({ where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: due } }] }, data: { lastUsedAt: now } });
    }
    return row.user;
  } catch (cause) {
    throw storeError(cause);
  }
}
