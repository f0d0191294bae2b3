import { type DigestWish, digestWishSchema } from "@/lib/core/digest/digestWish";
import { nextDue, type Rhythm } from "@/lib/core/digest/schedule";
import { AppError } from "@/lib/errors";
import { saveAuditEvent } from "../audit/saveAuditEvent";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface StoredRecipient {
  readonly id: number;
  readonly kind: string;
  readonly address: string;
  readonly userId: string | null;
  readonly state: string;
  readonly note: string;
}

export interface StoredDigest extends Omit<DigestWish, "rhythm"> {
  readonly id: number;
  readonly rhythm: Rhythm;
  readonly madeBy: string;
  readonly isPaused: boolean;
  readonly nextDueAt: Date;
  readonly recipients: readonly StoredRecipient[];
}

export interface Act {
  readonly actor: string;
  readonly now: Date;
}

const noDigest = () => new AppError("not-found", "There is no such digest.", { hint: "See the list of digests." });

function checked(wish: Readonly<Record<string, unknown>>): DigestWish {
  const parsed = digestWishSchema.safeParse(wish);
  if (!parsed.success) throw new AppError("bad-input", "A digest needs a name, a day, an hour and a time zone.", { hint: `Look at: ${[...new Set(parsed.error.issues.map(({ path }) => path.join(".")))].join(", ")}.` });
  return parsed.data;
}

/** Digests that were not ended, with who gets them, by name. */
async function list(db: Database): Promise<StoredDigest[]> {
  try {
    const rows = await db.digestSubscription.findMany({ where: { endedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    const recipients = await db.digestRecipient.findMany({ where: { subscriptionId: { in: rows.map(({ id }) => id) }, state: { not: "stopped" } }, orderBy: { address: "asc" } });
    return rows.map(({ id, madeBy, pausedAt, nextDueAt, ...row }) => ({ id, madeBy, nextDueAt, isPaused: pausedAt !== null, ...digestWishSchema.parse(row), recipients: recipients.filter((each) => each.subscriptionId === id) }));
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Makes a digest, or changes the one with this id. A new time counts from now on. Throws `bad-input`, `not-found`. */
async function save(db: Database, id: number | null, asked: Readonly<Record<string, unknown>>, { actor, now }: Act): Promise<number> {
  const wish = checked(asked);
  const data = { ...wish, nextDueAt: new Date(nextDue(wish, now.getTime()).at) };
  try {
    if (id === null) {
      const made = await db.digestSubscription.create({ data: { ...data, madeBy: actor, madeAt: now } });
      await saveAuditEvent(db, { actor, action: "digest.make", subject: wish.name, detail: { id: made.id, ...wish } }, now);
      return made.id;
    }
    const { count } = await db.digestSubscription.updateMany({ where: { id, endedAt: null }, data });
    if (count === 0) throw noDigest();
    await saveAuditEvent(db, { actor, action: "digest.change", subject: wish.name, detail: { id, ...wish } }, now);
    return id;
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Stops a digest for a while or goes on with it: what was due meanwhile is not sent later. */
async function pause(db: Database, id: number, isPaused: boolean, { actor, now }: Act): Promise<void> {
  const found = (await list(db)).find((each) => each.id === id);
  if (found === undefined) throw noDigest();
  await db.digestSubscription.update({ where: { id }, data: { pausedAt: isPaused ? now : null, nextDueAt: new Date(nextDue(found, now.getTime()).at) } }).catch((cause: unknown) => { throw storeError(cause); });
  await saveAuditEvent(db, { actor, action: isPaused ? "digest.pause" : "digest.resume", subject: found.name, detail: { id } }, now);
}

/** Ends a digest for good; what was sent stays in the log. */
async function end(db: Database, id: number, { actor, now }: Act): Promise<void> {
  const { count } = await db.digestSubscription.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
  if (count === 0) throw noDigest();
  await saveAuditEvent(db, { actor, action: "digest.end", subject: String(id), detail: {} }, now);
}

/** What is sent regularly. */
export const digestSubscriptions = { list, save, pause, end } as const;
