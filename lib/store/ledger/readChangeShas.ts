import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ sha: z.instanceof(Buffer), ordinal: z.number() });

/** Stored changes before ordinal `before`, newest first, at most `limit`: for finding the last one that a rewritten history still has. */
export async function readChangeShas(bulk: Bulk, repositoryId: number, before: number, limit: number): Promise<{ ordinal: number; sha: string }[]> {
  const rows = await bulk.query(rowSchema, `SELECT "sha", "ordinal" FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" < $2 ORDER BY "ordinal" DESC LIMIT $3`, [repositoryId, before, limit]);
  return rows.map((row) => ({ ordinal: row.ordinal, sha: row.sha.toString("hex") }));
}
