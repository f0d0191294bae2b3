import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { visibleIds } from "../reports/visibleIds";
import { ownSight } from "./ownSight";

const rowSchema = z.object({
  slug: z.string(), repository: z.string(), sha: z.string(), change: z.string(), authoredAt: z.string(), rule: z.string(), strength: z.string(), agent: z.string().nullable(), model: z.string().nullable(), quote: z.string(), source: z.string(),
});

/** A mark that was found on a commit of a person, quoted. `change`: sha of the change it landed with. */
export type OwnEvidence = Readonly<z.infer<typeof rowSchema>>;

/** The newest marks on the commits of some identities, in repositories that `ownSight` opens. What stands on a date or a policy is no mark. */
export async function ownEvidence(db: Database, scope: VisibleScope, identities: readonly number[], limit: number): Promise<readonly OwnEvidence[]> {
  if (identities.length === 0) return [];
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT r."slug", r."name" AS repository, encode(c."sha", 'hex') AS sha, encode(h."sha", 'hex') AS change, to_char(c."authoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "authoredAt", e."rule", e."strength", e."agent", e."model", e."quote", e."source"
    FROM "Commit" c JOIN "Evidence" e ON e."repositoryId" = c."repositoryId" AND e."commitOrdinal" = c."ordinal"
    JOIN "Change" h ON h."repositoryId" = c."repositoryId" AND h."ordinal" = c."changeOrdinal" JOIN "Repository" r ON r."id" = c."repositoryId"
    WHERE c."authorId" = ANY(${[...identities]}::int[]) AND ${visibleIds(scope, ownSight(scope), Prisma.sql`c."repositoryId"`)} AND e."strength" <> 'P'
    ORDER BY c."authoredAt" DESC, r."slug", c."ordinal" DESC, e."position" LIMIT ${limit}`);
}
