import { z } from "zod";
import { conflictKinds } from "@/lib/core/attribution/conflict/conflict";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { correctedWriterPosition, firstWriterPosition } from "../ledger/judgementCells";
import { readRows } from "./readRows";
import { selectReason } from "./selectReason";

const evidenceSchema = z.object({ rule: z.string(), strength: z.enum(["L", "C", "D", "H", "A", "P"]), agent: z.string().nullable(), quote: z.string(), source: z.string() });

const correctionSchema = z.object({
  id: z.number(), path: z.string().nullable(), says: z.enum(["agent", "people", "generated", "unknown"]), agent: z.string().nullable(), model: z.string().nullable(), reason: z.string(), madeBy: z.string(), by: z.string().nullable(), madeAs: z.string(),
  madeAt: z.string(), standsSince: z.string().nullable(), agreed: z.string().nullable(), endedAt: z.string().nullable(), ended: z.string().nullable(),
});

const rowSchema = z.object({
  sha: z.string(), place: z.number(), path: z.string().nullable(), verdict: z.enum(["proven", "declared", "unknown", "human", "bot", "leftOut"]), agent: z.string().nullable(), model: z.string().nullable(), reason: z.string(),
  lines: z.number(), counted: z.number(), files: z.number(), conflicts: z.array(z.object({ kind: z.enum(conflictKinds), one: z.string(), other: z.string() })), evidence: z.array(evidenceSchema), corrections: z.array(correctionSchema),
});

/** What a person said of one origin. `by`: name of the member, null where they left. */
export type GroupCorrection = Readonly<z.infer<typeof correctionSchema>>;

/**
 * Lines of one change that one origin brought: a commit (place -1), or a writer of its line record; with a `path`, those in one file that a person spoke of apart (their corrections stand with the
 * origin). `counted`: without left-out files. `conflicts`: what says otherwise than their verdict.
 */
export type LineGroup = Readonly<z.infer<typeof rowSchema>>;

const instant = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Whether evidence e of the commit of origin o speaks for its lines; for those that a person spoke of apart all that speaks for the origin does. */
const speaks = Prisma.sql`CASE WHEN e."position" < ${firstWriterPosition} THEN o.place = -1
  ELSE o.place <> -1 AND e."position" IN (${firstWriterPosition} + o.place, ${correctedWriterPosition} + o.place) OR o.own <> o.place AND e."position" = ${correctedWriterPosition} + o.own END`;

/** The line groups of the commits with ordinals first..last, of one change, in the order of commits and places; corrections newest first, those that ended too. */
export async function readCommitGroups(db: Database, repositoryId: AuthorizedRepositoryId, { first, last }: { readonly first: number; readonly last: number }): Promise<readonly LineGroup[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    WITH origin AS (
      SELECT "ordinal" AS id, "ordinal", -1 AS place, -1 AS own, NULL::int AS "pathId" FROM "Commit" WHERE "repositoryId" = ${repositoryId} AND "ordinal" BETWEEN ${first} AND ${last}
      UNION ALL SELECT "id", "commitOrdinal", coalesce("splitOf", "place"), "place", "pathId" FROM "LineWriter" WHERE "repositoryId" = ${repositoryId} AND "commitOrdinal" BETWEEN ${first} AND ${last}
    )
    SELECT encode(c."sha", 'hex') AS sha, o.place, (SELECT "path" FROM "FilePath" WHERE "repositoryId" = ${repositoryId} AND "id" = o."pathId") AS path, j."verdict", j."agent", j."model", ${selectReason} AS reason, coalesce(l.lines, 0)::float8 AS lines, coalesce(l.counted, 0)::float8 AS counted, coalesce(l.files, 0)::float8 AS files,
      coalesce((SELECT json_agg(json_build_object('kind', x."kind", 'one', x."one", 'other', x."other") ORDER BY x."kind", x."other") FROM "EvidenceConflict" x
        WHERE x."repositoryId" = ${repositoryId} AND x."commitOrdinal" = c."ordinal" AND x."place" = o.own), '[]') AS conflicts,
      coalesce((SELECT json_agg(json_build_object('rule', e."rule", 'strength', e."strength", 'agent', e."agent", 'quote', e."quote", 'source', e."source") ORDER BY e."position")
        FROM "Evidence" e WHERE e."repositoryId" = ${repositoryId} AND e."commitOrdinal" = c."ordinal"
        AND ${speaks}), '[]') AS evidence,
      coalesce((SELECT json_agg(json_build_object('id', k."id", 'path', k."path", 'says', k."says", 'agent', k."agent", 'model', k."model", 'reason', k."reason", 'madeBy', k."madeBy", 'by', m."name", 'madeAs', k."madeAs", 'madeAt', ${instant(Prisma.sql`k."madeAt"`)},
          'standsSince', ${instant(Prisma.sql`k."standsSince"`)}, 'agreed', a."name", 'endedAt', ${instant(Prisma.sql`k."endedAt"`)}, 'ended', d."name") ORDER BY k."id" DESC)
        FROM "Correction" k LEFT JOIN "User" m ON m."id" = k."madeBy" LEFT JOIN "User" a ON a."id" = k."agreedBy" LEFT JOIN "User" d ON d."id" = k."endedBy" WHERE k."sha" = c."sha" AND k."place" = o.place AND o."pathId" IS NULL), '[]') AS corrections
    FROM origin o JOIN "Commit" c ON c."repositoryId" = ${repositoryId} AND c."ordinal" = o."ordinal" JOIN "Judgement" j ON j."repositoryId" = ${repositoryId} AND j."commitOrdinal" = o.id
    LEFT JOIN LATERAL (
      SELECT sum(f."added") AS lines, sum(f."added") FILTER (WHERE p."leftOutReason" IS NULL) AS counted, count(*) FILTER (WHERE f."added" > 0) AS files FROM "FileChange" f
      JOIN "FilePath" p ON p."repositoryId" = ${repositoryId} AND p."id" = f."pathId"
      WHERE f."repositoryId" = ${repositoryId} AND f."changeOrdinal" = c."changeOrdinal" AND f."originOrdinal" = o.id
    ) l ON TRUE
    ORDER BY o."ordinal", o.place DESC, path NULLS FIRST`);
}
