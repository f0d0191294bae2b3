import type { Bulk } from "../bulk";

/** Marks repositories that leave out commits because an earlier one counts them: commits of this one go, and they are to be judged again. In the transaction that takes the commits. */
export async function markOrphaned(bulk: Bulk, repositoryId: number): Promise<void> {
  await bulk.execute(`
    UPDATE "Repository" r SET "judgedWith" = '' WHERE r."id" > $1 AND r."judgedWith" IS NOT NULL
      AND EXISTS (SELECT FROM "Judgement" j WHERE j."repositoryId" = r."id" AND j."verdict" = 'leftOut')`, [repositoryId]);
}
