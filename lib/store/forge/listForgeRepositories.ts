import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({
  forge: z.string(), forgeId: z.number(), kind: z.enum(["github", "gitlab", "files"]), forgeError: z.string().nullable(), externalId: z.string(), fullName: z.string(), isPrivate: z.boolean(), isArchived: z.boolean(), isFork: z.boolean(), slug: z.string().nullable(), isMoving: z.boolean(), pullsUntil: z.date().nullable(), syncedAt: z.date().nullable(), goneAt: z.date().nullable(),
  pulls: z.number(), issues: z.number(), readersAt: z.date().nullable(), readersError: z.string().nullable(),
});

/** A repository as its forge has it, and what of it is stored here. */
export type ListedForgeRepository = z.infer<typeof rowSchema>;

/** Repositories of a connection by name; with `repositoryId`, of every connection, the ones that stand for that repository. For who manages repositories. */
export async function listForgeRepositories(db: Database, of: { readonly forgeId: number } | { readonly repositoryId: number }): Promise<readonly ListedForgeRepository[]> {
  const wanted = "forgeId" in of ? Prisma.sql`r."forgeId" = ${of.forgeId}` : Prisma.sql`r."repositoryId" = ${of.repositoryId}`;
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT f."name" AS forge, f."id" AS "forgeId", f."kind"::text AS kind, f."errorMessage" AS "forgeError", r."externalId", r."fullName", r."isPrivate", r."isArchived", r."forkOf" IS NOT NULL AS "isFork", o."slug", r."cursor" <> '{}'::jsonb AS "isMoving", r."pullsUntil", r."syncedAt", r."goneAt", w."checkedAt" AS "readersAt", w."errorMessage" AS "readersError",
      (SELECT count(*)::int FROM "PullRequest" p WHERE p."repositoryId" = r."repositoryId") AS pulls, (SELECT count(*)::int FROM "ForgeIssue" i WHERE i."repositoryId" = r."repositoryId") AS issues
    FROM "ForgeRepository" r JOIN "Forge" f ON f."id" = r."forgeId" LEFT JOIN "Repository" o ON o."id" = r."repositoryId" LEFT JOIN "ForgeReaders" w ON w."forgeId" = r."forgeId" AND w."externalId" = r."externalId"
    WHERE ${wanted} ORDER BY lower(r."fullName")`);
}
