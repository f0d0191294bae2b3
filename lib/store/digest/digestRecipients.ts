import { z } from "zod";
import { AppError } from "@/lib/errors";
import { saveAuditEvent } from "../audit/saveAuditEvent";
import type { Database } from "../client";
import { storeError } from "../storeError";
import type { Act } from "./digestSubscriptions";

const addressSchema = z.email().max(254).transform((address) => address.toLowerCase());

interface Place {
  readonly subscriptionId: number;
  readonly address: string;
  readonly userId: string | null;
  readonly state: "active" | "invited";
}

async function put(db: Database, { subscriptionId, address, userId, state }: Place, { actor, now }: Act): Promise<number> {
  const data = { userId, state, stoppedAt: null, note: "", addedBy: actor, addedAt: now, confirmedAt: state === "active" ? now : null };
  const where = { subscriptionId_kind_address: { subscriptionId, kind: "mail", address } };
  const { id } = await db.digestRecipient.upsert({ where, create: { subscriptionId, kind: "mail", address, ...data }, update: data });
  return id;
}

/**
 * Puts an address on a digest. A member's is on it at once, with the member's rights; anybody else has to confirm first (`invited` is true then) and gets what a viewer may see.
 * Where it stands already it stays as it is, but for one that had stopped or was refused. Throws `bad-input`.
 */
async function add(db: Database, subscriptionId: number, text: string, act: Act): Promise<{ readonly id: number; readonly address: string; readonly isInvited: boolean }> {
  const parsed = addressSchema.safeParse(text.trim());
  if (!parsed.success) throw new AppError("bad-input", "That is no e-mail address.", { hint: "Give one address, such as ada@example.org." });
  const address = parsed.data;
  try {
    const present = await db.digestRecipient.findUnique({ where: { subscriptionId_kind_address: { subscriptionId, kind: "mail", address } } });
    if (present !== null && ["active", "invited"].includes(present.state)) return { id: present.id, address, isInvited: present.state === "invited" };
    const member = await db.user.findFirst({ where: { email: { equals: address, mode: "insensitive" }, emailVerified: { not: null } }, select: { id: true } });
    const id = await put(db, { subscriptionId, address, userId: member?.id ?? null, state: member === null ? "invited" : "active" }, act);
    // No address stands in the log, which cannot be changed.
    await saveAuditEvent(db, { actor: act.actor, action: "digest.add", subject: String(subscriptionId), detail: { recipient: id, member: member?.id ?? null } }, act.now);
    return { id, address, isInvited: member === null };
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Puts a channel on a digest, under a name; its address is a secret and stored apart (`digest:<id>`). It gets what a viewer may see. Throws `bad-input`, `not-found`. */
async function addChannel(db: Database, subscriptionId: number, { kind, name }: { readonly kind: "slack" | "teams" | "webhook"; readonly name: string }, { actor, now }: Act): Promise<number> {
  if (!/^\P{Cc}{1,60}$/u.test(name)) throw new AppError("bad-input", "A channel needs a name of up to 60 characters.", { hint: "For instance #engineering." });
  try {
    if ((await db.digestSubscription.count({ where: { id: subscriptionId, endedAt: null } })) === 0) throw new AppError("not-found", "There is no such digest.", { hint: "The page Digests of the settings lists them." });
    const data = { userId: null, state: "active", stoppedAt: null, note: "", addedBy: actor, addedAt: now, confirmedAt: now };
    const { id } = await db.digestRecipient.upsert({ where: { subscriptionId_kind_address: { subscriptionId, kind, address: name } }, create: { subscriptionId, kind, address: name, ...data }, update: data });
    await saveAuditEvent(db, { actor, action: "digest.add", subject: String(subscriptionId), detail: { recipient: id, channel: kind } }, now);
    return id;
  } catch (cause) {
    throw cause instanceof AppError ? cause : storeError(cause);
  }
}

/** Takes somebody off; `by` says who: an owner, or the recipient with the link of a mail. Done twice it is done once. */
async function stop(db: Database, id: number, { actor, now }: Act): Promise<void> {
  const { count } = await db.digestRecipient.updateMany({ where: { id, state: { not: "stopped" } }, data: { state: "stopped", stoppedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
  if (count > 0) await saveAuditEvent(db, { actor, action: "digest.stop", subject: String(id), detail: {} }, now);
}

/** Somebody without an account says yes to what they were invited to. Returns whether there was anything to say yes to. */
async function confirm(db: Database, id: number, now: Date): Promise<boolean> {
  const { count } = await db.digestRecipient.updateMany({ where: { id, state: "invited" }, data: { state: "active", confirmedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
  if (count > 0) await saveAuditEvent(db, { actor: "byline", action: "digest.confirm", subject: String(id), detail: {} }, now);
  return count > 0;
}

/** Goes on with an address that mails came back from, or whose reader had called one spam; nothing for others. An owner says so who knows better. */
async function resume(db: Database, id: number, { actor, now }: Act): Promise<void> {
  const { count } = await db.digestRecipient.updateMany({ where: { id, state: { in: ["refused", "bounced", "complained"] } }, data: { state: "active", note: "" } }).catch((cause: unknown) => { throw storeError(cause); });
  if (count > 0) await saveAuditEvent(db, { actor, action: "digest.resumeRecipient", subject: String(id), detail: {} }, now);
}

/** Name of the digest and state of a recipient, for the pages that links in mails open; null where it is gone. */
async function read(db: Database, id: number): Promise<{ readonly name: string; readonly state: string } | null> {
  const recipient = await db.digestRecipient.findUnique({ where: { id } }).catch((cause: unknown) => { throw storeError(cause); });
  if (recipient === null) return null;
  const digest = await db.digestSubscription.findUnique({ where: { id: recipient.subscriptionId } }).catch((cause: unknown) => { throw storeError(cause); });
  return digest === null ? null : { name: digest.name, state: digest.endedAt === null ? recipient.state : "stopped" };
}

/** Orders one mail to a member at once, to see what it looks like; they need not be on the digest. */
async function orderTest(db: Database, subscriptionId: number, reader: { readonly id: string; readonly address: string }, now: Date): Promise<void> {
  try {
    const where = { subscriptionId_kind_address: { subscriptionId, kind: "mail", address: reader.address.toLowerCase() } };
    const create = { subscriptionId, kind: "mail", address: reader.address.toLowerCase(), userId: reader.id, state: "stopped", addedBy: reader.id, addedAt: now, stoppedAt: now };
    const { id } = await db.digestRecipient.upsert({ where, create, update: {} });
    const dueKey = `test:${now.toISOString()}`;
    await db.digestDelivery.create({ data: { subscriptionId, recipientId: id, dueKey, dueAt: now, state: "due", nextTryAt: now, messageId: `digest-${String(id)}-test-${String(now.getTime())}` } });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Orders the digest to a channel at once, as it would be. Throws `not-found`. */
async function orderChannelTest(db: Database, id: number, now: Date): Promise<void> {
  const found = await db.digestRecipient.findUnique({ where: { id } }).catch((cause: unknown) => { throw storeError(cause); });
  if (found === null || found.kind === "mail" || found.state !== "active") throw new AppError("not-found", "There is no such channel.", { hint: "It may have been taken off." });
  await db.digestDelivery.create({ data: { subscriptionId: found.subscriptionId, recipientId: id, dueKey: `test:${now.toISOString()}`, dueAt: now, state: "due", nextTryAt: now, messageId: `digest-${String(id)}-test-${String(now.getTime())}` } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Who gets a digest. */
export const digestRecipients = { add, addChannel, stop, resume, confirm, read, orderTest, orderChannelTest } as const;
