import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ id: z.number(), digest: z.string(), address: z.string(), userId: z.string().nullable(), dueKey: z.string(), dueAt: z.date(), state: z.string(), attempts: z.number(), nextTryAt: z.date(), subject: z.string(), reason: z.string(), endedAt: z.date().nullable() });
export type StoredDelivery = z.infer<typeof rowSchema>;

const select = (where: Prisma.Sql, most: number): Prisma.Sql => Prisma.sql`
  SELECT d."id", s."name" AS digest, r."address", r."userId", d."dueKey", d."dueAt", d."state", d."attempts", d."nextTryAt", d."subject", d."reason", d."endedAt"
  FROM "DigestDelivery" d JOIN "DigestSubscription" s ON s."id" = d."subscriptionId" JOIN "DigestRecipient" r ON r."id" = d."recipientId"
  WHERE ${where} ORDER BY d."dueAt" DESC, d."id" DESC LIMIT ${most}`;

/** The newest mails that lie in the outbox; `reason` is the name of the file. For owners. */
export async function listKeptMails(db: Database, most: number): Promise<StoredDelivery[]> {
  return await readRows(db, rowSchema, select(Prisma.sql`d."state" = 'kept'`, most));
}

/** The mail that lies in the outbox under this name of a file; null where there is none. */
export async function findKeptMail(db: Database, name: string): Promise<StoredDelivery | null> {
  return (await readRows(db, rowSchema, select(Prisma.sql`d."state" = 'kept' AND d."reason" = ${name}`, 1)))[0] ?? null;
}

/** The newest deliveries, of one digest or of all. For owners: it names addresses. */
export async function listDeliveries(db: Database, subscriptionId: number | null, most: number): Promise<StoredDelivery[]> {
  const one = subscriptionId === null ? Prisma.sql`TRUE` : Prisma.sql`d."subscriptionId" = ${subscriptionId}`;
  return await readRows(db, rowSchema, select(one, most));
}
