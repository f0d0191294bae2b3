import { z } from "zod";
import type { Bulk } from "../bulk";

/** Days on which some changes of a repository landed, each once. */
export async function daysOfChanges(bulk: Bulk, repositoryId: number, ordinals: readonly number[]): Promise<readonly string[]> {
  const rows = await bulk.query(z.object({ day: z.string() }), `SELECT DISTINCT "day"::text AS day FROM "ChangeLines" WHERE "repositoryId" = $1 AND "changeOrdinal" = ANY($2::int[])`, [repositoryId, ordinals]);
  return rows.map(({ day }) => day);
}
