import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { findAccounts } from "./findAccounts";

/**
 * Confirms an erasure: accounts of these addresses end at once, with their sessions, tokens, claims, objections and places on lists; so do invitations
 * and links under way. A local owner has no address and stays. `alsoEnds` is the account of whoever asks for themselves. Throws `conflict` where no
 * owner would be left, `not-found` where nothing waits for a confirmation.
 */
export async function confirmErasure(db: Database, id: string, by: { readonly actor: string; readonly now: Date; readonly alsoEnds: string | null }): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      // Two owners who leave at the same moment must not leave nobody.
      await tx.$executeRaw`LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE`;
      const draft = await tx.erasure.findFirst({ where: { id, confirmedAt: null } });
      if (draft === null) throw new AppError("not-found", "There is no erasure that waits for a confirmation.", { hint: "It may have been confirmed already." });
      const accounts = await findAccounts(tx, draft.addresses, by.alsoEnds);
      const ends = accounts.map((account) => account.id);
      if (accounts.some(({ role }) => role === "owner") && (await tx.user.count({ where: { role: "owner", id: { notIn: ends } } })) === 0) {
        throw new AppError("conflict", "No owner would be left.", { hint: "Make somebody else an owner first." });
      }
      await tx.user.deleteMany({ where: { id: { in: ends } } });
      // What they said about lines stays said; their words do not.
      await tx.correction.updateMany({ where: { madeBy: { in: ends } }, data: { reason: "Its words were taken out with the person who wrote them." } });
      await tx.identityClaim.deleteMany({ where: { email: { in: draft.addresses } } });
      await tx.invitation.deleteMany({ where: { email: { in: draft.addresses, mode: "insensitive" } } });
      await tx.verificationToken.deleteMany({ where: { identifier: { in: draft.addresses, mode: "insensitive" } } });
      await tx.erasure.update({ where: { id }, data: { confirmedAt: by.now, accounts: ends } });
      await tx.auditEvent.create({ data: { at: by.now, actor: by.actor, action: "erasure.confirm", subject: `erased person ${draft.label}`, detail: { addresses: draft.addresses.length, accounts: ends.length } } });
    });
  } catch (cause) {
    throw storeError(cause);
  }
}
