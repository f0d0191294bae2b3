import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { confirmErasure } from "@/lib/store/erasure/confirmErasure";
import { draftErasure } from "@/lib/store/erasure/draftErasure";
import { dropDraft } from "@/lib/store/erasure/dropDraft";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import type { SignInHosts } from "@/lib/store/me/ownNoReply";
import { enqueueErasure } from "./enqueueErasure";

/**
 * Has a member erased who asked for it: the account ends at once, what git says about them is taken out by the queue. Returns true where the account
 * stays, which is so for the owner of a local Byline. Throws `conflict` where no owner would be left; then nothing has changed.
 */
export async function requestOwnErasure(db: Database, userId: string, now: Date, hosts: SignInHosts = {}): Promise<boolean> {
  const own = await ownAddresses.read(db, userId, hosts);
  if (own.addresses.length === 0) throw new AppError("bad-input", "No address is known to be yours.", { hint: "An owner of this Byline can have an address erased." });
  const id = await draftErasure(db, own.addresses, userId, now);
  try {
    await confirmErasure(db, id, { actor: userId, now, alsoEnds: userId });
  } catch (error) {
    await dropDraft(db, id);
    throw error;
  }
  await enqueueErasure(db, id);
  return own.by === "claim";
}
