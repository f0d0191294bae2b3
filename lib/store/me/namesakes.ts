import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ email: z.string(), names: z.array(z.string()), ids: z.array(z.number()), commits: z.number() });

/** Other addresses of git that were used with one of these names of several words, the most commits first: of the same person, or of somebody called the same. */
export async function namesakes(db: Database, names: readonly string[], addresses: readonly string[], limit: number): Promise<readonly z.infer<typeof rowSchema>[]> {
  const full = names.filter((name) => /\s/.test(name.trim())).map((name) => name.trim().toLowerCase());
  if (full.length === 0) return [];
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT lower(i."email") AS email, array_agg(DISTINCT i."name") AS names, array_agg(DISTINCT i."id") AS ids, count(c."ordinal")::float8 AS commits
    FROM "Identity" i LEFT JOIN "Commit" c ON c."authorId" = i."id"
    WHERE lower(i."name") = ANY(${full}::text[]) AND NOT lower(trim(i."email")) = ANY(${[...addresses]}::text[]) GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT ${limit}`);
}
