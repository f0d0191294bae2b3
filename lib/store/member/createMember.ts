import type { JoinDecision } from "@/lib/core/access/joinDecision";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import type { User } from "../generated/client";

export interface NewMember {
  readonly name: string | null;
  /** Verified, as `mailAddress` gives it. */
  readonly address: string;
  /** With what they signed in: `github`, `email` … */
  readonly via: string;
}

/**
 * Makes a member of somebody who may join, and takes the invitation that let them in, in one transaction with its line in the audit log. Throws `conflict` where
 * somebody else took the invitation in the meantime, or the address has become a member's.
 */
export async function createMember(db: Database, { name, address, via }: NewMember, decision: Extract<JoinDecision, { kind: "join" }>, now: Date): Promise<User> {
  return await db.$transaction(async (tx) => {
    if (decision.by === "invitation") {
      const { count } = await tx.invitation.updateMany({ where: { id: decision.invitationId, email: address, acceptedAt: null, expires: { gt: now } }, data: { acceptedAt: now } });
      if (count !== 1) throw new AppError("conflict", "This invitation has been taken or has run out.", { hint: "Ask an owner for another." });
    }
    if ((await tx.user.findUnique({ where: { email: address } })) !== null) throw new AppError("conflict", "There is a member with this address.", { hint: "Sign in as before." });
    const user = await tx.user.create({ data: { name, email: address, emailVerified: now, role: decision.role } });
    await tx.auditEvent.create({ data: { at: now, actor: user.id, action: "member.join", subject: user.id, detail: { by: decision.by, via, role: decision.role } } });
    return user;
  });
}
