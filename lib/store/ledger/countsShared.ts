import { z } from "zod";
import type { Bulk } from "../bulk";
import { firstNewCommit } from "./firstNewCommit";

const flagSchema = z.object({ due: z.boolean() });

/** Whether new commits are counted here although a repository that was added earlier has them by now. Before the rollups are made. */
export async function countsShared(bulk: Bulk, repositoryId: number): Promise<boolean> {
  const [row] = await bulk.query(flagSchema, `
    SELECT EXISTS (
      SELECT FROM "Commit" c JOIN "Judgement" j ON j."repositoryId" = c."repositoryId" AND j."commitOrdinal" = c."ordinal"
      JOIN "Commit" o ON o."sha" = c."sha" AND o."repositoryId" < $1 AND NOT o."squashed"
      WHERE c."repositoryId" = $1 AND NOT c."squashed" AND c."ordinal" >= ${firstNewCommit} AND j."verdict" <> 'leftOut'
    ) OR EXISTS (
      SELECT FROM "Change" h JOIN "Judgement" j ON j."repositoryId" = h."repositoryId" AND j."commitOrdinal" = h."commitOrdinal"
      JOIN "Change" o ON o."patchKey" = h."patchKey" AND o."repositoryId" < $1
      WHERE h."repositoryId" = $1 AND h."commitOrdinal" >= ${firstNewCommit} AND j."verdict" <> 'leftOut') AS due`, [repositoryId]);
  return row?.due ?? false;
}
