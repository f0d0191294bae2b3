import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ ordinal: z.number(), change: z.number() });

/** Commits of a repository that somebody has ever corrected, whether it stands or not, with the ordinal of their change; in landing order. */
export async function correctedCommits(bulk: Bulk, repositoryId: number): Promise<readonly z.infer<typeof rowSchema>[]> {
  return await bulk.query(rowSchema, `
    SELECT c."ordinal", c."changeOrdinal" AS change FROM "Commit" c
    WHERE c."repositoryId" = $1 AND c."sha" IN (SELECT "sha" FROM "Correction") ORDER BY 1`, [repositoryId]);
}
