import { z } from "zod";
import { subjectOf } from "@/lib/core/history/subjectOf";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { correctedWriterPosition, firstWriterPosition } from "../ledger/judgementCells";
import { unpackFacts } from "../ledger/packFacts";
import { originKey } from "./originKey";
import { readRows } from "./readRows";
import { selectReason } from "./selectReason";

const evidenceSchema = z.object({ rule: z.string(), strength: z.enum(["L", "C", "D", "H", "A", "P"]), quote: z.string(), source: z.string() });

const rowSchema = z.object({
  origin: z.number(), change: z.number(), sha: z.string(), authoredAt: z.string(), author: z.string(), facts: z.instanceof(Uint8Array), verdict: z.enum(["proven", "declared", "unknown", "human", "bot", "leftOut"]), agent: z.string().nullable(), modelId: z.string().nullable(), reason: z.string(),
  changeSha: z.string(), landedAt: z.string(), title: z.string(), pullNumber: z.number().nullable(), pullForge: z.string().nullable(), evidence: z.array(evidenceSchema),
});

/** The commit that wrote some lines and the change that landed them, with the evidence found on the commit (of its line record only what speaks of these lines). The author is a plain git fact. */
export type FileOrigin = Readonly<Omit<z.infer<typeof rowSchema>, "facts">> & { readonly subject: string };

const instant = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Commits and changes of some line groups, by `originKey`. */
export async function readOrigins(db: Database, repositoryId: AuthorizedRepositoryId, groups: readonly { readonly origin: number; readonly change: number }[]): Promise<Map<string, FileOrigin>> {
  const wanted = [...new Map(groups.map((group) => [originKey(group), group])).values()];
  const rows = await readRows(db, rowSchema, Prisma.sql`
    SELECT w.origin, w.change, encode(c."sha", 'hex') AS sha, ${instant(Prisma.sql`c."authoredAt"`)} AS "authoredAt", i."name" AS author, c."facts", j."verdict", j."agent", j."modelId", ${selectReason} AS reason,
      encode(g."sha", 'hex') AS "changeSha", ${instant(Prisma.sql`g."landedAt"`)} AS "landedAt", g."title", g."pullNumber", g."pullForge",
      coalesce((SELECT json_agg(json_build_object('rule', e."rule", 'strength', e."strength", 'quote', e."quote", 'source', e."source") ORDER BY e."position")
        FROM "Evidence" e WHERE e."repositoryId" = ${repositoryId} AND e."commitOrdinal" = c."ordinal" AND (e."position" < ${firstWriterPosition} OR e."position" IN (${firstWriterPosition} + lw."place", ${correctedWriterPosition} + lw."place", ${firstWriterPosition} + lw."splitOf", ${correctedWriterPosition} + lw."splitOf"))), '[]') AS evidence
    FROM unnest(${wanted.map(({ origin }) => origin)}::int[], ${wanted.map(({ change }) => change)}::int[]) AS w(origin, change)
    LEFT JOIN "LineWriter" lw ON lw."repositoryId" = ${repositoryId} AND lw."id" = w.origin
    JOIN "Commit" c ON c."repositoryId" = ${repositoryId} AND c."ordinal" = coalesce(lw."commitOrdinal", w.origin) JOIN "Identity" i ON i."id" = c."authorId"
    JOIN "Judgement" j ON j."repositoryId" = ${repositoryId} AND j."commitOrdinal" = w.origin
    JOIN "Change" g ON g."repositoryId" = ${repositoryId} AND g."ordinal" = w.change`);
  return new Map(rows.map(({ facts, ...row }) => [originKey(row), { ...row, subject: subjectOf(unpackFacts(facts).message) }]));
}
