import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ key: z.instanceof(Buffer) });

/** Which of these commits, by sha with the patch of their change, a repository that was added earlier holds too, by sha or in a change with the same patch: the first one added counts them (DECISIONS 4). */
export async function findElsewhere(bulk: Bulk, repositoryId: number, commits: ReadonlyMap<string, string | null>): Promise<ReadonlySet<string>> {
  const [others] = await bulk.query(z.object({ any: z.boolean() }), `SELECT EXISTS (SELECT FROM "Repository" WHERE "id" < $1 AND "commitCount" > 0) AS any`, [repositoryId]);
  if (!others?.any) return new Set();
  const listed = (hex: Iterable<string>) => [repositoryId, [...hex].map((each) => Buffer.from(each, "hex"))];
  const found = (rows: readonly z.infer<typeof rowSchema>[]) => new Set(rows.map(({ key }) => key.toString("hex")));
  const shas = found(await bulk.query(rowSchema, `SELECT DISTINCT "sha" AS key FROM "Commit" WHERE "sha" = ANY($2::bytea[]) AND "repositoryId" < $1 AND NOT "squashed"`, listed(commits.keys())));
  const patches = found(await bulk.query(rowSchema, `SELECT DISTINCT "patchKey" AS key FROM "Change" WHERE "patchKey" = ANY($2::bytea[]) AND "repositoryId" < $1`, listed(new Set([...commits.values()].filter((patch) => patch !== null)))));
  return new Set([...commits].flatMap(([sha, patch]) => (shas.has(sha) || (patch !== null && patches.has(patch)) ? [sha] : [])));
}
