import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ends a connection: its credential, what it said of readers and its list of repositories go. Pull requests, reviews and issues that it told stay with their repositories. Throws `not-found`. */
export async function removeForge(db: Database, id: number, by: { readonly actor: string; readonly now: Date }): Promise<void> {
  const forge = await db.forge.findUnique({ where: { id }, select: { name: true } });
  if (forge === null) throw new AppError("not-found", "There is no such connection.", { hint: "It may have been ended in the meantime." });
  await db.$transaction([
    db.secret.deleteMany({ where: { name: `forge:${String(id)}` } }), db.webhookDelivery.deleteMany({ where: { forgeId: id } }), db.forgeReaders.deleteMany({ where: { forgeId: id } }), db.forgeRepository.deleteMany({ where: { forgeId: id } }),
    db.forge.delete({ where: { id } }), db.auditEvent.create({ data: { at: by.now, actor: by.actor, action: "forge.disconnect", subject: forge.name, detail: {} } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
