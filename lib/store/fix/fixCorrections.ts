import type { ChangeClass } from "@/lib/core/fix/changeClass";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** A member's word on what the change with this landing commit is; what the same was said of it before ends. Audited. */
export async function saveFixCorrection(db: Database, sha: string, said: { readonly says: ChangeClass; readonly reason: string }, actor: string, now: Date): Promise<void> {
  const bytes = Buffer.from(sha, "hex");
  await db.$transaction([
    db.fixCorrection.updateMany({ where: { sha: bytes, endedAt: null }, data: { endedAt: now, endedBy: actor } }), db.fixCorrection.create({ data: { sha: bytes, ...said, madeBy: actor, madeAt: now } }),
    db.auditEvent.create({ data: { at: now, actor, action: "class.correct", subject: sha.slice(0, 10), detail: said } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}

/** Takes a word back: by whoever said it, or an owner (`isOwner`). Throws `refused`. */
export async function endFixCorrection(db: Database, sha: string, id: number, actor: string, isOwner: boolean, now: Date): Promise<void> {
  const found = await db.fixCorrection.findFirst({ where: { id, sha: Buffer.from(sha, "hex"), endedAt: null } }).catch((cause: unknown) => { throw storeError(cause); });
  if (found === null || (found.madeBy !== actor && !isOwner)) throw new AppError("refused", "You may not take this back.", { hint: "Whoever said it, or an owner can." });
  await db.$transaction([
    db.fixCorrection.update({ where: { id }, data: { endedAt: now, endedBy: actor } }), db.auditEvent.create({ data: { at: now, actor, action: "class.end", subject: sha.slice(0, 10), detail: {} } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
