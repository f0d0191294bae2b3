import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ email: z.string(), names: z.array(z.string()), ids: z.array(z.number()), commits: z.number() });

/** One address of git, with the names it was used with. */
export type GitIdentity = Readonly<z.infer<typeof rowSchema>>;

/** Those of some addresses (in lower case), the most commits first. Commits of every repository. */
export async function listIdentities(db: Database, addresses: readonly string[]): Promise<readonly GitIdentity[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT lower(i."email") AS email, array_agg(DISTINCT i."name") AS names, array_agg(DISTINCT i."id") AS ids, count(c."ordinal")::float8 AS commits
    FROM "Identity" i LEFT JOIN "Commit" c ON c."authorId" = i."id" WHERE lower(trim(i."email")) = ANY(${[...addresses]}::text[]) GROUP BY 1 ORDER BY 4 DESC, 1`);
}

/** The addresses of authors whose name or address holds `search`, in the order of the alphabet. For the owner of a local Byline, who looks for their own. */
export async function searchIdentities(db: Database, search: string, limit: number): Promise<readonly GitIdentity[]> {
  const like = `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT lower(i."email") AS email, array_agg(DISTINCT i."name") AS names, array_agg(DISTINCT i."id") AS ids, count(*)::float8 AS commits
    FROM "Commit" c JOIN "Identity" i ON i."id" = c."authorId" WHERE i."name" ILIKE ${like} OR i."email" ILIKE ${like} GROUP BY 1 ORDER BY 1 LIMIT ${limit}`);
}
