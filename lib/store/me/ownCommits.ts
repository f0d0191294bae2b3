import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { type PackedFacts, unpackFacts } from "../ledger/packFacts";
import { readRows } from "../reports/readRows";
import { visibleIds } from "../reports/visibleIds";
import { ownSight } from "./ownSight";

const rowSchema = z.object({ repositoryId: z.number(), ordinal: z.number(), slug: z.string(), sha: z.string(), authoredAt: z.string(), facts: z.instanceof(Uint8Array), verdict: z.string(), basis: z.string(), reason: z.string() });

/** A stored commit of a person, whole: names, addresses and message as they are kept, and how it is judged. */
export type OwnCommit = Readonly<Omit<z.infer<typeof rowSchema>, "facts" | "repositoryId" | "ordinal">> & PackedFacts;

const pageSize = 1_000;

/** Every commit of some identities, in repositories that `ownSight` opens; read page by page. */
export async function* ownCommits(db: Database, scope: VisibleScope, identities: readonly number[]): AsyncGenerator<readonly OwnCommit[]> {
  let after = { repositoryId: 0, ordinal: -1 };
  for (let goesOn = identities.length > 0; goesOn; ) {
    const rows = await readRows(db, rowSchema, Prisma.sql`
      SELECT c."repositoryId", c."ordinal", r."slug", encode(c."sha", 'hex') AS sha, to_char(c."authoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "authoredAt", c."facts", j."verdict", j."basis", j."reason"
      FROM "Commit" c JOIN "Repository" r ON r."id" = c."repositoryId" JOIN "Judgement" j ON j."repositoryId" = c."repositoryId" AND j."commitOrdinal" = c."ordinal"
      WHERE c."authorId" = ANY(${[...identities]}::int[]) AND ${visibleIds(scope, ownSight(scope), Prisma.sql`c."repositoryId"`)} AND (c."repositoryId", c."ordinal") > (${after.repositoryId}, ${after.ordinal})
      ORDER BY c."repositoryId", c."ordinal" LIMIT ${pageSize}`);
    if (rows.length > 0) yield rows.map(({ slug, sha, authoredAt, facts, verdict, basis, reason }) => ({ slug, sha, authoredAt, verdict, basis, reason, ...unpackFacts(facts) }));
    goesOn = rows.length === pageSize;
    after = rows.at(-1) ?? after;
  }
}
