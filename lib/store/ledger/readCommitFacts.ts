import { z } from "zod";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { PullContext } from "@/lib/core/attribution/pullContext";
import type { Bulk } from "../bulk";
import { readPullContexts } from "./readPullContexts";
import { unpackFacts } from "./packFacts";

const rowSchema = z.object({
  sha: z.instanceof(Buffer), parents: z.instanceof(Buffer), authoredAt: z.date(), committedAt: z.date(), facts: z.instanceof(Buffer), name: z.string(), email: z.string(), counted: z.instanceof(Buffer), patch: z.instanceof(Buffer).nullable(),
});

function parentsOf(bytes: Buffer, size: number): string[] {
  const text = bytes.toString("hex");
  return Array.from({ length: text.length / (2 * size) }, (_, i) => text.slice(i * 2 * size, (i + 1) * 2 * size));
}

/** A stored commit, and what decides which repository counts it: its own sha or, of a squashed one, the squash's, and the patch of its change. */
export interface StoredFacts {
  readonly facts: CommitFacts;
  readonly countedAs: string;
  readonly patch: string | null;
  readonly pull: PullContext | undefined;
}

/** The stored facts of up to `limit` commits from ordinal `from` on, in order, as the walk read them: enough to judge again without git. */
export async function readCommitFacts(bulk: Bulk, repositoryId: number, from: number, limit: number): Promise<StoredFacts[]> {
  const rows = await bulk.query(rowSchema, `
    SELECT c."sha", c."parents", c."authoredAt", c."committedAt", c."facts", i."name", i."email", CASE WHEN c."squashed" THEN h."sha" ELSE c."sha" END AS counted, h."patchKey" AS patch
    FROM "Commit" c JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal" JOIN "Identity" i ON i."id" = c."authorId"
    WHERE c."repositoryId" = $1 AND c."ordinal" >= $2 AND c."ordinal" < $2::int + $3::int ORDER BY c."ordinal"`, [repositoryId, from, limit]);
  const pulls = await readPullContexts(bulk, repositoryId, from, limit);
  return rows.map((row, at) => ({
    pull: pulls.get(from + at), countedAs: row.counted.toString("hex"), patch: row.patch?.toString("hex") ?? null,
    facts: {
      sha: row.sha.toString("hex"), parents: parentsOf(row.parents, row.sha.length), authoredAt: row.authoredAt.getTime(), committedAt: row.committedAt.getTime(),
      mappedAuthorName: row.name, mappedAuthorEmail: row.email, ...unpackFacts(row.facts),
    },
  }));
}
