import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { storeError } from "../storeError";

/** A delivery that one process holds. */
export interface ClaimedDelivery {
  readonly id: number;
  readonly recipientId: number;
  readonly subscriptionId: number;
  readonly dueAt: Date;
  readonly dueKey: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly claim: string;
}

/** How a try ended. */
export type DeliveryEnd =
  | { readonly state: "accepted" | "kept" | "skipped" | "failed" | "unknown"; readonly reason: string; readonly subject?: string; readonly published?: Prisma.InputJsonObject }
  | { readonly state: "due"; readonly reason: string; readonly nextTryAt: Date };

/** Longer than a try can take: every wait on the mail server has a limit far below. */
const leaseMs = 5 * 60_000;
const claimSchema = z.object({ id: z.number(), recipientId: z.number(), subscriptionId: z.number(), dueAt: z.date(), dueKey: z.string(), messageId: z.string(), attempts: z.number(), claim: z.string() });

/**
 * What a process left behind that ended while it sent: where the last byte may have gone out nobody can know whether the mail arrived, and it is never sent again.
 */
async function settleLost(db: Database, now: Date): Promise<void> {
  await db.digestDelivery.updateMany({
    where: { state: "handing", leaseUntil: { lt: now } },
    data: { state: "unknown", endedAt: now, claim: null, reason: "Byline stopped between the last byte and the mail server's answer: it may have arrived, and is not sent again." },
  });
}

async function claim(db: Database, claimName: string, now: Date): Promise<ClaimedDelivery | null> {
  await settleLost(db, now);
  const [row] = await readRows(db, claimSchema, Prisma.sql`
    UPDATE "DigestDelivery" SET "state" = 'sending', "attempts" = "attempts" + 1, "claim" = ${claimName}, "leaseUntil" = ${new Date(now.getTime() + leaseMs)}
    WHERE "id" = (SELECT "id" FROM "DigestDelivery" WHERE ("state" = 'due' AND "nextTryAt" <= ${now}) OR ("state" = 'sending' AND "leaseUntil" < ${now})
      ORDER BY "nextTryAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "recipientId", "subscriptionId", "dueAt", "dueKey", "messageId", "attempts", "claim"`).catch((cause: unknown) => { throw storeError(cause); });
  return row ?? null;
}

/** Before the last byte goes out: true where this process still holds the delivery. */
async function handOver(db: Database, { id, claim: held }: ClaimedDelivery, now: Date): Promise<boolean> {
  const { count } = await db.digestDelivery.updateMany({ where: { id, claim: held, state: "sending", leaseUntil: { gt: now } }, data: { state: "handing" } }).catch((cause: unknown) => { throw storeError(cause); });
  return count === 1;
}

/** Writes down how a try ended; does nothing where another process has taken it over. */
async function end(db: Database, { id, claim: held }: ClaimedDelivery, ended: DeliveryEnd, now: Date): Promise<void> {
  const data = ended.state === "due"
    ? { state: "due", reason: ended.reason, nextTryAt: ended.nextTryAt, claim: null, leaseUntil: null }
    : { state: ended.state, reason: ended.reason, endedAt: now, claim: null, leaseUntil: null, ...(ended.subject === undefined ? {} : { subject: ended.subject }), ...(ended.published === undefined ? {} : { published: ended.published }) };
  await db.digestDelivery.updateMany({ where: { id, claim: held, state: { in: ["sending", "handing"] } }, data }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Gives back what could not be composed or sent; does nothing where its last byte may have gone out. */
async function release(db: Database, { id, claim: held }: ClaimedDelivery, { reason, nextTryAt }: { readonly reason: string; readonly nextTryAt: Date | null }, now: Date): Promise<void> {
  const data = nextTryAt === null ? { state: "failed", endedAt: now } : { state: "due", nextTryAt };
  await db.digestDelivery.updateMany({ where: { id, claim: held, state: "sending" }, data: { ...data, reason, claim: null, leaseUntil: null } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Taking a due delivery, saying that its last byte is about to go, and how it ended. Whoever claims names itself by a name that nobody else has. */
export const deliveryClaims = { claim, handOver, end, release } as const;
