import { z } from "zod";
import type { Bulk } from "../bulk";

const idSchema = z.object({ id: z.number() });

/** Marks repositories that leave out commits because this one counts them, after commits of it went: they are to be judged again. Returns how many. */
export async function markOrphaned(bulk: Bulk, repositoryId: number): Promise<number> {
  const rows = await bulk.query(idSchema, `
    UPDATE "Repository" r SET "judgedWith" = '' WHERE r."id" > $1 AND r."judgedWith" IS NOT NULL
      AND EXISTS (SELECT FROM "Judgement" j WHERE j."repositoryId" = r."id" AND j."verdict" = 'leftOut') RETURNING r."id"`, [repositoryId]);
  return rows.length;
}
