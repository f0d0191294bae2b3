import type { Role } from "@/lib/core/access/may";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { localOwnerId } from "../auth/authAdapter";
import type { Prisma } from "../generated/client";
import { storeError } from "../storeError";

export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly role: Role;
  readonly joinedAt: Date;
  readonly lastSeenAt: Date | null;
  /** Sessions that are open. */
  readonly sessions: number;
  /** Made by the one-time link of the terminal: cannot be removed or changed, since the next link would make it again. */
  readonly isLocal: boolean;
}

/** Everybody who may sign in, owners first. For owners. */
export async function listMembers(db: Database, now: Date): Promise<readonly Member[]> {
  const rows = await db.user.findMany({ include: { sessions: { where: { expires: { gt: now } }, select: { seenAt: true }, orderBy: { seenAt: "desc" } } }, orderBy: [{ role: "asc" }, { createdAt: "asc" }] })
    .catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ id, name, email, role, createdAt, sessions }) => ({ id, name, address: email, role, joinedAt: createdAt, lastSeenAt: sessions[0]?.seenAt ?? null, sessions: sessions.length, isLocal: id === localOwnerId }));
}

/** Runs a change of members alone: of two at once each sees what the other left, so that the last owner stays. */
async function alone<Result>(db: Database, work: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  try {
    return await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = 1 FOR UPDATE`;
      return await work(tx);
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

async function demandChangeable(tx: Prisma.TransactionClient, id: string): Promise<{ readonly role: Role; readonly name: string }> {
  const found = await tx.user.findUnique({ where: { id } });
  if (found === null) throw new AppError("not-found", "There is no such member.", { hint: "Somebody may have removed them just now." });
  if (id === localOwnerId) throw new AppError("refused", "The owner of the server stays one.", { hint: "Whoever starts the server is its owner." });
  return { role: found.role, name: found.name ?? found.email ?? "The member" };
}

async function demandOwnerLeft(tx: Prisma.TransactionClient, without: string): Promise<void> {
  if ((await tx.user.count({ where: { role: "owner", id: { not: without } } })) === 0) throw new AppError("refused", "The last owner stays one.", { hint: "Make somebody else an owner first." });
}

/** Gives a member another role; returns their name. Throws `refused` for the last owner, `not-found`. */
export async function changeRole(db: Database, { id, role }: { readonly id: string; readonly role: Role }, actor: string, now: Date): Promise<string> {
  return await alone(db, async (tx) => {
    const before = await demandChangeable(tx, id);
    if (before.role === role) return before.name;
    if (before.role === "owner") await demandOwnerLeft(tx, id);
    await tx.user.update({ where: { id }, data: { role } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "member.role", subject: id, detail: { before: before.role, after: role } } });
    return before.name;
  });
}

/** Takes a member out, with their sessions, tokens and places on lists; returns their name. Throws `refused` for the last owner, `not-found`. */
export async function removeMember(db: Database, id: string, actor: string, now: Date): Promise<string> {
  return await alone(db, async (tx) => {
    const before = await demandChangeable(tx, id);
    if (before.role === "owner") await demandOwnerLeft(tx, id);
    await tx.user.delete({ where: { id } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "member.remove", subject: id, detail: { role: before.role } } });
    return before.name;
  });
}
