import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ change: z.number(), first: z.number(), count: z.number() });

/** The commits of some changes, those squashed into them too: ordinal of the first and how many. */
export async function changeCommits(bulk: Bulk, repositoryId: number, changes: readonly number[]): Promise<z.infer<typeof rowSchema>[]> {
  return await bulk.query(rowSchema, `
    SELECT "ordinal" AS change, "commitOrdinal" - "commitCount" - "squashedCount" + 1 AS first, "commitCount" + "squashedCount" AS count FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" = ANY($2::int[]) ORDER BY 1`, [repositoryId, [...changes]]);
}
