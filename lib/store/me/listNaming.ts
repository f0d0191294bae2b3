import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ id: z.bigint(), at: z.date(), actor: z.string(), action: z.string(), subject: z.string(), detail: z.record(z.string(), z.unknown()).catch({}) });

/** A line of the audit log that is by a person, or names them. */
export type NamingEvent = Readonly<z.infer<typeof rowSchema>>;

/** `by`: what a member did. `about`: what others did with them: lines whose subject, or a value of whose detail, is their id or one of their addresses. Newest first. */
export async function listNaming(db: Database, which: "by" | "about", userId: string, addresses: readonly string[], limit: number): Promise<readonly NamingEvent[]> {
  const texts = [userId, ...addresses];
  const about = Prisma.sql`a."actor" <> ${userId} AND (lower(a."subject") = ANY(${texts.map((text) => text.toLowerCase())}::text[])
    OR (jsonb_typeof(a."detail") = 'object' AND EXISTS (SELECT 1 FROM jsonb_each_text(a."detail") AS d(key, value) WHERE lower(d.value) = ANY(${texts.map((text) => text.toLowerCase())}::text[]))))`;
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT a."id", a."at", a."actor", a."action", a."subject", a."detail" FROM "AuditEvent" a WHERE ${which === "by" ? Prisma.sql`a."actor" = ${userId}` : about} ORDER BY a."id" DESC LIMIT ${limit}`);
}
