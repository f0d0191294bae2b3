import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

const rowSchema = z.object({ sha: z.string().nullable(), landedAt: z.string() });

/** The newest change that is stored of a repository, its sha where the reader may see details; null before there is one, or where the reader may not see it. */
export async function newestChange(db: Database, scope: VisibleScope, slug: string): Promise<z.infer<typeof rowSchema> | null> {
  const [row] = await readRows(db, rowSchema, Prisma.sql`
    SELECT CASE WHEN ${visibleIds(scope, "details", Prisma.sql`r."id"`)} THEN encode(c."sha", 'hex') END AS sha, to_char(c."landedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "landedAt"
    FROM "Repository" r JOIN "Change" c ON c."repositoryId" = r."id" AND c."ordinal" = r."changeCount" - 1 WHERE ${visibleIds(scope, "figures", Prisma.sql`r."id"`)} AND r."slug" = ${slug}`);
  return row ?? null;
}
