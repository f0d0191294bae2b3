import type { Bulk } from "../bulk";
import { firstNewCommit } from "./firstNewCommit";

/** Marks repositories that were added later and count new commits of this one: they are to be judged again. Before the rollups are made. */
export async function markShared(bulk: Bulk, repositoryId: number): Promise<void> {
  await bulk.execute(`
    UPDATE "Repository" SET "judgedWith" = '' WHERE "judgedWith" IS NOT NULL AND "id" IN (
      SELECT o."repositoryId" FROM "Commit" c JOIN "Commit" o ON o."sha" = c."sha" AND o."repositoryId" > $1 AND NOT o."squashed"
      JOIN "Judgement" j ON j."repositoryId" = o."repositoryId" AND j."commitOrdinal" = o."ordinal" AND j."verdict" <> 'leftOut'
      WHERE c."repositoryId" = $1 AND NOT c."squashed" AND c."ordinal" >= ${firstNewCommit}
      UNION
      SELECT o."repositoryId" FROM "Change" h JOIN "Change" o ON o."patchKey" = h."patchKey" AND o."repositoryId" > $1
      JOIN "Judgement" j ON j."repositoryId" = o."repositoryId" AND j."commitOrdinal" = o."commitOrdinal" AND j."verdict" <> 'leftOut'
      WHERE h."repositoryId" = $1 AND h."commitOrdinal" >= ${firstNewCommit})`, [repositoryId]);
}
