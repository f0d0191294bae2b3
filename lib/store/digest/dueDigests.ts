import { z } from "zod";
import { type DigestSchedule, type DueTime, nextDue } from "@/lib/core/digest/schedule";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { storeError } from "../storeError";

const rowSchema = z.object({ id: z.number(), rhythm: z.enum(["weekly", "fortnightly", "monthly"]), weekday: z.number(), hour: z.number(), timeZone: z.string(), nextDueAt: z.date() });

/** Every time from the stored one to now, oldest first; long pauses keep the newest only. */
function passed(schedule: DigestSchedule, from: number, now: number): DueTime[] {
  const times: DueTime[] = [];
  for (let due = nextDue(schedule, from - 1); due.at <= now; due = nextDue(schedule, due.at)) times.push(due);
  return times.slice(-60);
}

/** One delivery a recipient and due day. All but the newest were missed while nothing ran: they are there to be seen, and are not sent. */
const insert = (subscriptionId: number, { at, key }: DueTime, isNewest: boolean, now: Date) => Prisma.sql`
  INSERT INTO "DigestDelivery" ("subscriptionId", "recipientId", "dueKey", "dueAt", "state", "nextTryAt", "messageId", "reason", "endedAt")
  SELECT ${subscriptionId}, "id", ${key}, ${new Date(at)}, ${isNewest ? "due" : "skipped"}, ${now}, 'digest-' || "id" || '-' || ${key},
    ${isNewest ? "" : "Byline was not running when it was due; the next one was sent instead."}, ${isNewest ? null : now}::timestamptz
  FROM "DigestRecipient" WHERE "subscriptionId" = ${subscriptionId} AND "state" = 'active' ON CONFLICT DO NOTHING`;

/**
 * Makes the deliveries of every subscription that is due, and says when each is due next, in one transaction a subscription. Any number of processes may do it at once. Returns how many were due.
 */
export async function planDueDigests(db: Database, now: Date): Promise<number> {
  let planned = 0;
  for (;;) {
    const more = await db.$transaction(async (transaction) => {
      const [row] = await readRows(transaction, rowSchema, Prisma.sql`
        SELECT "id", "rhythm", "weekday", "hour", "timeZone", "nextDueAt" FROM "DigestSubscription"
        WHERE "nextDueAt" <= ${now} AND "pausedAt" IS NULL AND "endedAt" IS NULL ORDER BY "nextDueAt" LIMIT 1 FOR UPDATE SKIP LOCKED`);
      if (row === undefined) return false;
      const times = passed(row, row.nextDueAt.getTime(), now.getTime());
      for (const [at, time] of times.entries()) await transaction.$executeRaw(insert(row.id, time, at === times.length - 1, now));
      await transaction.digestSubscription.update({ where: { id: row.id }, data: { nextDueAt: new Date(nextDue(row, now.getTime()).at) } });
      return true;
    }).catch((cause: unknown) => { throw storeError(cause); });
    if (!more) return planned;
    planned++;
  }
}

/** Makes a digest due at this moment, as an owner asks for it. Throws `not-found`. */
export async function dueNow(db: Database, id: number, now: Date): Promise<void> {
  const { count } = await db.digestSubscription.updateMany({ where: { id, endedAt: null }, data: { pausedAt: null } }).catch((cause: unknown) => { throw storeError(cause); });
  if (count === 0) throw new AppError("not-found", "There is no such digest.", { hint: "The page Digests of the settings lists them." });
  const day = now.toISOString().slice(0, 10);
  await db.$executeRaw(insert(id, { at: now.getTime(), key: `now:${day}` }, true, now)).catch((cause: unknown) => { throw storeError(cause); });
}
