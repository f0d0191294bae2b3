import { personKey } from "@/lib/core/erasure/personKey";
import { isPersonal } from "@/lib/core/erasure/isPersonal";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { ownNoReply, type SignInHosts } from "./ownNoReply";

/** By what somebody's addresses are known: proven at sign-in, or said by the only person of a local Byline, who has proven none. */
export interface OwnAddresses {
  readonly by: "proof" | "claim";
  /** In lower case, sorted. */
  readonly addresses: readonly string[];
}

const localOwnerId = "local-owner";

/** A claim is taken only from the owner of a local Byline: nobody else is there whose data it could open. */
async function isAlone(db: Pick<Database, "user">, userId: string): Promise<boolean> {
  if (userId !== localOwnerId) return false;
  const users = await db.user.findMany({ select: { id: true, email: true, role: true }, take: 2 });
  return users.length === 1 && users[0]?.id === localOwnerId && users[0].email === null && users[0].role === "owner";
}

/** The addresses that are a member's; with `hosts`, those that a forge writes for an account of theirs too. Unverified ones are nobody's. */
async function read(db: Database, userId: string, hosts: SignInHosts = {}): Promise<OwnAddresses> {
  try {
    const user = await db.user.findUnique({ where: { id: userId }, include: { claims: { orderBy: { email: "asc" } } } });
    if (user === null) return { by: "proof", addresses: [] };
    if (await isAlone(db, userId)) return { by: "claim", addresses: user.claims.map(({ email }) => email) };
    const address = user.email === null || user.emailVerified === null ? "" : personKey.address(user.email);
    const noReply = await ownNoReply(db, userId, hosts);
    return { by: "proof", addresses: [...new Set([...(isPersonal(address) ? [address] : []), ...noReply.filter(isPersonal)])].sort() };
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Claims an address (or, with `isTheirs` false, gives it back). Throws `refused` for everybody but the owner of a local Byline, `bad-input` for what is nobody's. */
async function claim(db: Database, userId: string, email: string, isTheirs: boolean, now: Date): Promise<void> {
  const address = personKey.address(email);
  if (!isPersonal(address)) throw new AppError("bad-input", "That is not the address of one person.");
  try {
    await db.$transaction(async (tx) => {
      if (!await isAlone(tx, userId)) throw new AppError("refused", "Addresses are proven by signing in with them here.", { hint: "Only the owner of a Byline that nobody else uses says which are theirs." });
      if (isTheirs) await tx.identityClaim.createMany({ data: [{ userId, email: address, claimedAt: now }], skipDuplicates: true });
      else await tx.identityClaim.deleteMany({ where: { userId, email: address } });
      await tx.auditEvent.create({ data: { at: now, actor: userId, action: isTheirs ? "identity.claim" : "identity.release", subject: "own identity" } });
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Which addresses of git are a member's own. */
export const ownAddresses = { read, claim } as const;
