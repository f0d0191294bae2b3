import type { Role } from "@/lib/core/access/may";
import { mailAddress } from "@/lib/core/access/mailAddress";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface StoredInvitation {
  readonly id: string;
  readonly address: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expires: Date;
}

const dayMs = 86_400_000;
const mostDays = 90;

/** Invitations that nobody has taken, the newest first; those that have run out too. For owners. */
export async function listInvitations(db: Database): Promise<readonly StoredInvitation[]> {
  const rows = await db.invitation.findMany({ where: { acceptedAt: null }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ id, email, role, createdAt, expires }) => ({ id, address: email, role, createdAt, expires }));
}

/** Keeps a place for whoever holds an address; one that was open for it gives way. Throws `bad-input` for what is no address, `conflict` where it is a member's. */
export async function invite(db: Database, { address, role, days }: { readonly address: string; readonly role: Role; readonly days: number }, actor: string, now: Date): Promise<string> {
  const email = mailAddress(address);
  if (email === null) throw new AppError("bad-input", "This is no mail address.", { hint: "It looks like ada@example.org." });
  if (!Number.isInteger(days) || days < 1 || days > mostDays) throw new AppError("bad-input", "An invitation is good for 1 to 90 days.");
  try {
    return await db.$transaction(async (tx) => {
      if ((await tx.user.findUnique({ where: { email } })) !== null) throw new AppError("conflict", "There is a member with this address.", { hint: "Give them another role in the table of members." });
      await tx.invitation.deleteMany({ where: { email, acceptedAt: null } });
      const { id } = await tx.invitation.create({ data: { email, role, invitedBy: actor, createdAt: now, expires: new Date(now.getTime() + days * dayMs) } });
      // The address stands in the invitation only: the log cannot be changed, and an address must be erasable.
      await tx.auditEvent.create({ data: { at: now, actor, action: "invitation.make", subject: id, detail: { role, days } } });
      return email;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Takes an invitation back that nobody has taken. A second time nothing happens. */
export async function withdrawInvitation(db: Database, id: string, actor: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.deleteMany({ where: { id, acceptedAt: null } });
    if (count > 0) await tx.auditEvent.create({ data: { at: now, actor, action: "invitation.withdraw", subject: id, detail: {} } });
  }).catch((cause: unknown) => { throw storeError(cause); });
}
