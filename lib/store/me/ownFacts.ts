import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { visibleIds } from "../reports/visibleIds";

const rowSchema = z.object({
  slug: z.string(), name: z.string(), commits: z.number(), changes: z.number(), first: z.string(), last: z.string(), added: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), unknown: z.number(), human: z.number(),
});

/** What one repository holds of one person: commits, the changes they landed with, author dates, and lines they brought by verdict. */
export type OwnFacts = Readonly<z.infer<typeof rowSchema>>;

/** Facts of some identities by repository, in those whose figures the reader may see. added = leftOut + bot + proven + declared + unknown + human. */
export async function ownFacts(db: Database, scope: VisibleScope, identities: readonly number[]): Promise<readonly OwnFacts[]> {
  if (identities.length === 0) return [];
  const sum = (verdict: string) => Prisma.sql`coalesce(sum(l.added) FILTER (WHERE l.verdict = ${verdict}), 0)::float8`;
  return await readRows(db, rowSchema, Prisma.sql`
    WITH mine AS (
      SELECT c."repositoryId", c."ordinal", c."changeOrdinal", c."authoredAt", c."squashed" FROM "Commit" c WHERE c."authorId" = ANY(${[...identities]}::int[]) AND ${visibleIds(scope, "figures", Prisma.sql`c."repositoryId"`)}
    ), told AS (
      SELECT "repositoryId", count(*) FILTER (WHERE NOT "squashed")::float8 AS commits, count(DISTINCT "changeOrdinal")::float8 AS changes, min("authoredAt") AS first, max("authoredAt") AS last FROM mine GROUP BY 1
    ), origin AS (
      SELECT "repositoryId", "changeOrdinal", "ordinal" AS id FROM mine
      UNION ALL SELECT m."repositoryId", m."changeOrdinal", w."id" FROM mine m JOIN "LineWriter" w ON w."repositoryId" = m."repositoryId" AND w."commitOrdinal" = m."ordinal"
    ), line AS (
      SELECT o."repositoryId", f."added", CASE WHEN p."leftOutReason" IS NOT NULL THEN 'leftOut' ELSE j."verdict" END AS verdict
      FROM origin o JOIN "FileChange" f ON f."repositoryId" = o."repositoryId" AND f."changeOrdinal" = o."changeOrdinal" AND f."originOrdinal" = o.id
      JOIN "FilePath" p ON p."repositoryId" = f."repositoryId" AND p."id" = f."pathId" JOIN "Judgement" j ON j."repositoryId" = o."repositoryId" AND j."commitOrdinal" = o.id
    )
    SELECT r."slug", r."name", t.commits, t.changes, to_char(t.first AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS first, to_char(t.last AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS last,
      coalesce(sum(l.added), 0)::float8 AS added, ${sum("leftOut")} AS "leftOut", ${sum("bot")} AS bot, ${sum("proven")} AS proven, ${sum("declared")} AS declared, ${sum("unknown")} AS unknown, ${sum("human")} AS human
    FROM told t JOIN "Repository" r ON r."id" = t."repositoryId" LEFT JOIN line l ON l."repositoryId" = t."repositoryId"
    GROUP BY r."slug", r."name", t.commits, t.changes, t.first, t.last ORDER BY t.commits DESC, r."slug"`);
}
