import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { visibleIds } from "../reports/visibleIds";
import { ownSight } from "./ownSight";

const rowSchema = z.object({
  id: z.number(), slug: z.string(), repository: z.string(), sha: z.string(), change: z.string(), path: z.string().nullable(), says: z.enum(["agent", "people", "generated", "unknown"]), agent: z.string().nullable(), model: z.string().nullable(), reason: z.string(),
  madeBy: z.string(), madeAs: z.string(), madeAt: z.date(), standsSince: z.date().nullable(), endedAt: z.date().nullable(),
});

/** A person's correction of what is said of a commit. `madeBy` is a member's id. */
export type OwnCorrection = Readonly<z.infer<typeof rowSchema>>;

/** The newest corrections of the commits of some identities, and those that the reader made, in repositories that `ownSight` opens; taken back ones too. */
export async function ownCorrections(db: Database, scope: VisibleScope, identities: readonly number[], limit: number): Promise<readonly OwnCorrection[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT DISTINCT ON (k."madeAt", k."id") k."id", r."slug", r."name" AS repository, encode(k."sha", 'hex') AS sha, encode(h."sha", 'hex') AS change, k."path", k."says", k."agent", k."model", k."reason", k."madeBy", k."madeAs", k."madeAt", k."standsSince", k."endedAt"
    FROM "Correction" k JOIN "Commit" c ON c."sha" = k."sha" JOIN "Change" h ON h."repositoryId" = c."repositoryId" AND h."ordinal" = c."changeOrdinal" JOIN "Repository" r ON r."id" = c."repositoryId"
    WHERE (c."authorId" = ANY(${[...identities]}::int[]) OR k."madeBy" = ${scope.reader}) AND ${visibleIds(scope, ownSight(scope), Prisma.sql`c."repositoryId"`)}
    ORDER BY k."madeAt" DESC, k."id" DESC, r."id" LIMIT ${limit}`);
}
