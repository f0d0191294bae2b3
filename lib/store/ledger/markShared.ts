import { z } from "zod";
import type { Bulk } from "../bulk";
import { firstNewCommit } from "./firstNewCommit";

const idSchema = z.object({ id: z.number() });

/** Marks repositories that were added later and count new commits of this one: they are to be judged again. Before the rollups are made. Returns how many. */
export async function markShared(bulk: Bulk, repositoryId: number): Promise<number> {
  const rows = await bulk.query(idSchema, `
    UPDATE "Repository" SET "judgedWith" = '' WHERE "judgedWith" IS NOT NULL AND "id" IN (
      SELECT o."repositoryId" FROM "Commit" c JOIN "Commit" o ON o."sha" = c."sha" AND o."repositoryId" > $1
      JOIN "Judgement" j ON j."repositoryId" = o."repositoryId" AND j."commitOrdinal" = o."ordinal" AND j."verdict" <> 'leftOut'
      WHERE c."repositoryId" = $1 AND c."ordinal" >= ${firstNewCommit}) RETURNING "id"`, [repositoryId]);
  return rows.length;
}
