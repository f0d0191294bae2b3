import { z } from "zod";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Bulk } from "../bulk";
import { unpackFacts } from "./packFacts";

const rowSchema = z.object({
  sha: z.instanceof(Buffer), parents: z.instanceof(Buffer), authoredAt: z.date(), committedAt: z.date(), facts: z.instanceof(Buffer), name: z.string(), email: z.string(),
});

function parentsOf(bytes: Buffer, size: number): string[] {
  const text = bytes.toString("hex");
  return Array.from({ length: text.length / (2 * size) }, (_, i) => text.slice(i * 2 * size, (i + 1) * 2 * size));
}

/** The stored facts of up to `limit` commits from ordinal `from` on, in order, as the walk read them: enough to judge again without git. */
export async function readCommitFacts(bulk: Bulk, repositoryId: number, from: number, limit: number): Promise<CommitFacts[]> {
  const rows = await bulk.query(rowSchema, `
    SELECT c."sha", c."parents", c."authoredAt", c."committedAt", c."facts", i."name", i."email"
    FROM "Commit" c JOIN "Identity" i ON i."id" = c."authorId"
    WHERE c."repositoryId" = $1 AND c."ordinal" >= $2 AND c."ordinal" < $2::int + $3::int ORDER BY c."ordinal"`, [repositoryId, from, limit]);
  return rows.map((row) => ({
    sha: row.sha.toString("hex"), parents: parentsOf(row.parents, row.sha.length), authoredAt: row.authoredAt.getTime(), committedAt: row.committedAt.getTime(),
    mappedAuthorName: row.name, mappedAuthorEmail: row.email, ...unpackFacts(row.facts),
  }));
}
