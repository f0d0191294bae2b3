import { z } from "zod";
import { subjectOf } from "@/lib/core/history/subjectOf";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { unpackFacts } from "../ledger/packFacts";
import { authorizeDetails } from "./authorizeDetails";
import { readRows } from "./readRows";
import { selectReason } from "./selectReason";

const evidenceSchema = z.object({
  rule: z.string(), strength: z.enum(["L", "C", "D", "H", "A", "P"]), agent: z.string().nullable(), model: z.string().nullable(), quote: z.string(), source: z.string(),
});

const rowSchema = z.object({
  sha: z.string(), authoredAt: z.string(), author: z.string(), authorEmail: z.string(), facts: z.instanceof(Uint8Array), verdict: z.enum(["proven", "declared", "unknown", "human", "bot", "leftOut"]), basis: z.string(),
  agent: z.string().nullable(), model: z.string().nullable(), modelId: z.string().nullable(), reason: z.string(), rulesVersion: z.number(),
  added: z.number(), evidence: z.array(evidenceSchema), agents: z.array(z.object({ agent: z.string(), model: z.string().nullable(), modelId: z.string() })),
});

/** One commit, what was found on it and why it is judged as it is. `added`: lines of its change that come from it, left-out files included. */
export type CommitEvidence = Readonly<Omit<z.infer<typeof rowSchema>, "facts">> & { readonly subject: string; readonly message: string };

/** The commits with ordinals first..last, in landing order. */
export async function readCommitEvidence(db: Database, repositoryId: AuthorizedRepositoryId, range: { first: number; last: number }): Promise<CommitEvidence[]> {
  const rows = await readRows(db, rowSchema, Prisma.sql`
    SELECT encode(c."sha", 'hex') AS sha, to_char(c."authoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "authoredAt", i."name" AS author, i."email" AS "authorEmail", c."facts",
      j."verdict", j."basis", j."agent", j."model", j."modelId", ${selectReason} AS reason, j."rulesVersion",
      (SELECT coalesce(sum(f."added"), 0)::float8 FROM "FileChange" f WHERE f."repositoryId" = c."repositoryId" AND f."changeOrdinal" = c."changeOrdinal" 
        AND (f."originOrdinal" = c."ordinal" OR f."originOrdinal" IN (SELECT w."id" FROM "LineWriter" w WHERE w."repositoryId" = c."repositoryId" AND w."commitOrdinal" = c."ordinal"))) AS added,
      coalesce((SELECT json_agg(json_build_object('rule', e."rule", 'strength', e."strength", 'agent', e."agent", 'model', e."model", 'quote', e."quote", 'source', e."source") ORDER BY e."position")
        FROM "Evidence" e WHERE e."repositoryId" = c."repositoryId" AND e."commitOrdinal" = c."ordinal"), '[]') AS evidence,
      coalesce((SELECT json_agg(json_build_object('agent', a."agent", 'model', a."model", 'modelId', a."modelId") ORDER BY a."position")
        FROM "CommitAgent" a WHERE a."repositoryId" = c."repositoryId" AND a."commitOrdinal" = c."ordinal"), '[]') AS agents
    FROM "Commit" c JOIN "Identity" i ON i."id" = c."authorId"
    JOIN "Judgement" j ON j."repositoryId" = c."repositoryId" AND j."commitOrdinal" = c."ordinal"
    WHERE c."repositoryId" = ${repositoryId} AND c."ordinal" BETWEEN ${range.first} AND ${range.last} ORDER BY c."ordinal"`);
  return rows.map(({ facts, ...row }) => {
    const { message } = unpackFacts(facts);
    return { ...row, message, subject: subjectOf(message) };
  });
}

/** One commit by the slug of its repository and its full sha. What the reader may not see is `not-found`. */
export async function commitEvidence(db: Database, scope: VisibleScope, slug: string, sha: string): Promise<CommitEvidence> {
  const repositoryId = await authorizeDetails(db, scope, slug);
  const [found] = await readRows(db, z.object({ ordinal: z.number() }), Prisma.sql`SELECT "ordinal" FROM "Commit" WHERE "repositoryId" = ${repositoryId} AND "sha" = ${Buffer.from(sha, "hex")}`);
  const [commit] = found === undefined ? [] : await readCommitEvidence(db, repositoryId, { first: found.ordinal, last: found.ordinal });
  if (commit === undefined) throw new AppError("not-found", "There is no such change or file.", { hint: "It may have another name, or you may not see it." });
  return commit;
}
