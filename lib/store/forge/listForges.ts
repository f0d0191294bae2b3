import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({
  id: z.number(), kind: z.enum(["github", "gitlab", "files"]), name: z.string(), apiUrl: z.string(), webUrl: z.string(), chosen: z.array(z.string()), createdAt: z.date(), syncedAt: z.date().nullable(),
  errorCode: z.string().nullable(), errorMessage: z.string().nullable(), errorHint: z.string().nullable(), seen: z.number(), added: z.number(), whole: z.number(), pulls: z.number(), issues: z.number(),
});

/** A connection to a forge: its settings, what its last sync came to, and how much is stored of it. */
export type ListedForge = z.infer<typeof rowSchema>;

/** Every connection, the oldest first; with `id` that one. For who manages repositories. */
export async function listForges(db: Database, id?: number): Promise<readonly ListedForge[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT f."id", f."kind"::text AS kind, f."name", f."apiUrl", f."webUrl", f."chosen", f."createdAt", f."syncedAt", f."errorCode", f."errorMessage", f."errorHint",
      count(r."externalId") FILTER (WHERE r."goneAt" IS NULL)::int AS seen, count(r."repositoryId")::int AS added, count(r."repositoryId") FILTER (WHERE r."pullsUntil" IS NOT NULL OR f."kind" = 'files')::int AS whole,
      (SELECT count(*)::int FROM "PullRequest" p WHERE p."repositoryId" IN (SELECT o."repositoryId" FROM "ForgeRepository" o WHERE o."forgeId" = f."id")) AS pulls,
      (SELECT count(*)::int FROM "ForgeIssue" i WHERE i."repositoryId" IN (SELECT o."repositoryId" FROM "ForgeRepository" o WHERE o."forgeId" = f."id")) AS issues
    FROM "Forge" f LEFT JOIN "ForgeRepository" r ON r."forgeId" = f."id" WHERE ${id === undefined ? Prisma.sql`TRUE` : Prisma.sql`f."id" = ${id}`} GROUP BY f."id" ORDER BY f."id"`);
}
