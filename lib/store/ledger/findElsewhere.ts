import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ sha: z.instanceof(Buffer) });

/** Which of these commits a repository that was added earlier holds too: the first one added counts them (DECISIONS 4). */
export async function findElsewhere(bulk: Bulk, repositoryId: number, shas: readonly string[]): Promise<ReadonlySet<string>> {
  const [others] = await bulk.query(z.object({ any: z.boolean() }), `SELECT EXISTS (SELECT FROM "Repository" WHERE "id" < $1 AND "commitCount" > 0) AS any`, [repositoryId]);
  if (!others?.any) return new Set();
  const rows = await bulk.query(rowSchema, `SELECT DISTINCT "sha" FROM "Commit" WHERE "sha" = ANY($2::bytea[]) AND "repositoryId" < $1 AND NOT "squashed"`, [repositoryId, shas.map((sha) => Buffer.from(sha, "hex"))]);
  return new Set(rows.map(({ sha }) => sha.toString("hex")));
}
