import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ends a token of this member for good; returns its name. Throws `not-found` for one that is somebody else's or never was; a second time nothing happens. */
export async function revokeApiToken(db: Database, userId: string, id: string, now: Date): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const token = await tx.apiToken.findFirst({ where: { id, userId } });
      if (token === null) throw new AppError("not-found", "There is no such token.", { hint: "It may belong to somebody else." });
      const { count } = await tx.apiToken.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: now } });
      if (count === 1) await tx.auditEvent.create({ data: { at: now, actor: userId, action: "token.revoke", subject: token.name, detail: { hint: token.hint } } });
      return token.name;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}
